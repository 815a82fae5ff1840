import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../server/src/archive/snapshot';
import type { Snapshot } from '../../server/src/archive/model';
import { dialoguesOf } from '../../server/src/features/newRelease/dialogues';
import type { Dialogue, NewDraft, NewMeeting } from '../../server/src/features/newRelease/model';
import { newReleases } from '../../server/src/features/newRelease/newRelease';
import type { Release } from '../../server/src/release/model';
import { readRelease } from '../../server/src/release/read';
import { checkDraft } from '../../server/src/rules/check';
import { addDays } from '../../server/src/text/calendar';

const fileNames = { en: '12-meeting.en.release.md', ja: '12-meeting.ja.release.md' };

function read(source: string, text: string): Release {
  const { release, problems } = readRelease(source, text);
  if (!release) throw new Error(`${source} is not read`);
  expect(problems, source).toEqual([]);
  return release;
}

function archiveOf(...files: readonly string[]): Snapshot {
  const releases = files.map((file) => {
    const { release } = readRelease(file, readFileSync(file, 'utf8'));
    if (!release) throw new Error(`${file} is not read`);
    return release;
  });
  return buildSnapshot({ releases, problems: [], settings: { displayLanguage: 'en', severity: {} } });
}

function onlyDialogue(snapshot: Snapshot): Dialogue {
  const [dialogue, ...others] = dialoguesOf(snapshot);
  if (!dialogue || others.length > 0) throw new Error('one dialogue was expected');
  return dialogue;
}

function withoutComments(text: string): string {
  return text.replace(/<!--[^]*?-->/g, '');
}

/** What of the drafts is more than a hint, but for what is left to be filled in. */
function gravest(drafts: readonly NewDraft[], snapshot: Snapshot): readonly string[] {
  const releases = drafts.map(({ fileName, text }) => read(fileName, text));
  return releases.flatMap((release, at) => {
    const { findings, failures } = checkDraft(release, snapshot, { counterpart: releases[1 - at] });
    expect(failures).toEqual([]);
    return findings
      .filter(({ severity, rule }) => severity !== 'hint' && rule !== 'unresolved-placeholder')
      .map(({ rule, message }) => `${release.language} ${rule}: ${message}`);
  });
}

