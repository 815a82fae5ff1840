import type { LedgerEntry, LedgerMeeting, ThreadState } from '../../relation/ledger/model';
import { type DisplayLanguage, type Localized, localize } from '../../text/localized';
import { formatMeeting } from '../format';
import { englishOrdinal } from '../../text/ordinals';

/** What a state of a thread is called. */
export const stateNames: Readonly<Record<ThreadState, Localized>> = {
  contradicted: { en: 'contradicted', ja: '相違' },
  weakened: { en: 'weakened', ja: '後退' },
  dropped: { en: 'dropped', ja: '言及なし' },
  new: { en: 'new', ja: '新規' },
  strengthened: { en: 'strengthened', ja: '強化' },
  repeated: { en: 'repeated', ja: '同旨' },
};

/** Threads that have no state: without a draft, and what rested before the last meeting. */
export const noState: Localized = { en: 'earlier', ja: '過去のみ' };

/** By rung of the commitment ladder, from 1. */
const strengthNames: readonly Localized[] = [
  { en: 'noted', ja: '留意' },
  { en: 'discussed', ja: '議論' },
  { en: 'considered', ja: '検討' },
  { en: 'valued', ja: '重視' },
  { en: 'aimed at', ja: '目標' },
  { en: 'intended', ja: '意図' },
  { en: 'resolved', ja: '決意' },
  { en: 'committed', ja: '約束' },
];

const strengthOf: Localized = { en: '{name} {rung}/8', ja: '{name} {rung}/8' };
const inYear: Localized = { en: '{ordinal} {year}', ja: '第{number}回（{year}年）' };
const numbered: Localized = { en: '{ordinal}', ja: '第{number}回' };
const unnumbered: Localized = { en: '{year}', ja: '{year}年' };
const unknown: Localized = { en: 'undated', ja: '日付なし' };
const draft: Localized = { en: 'draft', ja: '草案' };
const draftOf: Localized = { en: 'Draft: {meeting}', ja: '草案：{meeting}' };

/** What the state is called in the display language, also where there is none. */
export function stateName(state: ThreadState | undefined, language: DisplayLanguage): string {
  return localize(state ? stateNames[state] : noState, language);
}

/** "intended 6/8"; empty for a plain statement. */
export function strengthName(strength: number | undefined, language: DisplayLanguage): string {
  const name = strength === undefined ? undefined : strengthNames[strength - 1];
  if (name === undefined || strength === undefined) return '';
  return localize(strengthOf, language, { name: localize(name, language), rung: strength });
}

/** A meeting in a word or two: "9th 2018", 「第9回（2018年）」, "draft". */
export function shortMeeting(meeting: LedgerMeeting | undefined, language: DisplayLanguage): string {
  if (meeting?.isDraft) return localize(draft, language);
  const { number, date } = meeting ?? {};
  const year = date?.slice(0, 4);
  if (number === undefined) {
    return year === undefined ? localize(unknown, language) : localize(unnumbered, language, { year });
  }
  const values = { number, ordinal: englishOrdinal(number) };
  return year === undefined
    ? localize(numbered, language, values)
    : localize(inYear, language, { ...values, year });
}

/** A meeting in full: "9th meeting, July 23, 2018", "Draft: 12th meeting, November 9, 2021". */
export function longMeeting(meeting: LedgerMeeting, language: DisplayLanguage): string {
  const { number, date, isDraft } = meeting;
  const name = formatMeeting(
    { ...(number !== undefined && { meeting: number }), ...(date && { date }) },
    language,
  );
  return isDraft ? localize(draftOf, language, { meeting: name }) : name;
}

/** The way of a commitment through its meetings: "9th 2018 → 11th 2020 → draft". */
export function historyOf(
  entries: readonly LedgerEntry[],
  meetings: readonly LedgerMeeting[],
  language: DisplayLanguage,
): string {
  const places = [...new Set(entries.map(({ meeting }) => meeting))];
  return places.map((place) => shortMeeting(meetings[place], language)).join(' → ');
}
