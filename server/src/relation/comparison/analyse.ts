import type { Act } from '../../release/commitments';
import { readActs } from '../../release/commitments';
import type { Language } from '../../text/language';
import { type Span, contains, overlaps } from '../../text/span';
import { readAsides } from './asides';
import { type Stance, readStances } from './stances';
import { withLightSubjects } from './subjects';
import { type Resources, type Unit, readUnits } from './units';

/** A part of a sentence that holds one act, with what the act is about. */
export interface AnalysedClause {
  readonly span: Span;
  readonly act: Act | undefined;
  /** The content without the words of the act itself. */
  readonly units: readonly Unit[];
  /** What the act is said of most nearly: "discussions" in "the need for discussions on …". */
  readonly head: Unit | undefined;
  readonly stances: readonly Stance[];
}

/** A sentence made ready for comparison; made once, compared often. All spans are into `text`. */
export interface AnalysedSentence {
  readonly text: string;
  readonly language: Language;
  readonly acts: readonly Act[];
  /** One for each act; the sentence itself where it has none or one. */
  readonly clauses: readonly AnalysedClause[];
  /** The sentence as one clause, under its strongest act. */
  readonly whole: AnalysedClause;
}

/** A clause within its sentence. */
export interface ClauseInSentence {
  readonly clause: AnalysedClause;
  readonly sentence: AnalysedSentence;
}

/** Reads what two sentences are compared by. The sentence is given without its list marker or number. */
export function analyse(text: string, language: Language, resources: Resources = {}): AnalysedSentence {
  const acts = readActs(text, language);
  const stances = readStances(text, language);
  const asides = readAsides(text, language);
  const read = readUnits(text, language, stances, resources);
  const units = withLightSubjects(read, text, language, acts).map((unit) => {
    const aside = asides.find(({ span }) => contains(span, unit.span));
    return aside ? { ...unit, weight: unit.weight * aside.weight } : unit;
  });
  const content = units.filter((unit) => !acts.some((act) => contains(act.verb, unit.span)));
  const clauseOf = (span: Span, act: Act | undefined): AnalysedClause => {
    const within = content.filter((unit) => overlaps(unit.span, span));
    const head = headOf(within, act, text, language);
    return {
      span,
      act,
      units: within.map((unit) =>
        unit === head && isRaised(unit) ? { ...unit, weight: Math.max(unit.weight, headWeight) } : unit,
      ),
      head,
      stances: stances.filter((stance) => overlaps(stance.span, span)),
    };
  };
  const everything = { start: 0, end: text.length };
  const strongest = acts.reduce<Act | undefined>(
    (best, act) => (best && best.rung >= act.rung ? best : act),
    undefined,
  );
  const whole = clauseOf(everything, strongest);
  return {
    text,
    language,
    acts,
    whole,
    clauses: acts.length > 1 ? acts.map((act) => clauseOf(act.clause, act)) : [whole],
  };
}

/** What the act is said of counts fully even where it is a common word: "the need for discussions", 「…協力の重要性」. */
export const headWeight = 0.8;
/** A verb that only brings the matter about ("launch", "implement", 「開始」) is left out where the act is weaker. */
function isRaised({ isDeed, isLight }: Unit): boolean {
  return isDeed || !isLight;
}
const headReach: Readonly<Record<Language, number>> = { en: 30, ja: 6 };

function headOf(
  units: readonly Unit[],
  act: Act | undefined,
  text: string,
  language: Language,
): Unit | undefined {
  if (!act) return undefined;
  const english = language === 'en';
  const head = english
    ? units.find(({ span }) => span.start >= act.verb.end)
    : units.findLast(({ span }) => span.end <= act.verb.start);
  if (!head) return undefined;
  const [from, to] = english ? [act.verb.end, head.span.start] : [head.span.end, act.verb.start];
  return to - from > headReach[language] || /[,、]/.test(text.slice(from, to)) ? undefined : head;
}