describe('a new release from the seeds', () => {
  const snapshot = archiveOf('seeds/000_8770c6c8512e06be.txt', 'seeds/003_81d88c6097434c27.txt');
  const dialogue = onlyDialogue(snapshot);
  const meeting: NewMeeting = {
    number: 12,
    dates: { from: '2021-11-09', to: '2021-11-10' },
    venue: { kind: 'place', name: 'Washington, D.C.' },
  };
  const drafts = newReleases(dialogue, meeting, fileNames, snapshot);
  const [english = '', japanese = ''] = drafts.map(({ text }) => text);

  it('knows the dialogue by both its names and all its numbers', () => {
    expect(dialogue.names).toEqual({
      en: 'Japan-U.S. Policy Cooperation Dialogue on the Internet Economy',
      ja: 'インターネットエコノミーに関する日米政策協力対話',
    });
    expect(dialogue.numbers).toEqual([9, 11]);
  });

  it.each(drafts.map((draft) => [draft.language, draft] as const))(
    'reads with the right facts: %s',
    (_, draft) => {
      const release = read(draft.fileName, draft.text);
      expect(release.language).toBe(draft.language);
      expect(release.meeting.number?.value).toBe(12);
      expect(release.meeting.dates.map(({ value }) => value)).toContainEqual(meeting.dates);
      expect(release.meeting.venue?.value).toEqual({
        kind: 'place',
        name: draft.language === 'en' ? 'Washington, D.C.' : 'ワシントンD.C.',
      });
      expect(release.series?.value).toBe(dialogue.names[draft.language]);
      expect(release.counterpart?.value).toBe(fileNames[draft.language === 'en' ? 'ja' : 'en']);
      expect(release.title?.value).toContain(draft.language === 'en' ? '12th' : '第12回');
      expect(release.participants).toHaveLength(9);
      expect(release.plans.length).toBe(1);
      expect(release.commitments).toEqual([]);
    },
  );

  it('leaves nothing to a check but the placeholders', () => {
    expect(gravest(drafts, snapshot)).toEqual([]);
  });

  it('follows the style of each language', () => {
    expect(english).toContain('in Washington, D.C. on November 9 and 10.');
    expect(english).toContain('\n1. Main achievements of the 12th Director General-level Meeting\n');
    expect(english).toContain('\n2. 5G, Beyond 5G (B5G), and Cybersecurity\n');
    expect(english).toContain('The next Director General-level Meeting is scheduled to be held [date].');
    expect(japanese).toContain('令和〇年〇月〇日');
    expect(japanese).toContain(' 11月9日及び10日の2日間、総務省と米国国務省は、ワシントンD.C.にて、');
    expect(japanese).toContain('\n1 第12回局長級会合の主な成果\n');
    expect(japanese).toContain('\n（2）5G、Beyond 5G及びサイバーセキュリティ\n');
    expect(japanese).toContain('\n(参考)第12回局長級会合 出席者\n');
    expect(japanese).toContain('次回局長級会合については、［日付］を目処に開催する予定です。');
  });

  it('names the bodies of the last meeting rightly, in the other language too', () => {
    expect(english).toContain('- Personal Information Protection Commission\n');
    expect(english).toContain('- Japan Business Federation\n');
    expect(japanese).toContain('米国側：\n- 商務省\n- 米国国際開発庁\n- 国立標準技術研究所\n');
  });

  it('says a heading in the other language only where all its words are known', () => {
    expect(japanese).toContain('（1）概要');
    expect(japanese).toContain('（5）〇〇 <!-- Third Country Cooperation -->');
  });

  it('lists what the last meeting agreed, once, in comments that no rule reads', () => {
    for (const text of [english, japanese]) {
      expect(text.match(/<!-- \[ \] .*Beyond 5G \(6G\) technology/g)).toHaveLength(1);
      expect(text.match(/<!-- \[ \] .*OECD Privacy Guidelines/g)).toHaveLength(1);
    }
  });

  it.each([
    ['English', english, /11th|2020|September|Tokyo|Committee|Prague/],
    ['Japanese', japanese, /第9回|第11回|平成|2018|7月|佐々木|矢野|鈴木|吉田|ストレイヤー/u],
  ])('leaves no fact of an earlier meeting standing: %s', (_, text, fact) => {
    expect(withoutComments(text)).not.toMatch(fact);
  });

  it('makes a tab stop of every placeholder', () => {
    for (const { text, placeholders } of drafts) {
      const words = placeholders.map(({ start, end }) => text.slice(start, end));
      expect(words.length).toBeGreaterThan(5);
      expect(words.every((word) => /^\[.+\]$|^［.+］$|〇/u.test(word))).toBe(true);
    }
  });

  it('leaves a placeholder where day and place are not known yet', () => {
    const [open] = newReleases(dialogue, { number: 12 }, { en: 'a.en.release.md' }, snapshot);
    expect(open?.text).toContain('in [venue] on [date].');
    expect(open?.text).not.toMatch(/^(?:dates|venue|counterpart):/m);
  });

  it.each([
    [
      { kind: 'virtual' } as const,
      'Internet Economy online on November 9.',
      '総務省と米国国務省は、オンラインで、',
    ],
    [{ kind: 'place', name: '京都' } as const, 'in Kyoto on November 9.', '総務省と米国国務省は、京都にて、'],
    [
      { kind: 'place', name: 'Nether Wallop' } as const,
      'in Nether Wallop on',
      '総務省と米国国務省は、［開催地］にて、',
    ],
  ])('says where it was held: %j', (venue, inEnglish, inJapanese) => {
    const dates = { from: '2021-11-09', to: '2021-11-09' };
    const [en, ja] = newReleases(dialogue, { number: 12, dates, venue }, fileNames, snapshot);
    expect(en?.text).toContain(inEnglish);
    expect(ja?.text).toContain(inJapanese);
    expect(ja?.text).toContain(' 11月9日、総務省');
  });
});

describe('a new release from a release of any style', () => {
  const releases = readdirSync('test/releases')
    .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
    .map((name) => `test/releases/${name}`);

  it.each(releases)('%s', (file) => {
    const snapshot = archiveOf(file);
    const dialogue = onlyDialogue(snapshot);
    const [model] = dialogue.last;
    const planned = model?.plans[0]?.when?.interval;
    const from = planned ? planned.to : addDays(model?.meeting.dates[0]?.value.to ?? '2023-01-01', 400);
    const number = (dialogue.numbers.at(-1) ?? 0) + 1;
    const meeting: NewMeeting = {
      number,
      dates: { from: addDays(from, -1), to: from },
      venue: model?.plans[0]?.venue?.value ?? { kind: 'place', name: 'Lisbon' },
    };
    const drafts = newReleases(dialogue, meeting, fileNames, snapshot);
    expect(drafts.map(({ language }) => language)).toEqual(['en', 'ja']);
    for (const { fileName, text } of drafts) {
      const release = read(fileName, text);
      expect(release.meeting.number?.value).toBe(number);
      expect(release.meeting.dates.map(({ value }) => value)).toContainEqual(meeting.dates);
      expect(release.meetingMentions.every((one) => one.number === number || one.number === number + 1)).toBe(
        true,
      );
      for (const { value } of model?.meeting.dates ?? []) {
        expect(release.dates.filter(({ interval }) => interval.from === value.from)).toEqual([]);
      }
      const venue = model?.meeting.venue?.value;
      if (venue?.kind === 'place') expect(release.meeting.venue?.value).not.toEqual(venue);
    }
    expect(gravest(drafts, snapshot)).toEqual([]);
  });
});
