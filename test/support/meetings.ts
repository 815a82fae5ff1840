import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readRelease } from '../../server/src/release/read';
import type { Release } from '../../server/src/release/model';
import type { Report, Rule } from '../../server/src/rules/rule';
import type { DisplayLanguage } from '../../server/src/text/localized';
import { slice } from '../../server/src/text/span';
import { readMarked } from './marked';
import { snapshotOf } from './snapshot';

/** A release read from its text. */
export function read(source: string, text: string): Release {
  const { release } = readRelease(source, text);
  if (release === undefined) throw new Error(`${source} is blank`);
  return release;
}

/** The two seeds: the 11th meeting in English, the 9th in Japanese. */
export const internetEconomy: readonly Release[] = [
  '000_8770c6c8512e06be.txt',
  '003_81d88c6097434c27.txt',
].map((name) => read(name, readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')));

const fourthEnglish = `May 20, 2021

Results of the 4th Ministerial Meeting of the Japan-UK Dialogue on Health Policy

The Ministry of Health, Labour and Welfare (MHLW) and the UK Department of Health and Social Care held the 4th Ministerial Meeting of the Japan-UK Dialogue on Health Policy in London on May 12 and 13, 2021.

The participants from the Japanese government included officials of the Ministry of Health, Labour and Welfare, the Ministry of Foreign Affairs and the Digital Agency.

1. Main results of the 4th Ministerial Meeting

The two countries reaffirmed their commitment to the sharing of data on infectious diseases. The Japan Business Federation submitted a joint statement together with the British Chamber of Commerce in Japan.

2. Future Plans

The next Ministerial Meeting is scheduled to be held in the summer of 2022.
`;
const fourthJapanese = `令和3年5月20日

医療政策に関する日英対話（第4回閣僚級会合）の結果

　5月12日（水）及び13日（木）、厚生労働省と英国保健・社会福祉省は、ロンドンにおいて、「医療政策に関する日英対話」（第4回閣僚級会合）を開催しました。

1　第4回閣僚級会合の主な成果

　両国は、感染症に関するデータの共有に対するコミットメントを再確認した。

2　今後の予定

　次回閣僚級会合については、2022年夏に開催する予定です。
`;
const fifthEnglish = `June 15, 2022

Results of the 5th Ministerial Meeting of the Japan-UK Dialogue on Health Policy

The Ministry of Health, Labour and Welfare (MHLW) and the UK Department of Health and Social Care held the 5th Ministerial Meeting of the Japan-UK Dialogue on Health Policy in Osaka on June 8, 2022.

The participants from the Japanese government included officials of the Ministry of Health, Labour and Welfare, the Ministry of Foreign Affairs and the Digital Agency.

1. Main results of the 5th Ministerial Meeting

The two countries intend to expand joint research on antimicrobial resistance.

2. Future Plans

The next Ministerial Meeting will be held in London by the end of June 2023.
`;

/** Another dialogue, with three releases of two meetings in both languages. */
export const health: readonly Release[] = [
  read('4.en.txt', fourthEnglish),
  read('4.ja.txt', fourthJapanese),
  read('5.en.txt', fifthEnglish),
];

export interface MeetingCheck {
  readonly archive?: readonly Release[];
  readonly counterpart?: Release | undefined;
  readonly display?: DisplayLanguage;
}

/** What a rule alone reports of a draft's text, without the comparer's relations. */
export function reportsOn(rule: Rule, text: string, options: MeetingCheck = {}): readonly Report[] {
  const { archive = internetEconomy, counterpart, display = 'en' } = options;
  const draft = read('draft.txt', text);
  const snapshot = snapshotOf(archive, display);
  return [...rule.check({ draft, snapshot, counterpart, relations: [] })];
}

/** Checks that a rule reports exactly the `⟦…⟧` marked places, in any order, hints left out; messages in both languages. */
export function checkMeetings(rule: Rule, marked: string, options: MeetingCheck = {}): void {
  const { text, spans } = readMarked(marked);
  const reports = reportsOn(rule, text, options).filter(({ severity }) => severity !== 'hint');
  expect(reports.map(({ span }) => slice(text, span)).sort()).toEqual(
    spans.map((span) => slice(text, span)).sort(),
  );
  const japanese = reportsOn(rule, text, { ...options, display: 'ja' });
  for (const { message } of japanese) expect(message).toMatch(/[ぁ-ん]/u);
}
