import { type Evidence, evidenceOf } from '../release/evidence';
import type { Release } from '../release/model';
import type { RelatedSentence } from '../relation/model';
import type { Localized } from '../text/localized';
import { type RelatedPlace, type RuleContext, displayLanguage } from './rule';
import { say } from './rule';
import { dayWord } from '../text/dayWords';
import { englishOrdinal } from '../text/ordinals';

/** A sentence longer than this is cut in a message; it stands in full in the related place. */
const quoteLength = 160;

/** A quotation does not take the number or the dot of its list along. */
const listMarker = /^[\s\u3000]*(?:[-*・•●○◇◆※]|[(（]?[0-9０-９]{1,2}[.)．）])[\s\u3000]*/;

const texts = {
  meetingAndDate: { en: 'the {ordinal} meeting ({date})', ja: '第{number}回会合（{date}）' },
  meeting: { en: 'the {ordinal} meeting', ja: '第{number}回会合' },
  dated: { en: 'the release of {date}', ja: '{date}の報道資料' },
  undated: { en: 'an earlier release', ja: '過去の報道資料' },
} as const satisfies Record<string, Localized>;

/** An earlier sentence with a word on why it is shown. */
export function relatedTo(evidence: Evidence, note: string): RelatedPlace {
  return { ...evidence, note };
}

/** How many further releases a finding points at: enough to see how old the position is. */
const mostOthers = 4;

/**
 * The earlier sentences of a relation as related places: first the one the message quotes, then those of other releases.
 * @param note why it is shown, with a place `{meeting}`.
 */
export function earlierPlaces(
  context: RuleContext,
  related: RelatedSentence,
  note: Localized,
): readonly RelatedPlace[] {
  const shown = { release: related.release, sentence: related.earlierSentence };
  return [shown, ...related.others.slice(0, mostOthers)].map(({ release, sentence }) => ({
    ...evidenceOf(release, release.sentences[sentence]?.span ?? { start: 0, end: 0 }),
    note: say(context, note, { meeting: citationOf(context, release) }),
  }));
}

/** How a release is called in a message: "the 11th meeting (September 17, 2020)", 「第11回会合（2020年9月17日）」. */
export function citationOf(context: RuleContext, release: Release): string {
  return citationOfEvidence(context, evidenceOf(release, { start: 0, end: 0 }));
}

/** The same of the release that a piece of evidence is from. */
export function citationOfEvidence(
  context: RuleContext,
  { meeting: number, date: day }: Pick<Evidence, 'meeting' | 'date'>,
): string {
  const date = day === undefined ? undefined : dayWord(day, displayLanguage(context));
  if (number === undefined) {
    return date === undefined ? say(context, texts.undated) : say(context, texts.dated, { date });
  }
  const values = { number, ordinal: englishOrdinal(number) };
  return date === undefined
    ? say(context, texts.meeting, values)
    : say(context, texts.meetingAndDate, { ...values, date });
}

/** The sentence on one line, cut where it is long, in English between two words. */
export function quoted(text: string): string {
  const line = text.replace(listMarker, '').replace(/\s+/g, ' ').trim();
  return line.length <= quoteLength ? line : `${line.slice(0, quoteLength - 1).replace(/\s\S{0,20}$/, '')}…`;
}
