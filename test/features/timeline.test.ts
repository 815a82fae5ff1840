import { describe, expect, test } from 'vitest';
import { type Timeline, timelineOf } from '../../server/src/features/timeline';
import { buildLedger } from '../../server/src/relation/ledger/ledger';
import type { DisplayLanguage } from '../../server/src/text/localized';
import { health, internetEconomy, read } from '../support/meetings';
import { snapshotOf } from '../support/snapshot';

const draft = read(
  'draft.txt',
  `November 16, 2023

Results of the 6th Ministerial Meeting of the Japan-UK Dialogue on Health Policy

The 6th Ministerial Meeting was held in London on November 8, 2023.

The two countries reaffirmed their commitment to the sharing of data on infectious diseases.
The two countries agreed to open a joint training centre for nurses with the OECD.
`,
);

function timelineIn(language: DisplayLanguage, withDraft = true, archive = health): Timeline {
  const snapshot = snapshotOf(archive, language);
  return timelineOf(buildLedger(snapshot, withDraft ? draft : undefined), snapshot.glossary, language);
}

const meetingsOf = ({ meetings }: Timeline) =>
  meetings.map(
    ({ label, day, isDraft, releases }) =>
      `${label} | ${day ?? ''} | ${releases.length}${isDraft ? ' draft' : ''}`,
  );

describe('the timeline of a dialogue', () => {
  test.each<[DisplayLanguage, string, string[]]>([
    [
      'en',
      'Japan-UK Dialogue on Health Policy',
      ['4th | May 12, 2021 | 2', '5th | June 8, 2022 | 1', '6th | November 8, 2023 | 1 draft'],
    ],
    [
      'ja',
      '医療政策に関する日英対話',
      ['第4回 | 2021年5月12日 | 2', '第5回 | 2022年6月8日 | 1', '第6回 | 2023年11月8日 | 1 draft'],
    ],
  ])('has its meetings along time, in %s', (language, series, meetings) => {
    const timeline = timelineIn(language);
    expect(timeline.series).toBe(series);
    expect(meetingsOf(timeline)).toEqual(meetings);
  });

  test('has each commitment with what every meeting said of it, in the display language where it can', () => {
    const told = (language: DisplayLanguage) =>
      timelineIn(language).threads.map(
        ({ label, state, entries }) =>
          `${label} | ${state ?? ''} | ${entries.map(({ meeting, state: own }) => `${meeting} ${own}`).join(', ')}`,
      );
    expect(told('en')).toContain(
      'reaffirmed their commitment to the sharing of data on infectious diseases. | repeated | 0 new, 0 new, 2 repeated',
    );
    expect(told('ja')[0]).toMatch(
      /^感染症に関するデータの共有に対するコミットメントを再確認した。 \| repeated/,
    );
  });

  test('has the forums and agencies that its meetings name, and not the dialogue itself', () => {
    const { names } = timelineIn('ja');
    const oecd = names.find(({ id }) => id === 'oecd');
    expect(oecd).toMatchObject({ label: '経済協力開発機構（OECD）', group: '国際的な枠組み・国際機関' });
    expect(oecd?.mentions.map(({ meeting, count }) => [meeting, count])).toEqual([[2, 1]]);
    const own = timelineOf(
      buildLedger(snapshotOf(internetEconomy)),
      snapshotOf(internetEconomy).glossary,
      'en',
    );
    expect(own.names.map(({ label }) => label).filter((label) => label.includes('Internet Economy'))).toEqual(
      [],
    );
    expect(own.names.length).toBeGreaterThan(20);
  });

  test('leads to what stands in the text', () => {
    const timeline = timelineIn('en');
    for (const { entries } of timeline.threads) {
      for (const { text, place } of entries) {
        const release = [draft, ...health].find(({ source }) => source === place.source);
        expect(release?.text.slice(place.span.start, place.span.end).replace(/\s+/gu, ' ').trim()).toBe(text);
      }
    }
  });
});

describe('a timeline', () => {
  test('of the archive alone has no draft and no states', () => {
    const timeline = timelineIn('en', false);
    expect(timeline.meetings.some(({ isDraft }) => isDraft)).toBe(false);
    expect(timeline.threads.flatMap(({ state }) => state ?? [])).toEqual([]);
  });

  test('of several dialogues has no name', () => {
    expect(timelineIn('en', false, [...health, ...internetEconomy]).series).toBeUndefined();
  });

  test('of nothing is empty', () => {
    expect(timelineIn('en', false, [])).toEqual({ meetings: [], threads: [], names: [] });
  });
});
