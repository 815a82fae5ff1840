import type { Act } from '../../release/commitments';
import type { Language } from '../../text/language';
import { type Span, contains, overlaps, slice } from '../../text/span';
import type { Unit } from './units';

/** Who acts says little of the matter: the same commitment is made by "the two agencies" and by "the NTA and the ATO". */
const subjectWeight = 0.2;

const organisation =
  'agenc(?:y|ies)|ministr(?:y|ies)|authorit(?:y|ies)|regulators?|administrations?|institutes?|departments?|offices?|commissions?|delegations?|organi[sz]ations?|secretariats?|services?|bureaus?|bod(?:y|ies)|teams?|banks?|boards?|councils?';
/** "the two tax agencies", "both railway authorities", 「両研究所」. */
const pair: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`\\b(?:two|both|our)\\s+(?:[a-z-]+\\s+){0,2}(?:${organisation})\\b`, 'gi'),
  ja: /両[\p{Script=Han}]{1,4}(?=は|が|の|間|、)/gu,
};
const passive = /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+|also\s+|again\s+)?$/i;
const topic = /^[^、。]{1,40}?(?:は|が)(?=、|[^、。])/;
const body = /(?:省|庁|局|府|部|課|機構|委員会|機関|協会|研究所|大学|銀行|公社|公団|当局)$/;

/** The units, those that only name who acts at less weight. */
export function withLightSubjects(
  units: readonly Unit[],
  text: string,
  language: Language,
  acts: readonly Act[],
): readonly Unit[] {
  const pairs = Array.from(text.matchAll(pair[language]), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const subject = subjectOf(text, language, acts);
  return units.map((unit) =>
    pairs.some((span) => contains(span, unit.span)) ||
    (subject && overlaps(subject, unit.span) && isActor(unit, text))
      ? { ...unit, weight: Math.min(unit.weight, subjectWeight) }
      : unit,
  );
}

/** What stands before the first verb where that is active, in Japanese before the topic's 「は」. */
function subjectOf(text: string, language: Language, acts: readonly Act[]): Span | undefined {
  if (language === 'ja') {
    const found = topic.exec(text);
    return found ? { start: 0, end: found[0].length } : undefined;
  }
  const [first] = acts;
  if (!first || passive.test(text.slice(0, first.verb.start))) return undefined;
  return /^\s*(?:not\s+)?be\b/.test(text.slice(first.verb.end))
    ? undefined
    : { start: 0, end: first.verb.start };
}

/** A name of a body, or an acronym that the glossary does not know. */
function isActor({ isBody, span }: Unit, text: string): boolean {
  const written = slice(text, span);
  return isBody || /^\p{Lu}[\p{L}\d-]*\p{Lu}[\p{L}\d]*$/u.test(written) || body.test(written);
}
