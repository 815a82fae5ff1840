import type { Lexicon } from '../../glossary/lexicon';
import { stemOfKey } from '../../text/stem';
import { contentOf } from './content';
import { type Side, bestMatch, meet, translationsFrom } from './coverage';
import { type Figure, countsNoun, readFigures } from './figures';
import type { Unit } from './units';

/** A stretch of words that the other side does not hold, between two things that it does. */
interface Run {
  readonly units: readonly Unit[];
  readonly before: Unit | undefined;
  readonly after: Unit | undefined;
}

/** A Japanese noun stands before a particle, a comma or another noun; before other kana it is a verb, which may be put otherwise. */
const verbTail = /^[ぁ-ん]/;
const particle = /^(?:の|を|が|は|に(?!し)|へ|と|で(?!き)|や|及|並|等|など|から|まで|について|に関)/;

/** One side with the text that its units stand in. */
interface WrittenSide extends Side {
  readonly text: string;
}

/** Lighter runs are a manner of speaking. */
const weighty = 0.8;

/**
 * Whether in the same place of two sentences of one language, between the same words, stands another thing: "building codes for
 * hospitals" and "for stadiums". Words that have a translation in common are no other thing.
 */
export function isSubstituted(
  draft: WrittenSide,
  earlier: WrittenSide,
  unmatched: { readonly draft: readonly Unit[]; readonly earlier: readonly Unit[] },
  lexicon: Lexicon | undefined,
): boolean {
  if (countsOther(draft, earlier, lexicon)) return true;
  if (draft.language !== earlier.language) return false;
  const runs = runsOf(draft.units, unmatched.draft);
  const others = runsOf(earlier.units, unmatched.earlier);
  // Where more than one thing differs on both sides, the sentence was written anew, and other words may mean the same.
  if (Math.min(runs.length, others.length) !== 1) return false;
  return runs.some((run) =>
    others.some(
      (other) =>
        isSame(run.before, other.before) &&
        isSame(run.after, other.after) &&
        (draft.language === 'en' || (isNoun(run, draft.text) && isNoun(other, earlier.text))) &&
        !areSynonyms(run.units, other.units, draft, lexicon),
    ),
  );
}

function isNoun({ units }: Run, text: string): boolean {
  const rest = text.slice(units.at(-1)?.span.end ?? 0);
  return !verbTail.test(rest) || particle.test(rest);
}

function runsOf(units: readonly Unit[], unmatched: readonly Unit[]): readonly Run[] {
  const missing = (unit: Unit) =>
    unmatched.some(({ word, span }) => word === unit.word && span.start === unit.span.start);
  const runs: Run[] = [];
  for (let start = 0; start < units.length; start += 1) {
    let end = start;
    for (let unit = units[end]; unit && missing(unit); unit = units[end]) end += 1;
    if (end === start) continue;
    const stretch = units.slice(start, end);
    if (stretch.reduce((sum, { weight }) => sum + weight, 0) >= weighty) {
      runs.push({ units: stretch, before: units[start - 1], after: units[end] });
    }
    start = end;
  }
  return runs;
}

function isSame(one: Unit | undefined, other: Unit | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.keys.some((key) => !key.startsWith('a:') && other.keys.includes(key)) ||
    contentOf([other]).holdsAlike(one.word)
  );
}

/** Whether both give the same number, of other things: "20 fruit growers" and 「大工２０名」. */
function countsOther(draft: WrittenSide, earlier: WrittenSide, lexicon: Lexicon | undefined): boolean {
  const gap = draft.language === earlier.language ? nounGap : 0;
  const others = readFigures(earlier.text, earlier.language).filter(countsNoun);
  const figures = readFigures(draft.text, draft.language).filter(countsNoun);
  return figures.some((figure) => {
    const own = countedBy(draft, figure, gap);
    return others
      .filter(({ value }) => value === figure.value)
      .some((other) => areOther(own, countedBy(earlier, other, gap), lexicon));
  });
}

function areOther(one: Side, other: Side, lexicon: Lexicon | undefined): boolean {
  if (one.units.length === 0 || other.units.length === 0) return false;
  const across = one.language !== other.language;
  const isKnown = ({ units, language }: Side) =>
    units.every(({ word }) => (lexicon?.translations(stemOfKey(word), language).length ?? 0) > 0);
  if (across && !(isKnown(one) && isKnown(other))) return false;
  return (
    !one.units.some((unit) => bestMatch(unit, one.language, other, lexicon) > 0) &&
    !other.units.some((unit) => bestMatch(unit, other.language, one, lexicon) > 0) &&
    (across || !areSynonyms(one.units, other.units, one, lexicon))
  );
}

/** So much may stand between the words of one Japanese noun: 「士」 of 「訓練士２０名」, which a translation renders too. */
const nounGap = 1;
const nounEnd = /[,;.]|\s(?:to|for|in|at|on|from|by|with|every|each|who|that|of|and)\s/;

/** The words of the noun that a figure counts: in English those after it, in Japanese those right before it. */
function countedBy({ units, language, text }: WrittenSide, { span }: Figure, gap: number): Side {
  const weighty = units.filter(({ weight }) => weight >= leastCounted);
  if (language === 'en') {
    const end = nounEnd.exec(text.slice(span.start));
    const last = end ? span.start + end.index : text.length;
    const within = weighty.filter((unit) => unit.span.start >= span.start && unit.span.end <= last);
    return { language, units: within };
  }
  const noun: Unit[] = [];
  let start = span.start;
  for (const unit of weighty.toReversed()) {
    if (unit.span.end > start || start - unit.span.end > gap) continue;
    noun.unshift(unit);
    start = unit.span.start;
  }
  return { language, units: noun };
}

/** Lighter words are too common to say what is counted. */
const leastCounted = 0.6;

function areSynonyms(
  one: readonly Unit[],
  other: readonly Unit[],
  { language }: Side,
  lexicon: Lexicon | undefined,
): boolean {
  if (!lexicon) return false;
  const renderings = other.map(({ word }) => meaningsOf(word, language, lexicon));
  return one.some(({ word }) => {
    const own = meaningsOf(word, language, lexicon);
    return renderings.some((known) => meet(own, known));
  });
}

/** One word of the other language that both render exactly makes two words the same; a compound that holds it does not. */
const meaningsOf = translationsFrom(0.75);
