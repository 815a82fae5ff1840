import { describe, expect, it } from 'vitest';
import { droppedCommitment } from '../../server/src/rules/dropped-commitment';
import type { Report } from '../../server/src/rules/rule';
import { slice } from '../../server/src/text/span';
import { health, internetEconomy, read } from '../support/meetings';
import { reportsOf, snapshotOf } from '../support/snapshot';

const englishTitle =
  'Results of the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy';
const japaneseTitle = 'インターネットエコノミーに関する日米政策協力対話（第12回局長級会合）の結果';
const healthTitle = 'Results of the 6th Ministerial Meeting of the Japan-UK Dialogue on Health Policy';

/** Every commitment of the seed of the 11th meeting, as it stands there. */
const [eleventh] = internetEconomy;
const allOfEleventh = (eleventh?.commitments ?? [])
  .map(({ sentence }) => eleventh?.sentences[sentence]?.span)
  .filter((span, index, all) => span !== undefined && all.indexOf(span) === index)
  .map((span) => slice(eleventh?.text ?? '', span ?? { start: 0, end: 0 }))
  .join(' ');

function check(title: string, body: string, archive = internetEconomy): readonly Report[] {
  const draft = read('draft.txt', `${title}\n\n${body}\n`);
  return reportsOf(droppedCommitment, draft, snapshotOf(archive));
}

describe(droppedCommitment.id, () => {
  it.each([
    ['English', englishTitle, 'The two countries discussed submarine cables.'],
    ['Japanese', japaneseTitle, '両国は、海底ケーブルについて議論した。'],
  ])('counts on the title what an %s draft leaves out', (_, title, body) => {
    const reports = check(title, body);
    expect(reports).toHaveLength(1);
    const [report] = reports;
    expect(report?.span).toEqual({ start: 0, end: title.length });
    expect(report?.message).toContain(String(report?.related?.length));
    expect(report?.message).toContain('11th');
    expect(report?.related?.length).toBeGreaterThan(10);
  });

  const sentence =
    'The two countries also recognized the importance of trust and the rule of law as principles that underpin a secure ICT supply chain.';
  it.each([
    ['repeated', sentence],
    [
      'reworded',
      'The two countries again recognized the importance of trust and the rule of law as principles underpinning a secure ICT supply chain.',
    ],
    [
      'translated',
      '両国はまた、安全なICTサプライチェーンを支える原則としての信頼及び法の支配の重要性を認識しました。',
    ],
    [
      'weakened',
      'The two countries noted trust and the rule of law as principles that underpin a secure ICT supply chain.',
    ],
  ])('does not count a commitment that is %s', (_, body) => {
    const without = check(englishTitle, 'The two countries discussed submarine cables.')[0]?.related ?? [];
    const left = check(englishTitle, body)[0]?.related ?? [];
    expect(without.map(({ text }) => text)).toContain(sentence);
    expect(left.map(({ text }) => text)).not.toContain(sentence);
  });

  it('offers a continuation of each, none of them safe, in the section of the same heading', () => {
    const body =
      '1. Third Country Cooperation\n\nThe two countries discussed submarine cables.\n\n2. Contact\n\nMIC';
    const [report] = check(englishTitle, body);
    expect(report?.fixes).toHaveLength(20);
    for (const { safe, edits } of report?.fixes ?? []) {
      expect(safe).toBe(false);
      expect(edits[0]?.newText).toMatch(/^ As at the 11th meeting, /);
      expect(`${englishTitle}\n\n${body}`.slice(0, edits[0]?.span.start)).toMatch(/submarine cables\.$/);
    }
  });

  it('translates nothing: a draft in the other language gets the count without continuations', () => {
    expect(check(japaneseTitle, '両国は、海底ケーブルについて議論した。')[0]?.fixes).toEqual([]);
  });

  it('hints that a body of the last two meetings is missing', () => {
    const body =
      'The participants from the Japanese government included officials of the Ministry of Health, Labour and Welfare and the Ministry of Foreign Affairs. The two countries intend to expand joint research on antimicrobial resistance.';
    const messages = check(healthTitle, body, health).map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining('Digital Agency')]);
  });

  it.each([
    ['a fragment', '', 'The two countries discussed submarine cables.', internetEconomy],
    ['everything kept', englishTitle, allOfEleventh, internetEconomy],
    [
      'another dialogue',
      'Results of the 12th Meeting of the Japan-Germany Dialogue on Transport',
      'The two countries discussed rail.',
      internetEconomy,
    ],
    ['no archive', englishTitle, 'The two countries discussed submarine cables.', []],
    ['the first meeting', healthTitle.replace('6th', '1st'), 'The two countries discussed health.', health],
    [
      'named in the text',
      healthTitle,
      'The participants from the Japanese government included officials of the Ministry of Foreign Affairs. MHLW and the Digital Agency explained their plans. The two countries intend to expand joint research on antimicrobial resistance.',
      health,
    ],
  ])('is silent: %s', (_, title, body, archive) => {
    expect(check(title, body, archive)).toEqual([]);
  });
});
