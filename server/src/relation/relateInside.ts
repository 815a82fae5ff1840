import type { Release } from '../release/model';
import { remember } from '../text/remember';
import { analysedSentence, isSpeaking, sharesContent } from './comparison/analysedRelease';
import { type AnalysedSentence, headWeight } from './comparison/analyse';
import { type ClauseComparison, relatedClauses } from './comparison/compare';
import { cover } from './comparison/coverage';
import { readFigures } from './comparison/figures';
import { hasOtherDeed } from './comparison/judge';
import { meanOf } from './comparison/thresholds';
import type { Resources, Unit } from './comparison/units';
import { readYears } from './comparison/years';
import { PairTable } from './pairTable';
import { sentenceText } from '../release/sentenceText';

/** How alike two sentences of one draft are: to the letter, but for a word or two, or in other words. */
export type Likeness = 'letter' | 'nearly' | 'words';

/** Two sentences of a draft that say the same. */
export interface RepeatedInside {
  /** Indexes into the draft's `sentences`; the first stands first. */
  readonly first: number;
  readonly second: number;
  readonly likeness: Likeness;
  /** 0..1 */
  readonly score: number;
}

/** Shorter sentences are list items and labels, which may stand twice. In characters without spaces and punctuation. */
const shortest = { en: 30, ja: 14 };
/** In other words: most of the content, of both. Parallel sentences about different things stay below. */
const sameInOtherWords = { mean: 0.7, each: 0.6, shared: 2.2 };
const nearlySame = 0.93;

/** A sentence of the draft that is long enough to be said twice. */
interface Said {
  readonly index: number;
  readonly sentence: AnalysedSentence;
  /** The first that says the same but for a connective, and whether in the very letters. */
  readonly first: Pick<RepeatedInside, 'first' | 'likeness'> | undefined;
}

/**
 * The sentences that a draft says twice. Each is reported once, against the first that says the same.
 * @param typed index of the sentence that is being typed, which is passed over.
 */
export function relateInside(
  draft: Release,
  resources: Resources,
  typed?: number,
): readonly RepeatedInside[] {
  const said = saidIn(draft, resources, typed);
  const pairs = pairsOf(resources).pairs(said.map(({ sentence }) => sentence));
  return said.flatMap(({ index, first }, place): readonly RepeatedInside[] => {
    if (first !== undefined) return [{ ...first, second: index, score: 1 }];
    const alike = (pairs[place] ?? []).flatMap((one): readonly RepeatedInside[] => {
      const other = said[one.first];
      return other ? [{ first: other.index, second: index, ...one.pair }] : [];
    });
    return alike.sort((a, b) => b.score - a.score).slice(0, 1);
  });
}

function saidIn(draft: Release, resources: Resources, typed: number | undefined): readonly Said[] {
  const firstWith = new Map<string, { readonly index: number; readonly written: string }>();
  return draft.sentences.flatMap((one, index): readonly Said[] => {
    if (!isSpeaking(one) || index === typed) return [];
    const text = sentenceText(draft.text, one);
    const { letters, written } = lettersOf(text, one.language);
    if (letters.length < shortest[one.language]) return [];
    const before = firstWith.get(letters);
    if (!before) firstWith.set(letters, { index, written });
    const likeness: Likeness = before?.written === written ? 'letter' : 'nearly';
    const first = before && { first: before.index, likeness };
    return [{ index, sentence: analysedSentence(text, one.language, resources), first }];
  });
}

/** The sentence without spaces and punctuation, as it is written and without words that only join it to the one before. */
const lettersOf = remember((text) => ({
  letters: bare(
    fold(text)
      .replace(
        /^(?:also|further(?:more)?|moreover|in addition|additionally|besides)\b|^(?:また|さらに|更に|加えて|なお)、?/g,
        '',
      )
      .replace(/\b(?:also|further)\b|(?<=は)(?:また|さらに|更に)、?/g, ''),
  ),
  written: bare(text),
}));

function bare(text: string): string {
  return fold(text).replace(/[\s\p{P}]+/gu, '');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

type PairLikeness = Pick<RepeatedInside, 'likeness' | 'score'>;

const knownPairs = new WeakMap<Resources, PairTable<AnalysedSentence, PairLikeness>>();

function pairsOf(resources: Resources): PairTable<AnalysedSentence, PairLikeness> {
  const pairs =
    knownPairs.get(resources) ??
    new PairTable<AnalysedSentence, PairLikeness>((earlier, draft) =>
      compareInside(draft, earlier, resources),
    );
  knownPairs.set(resources, pairs);
  return pairs;
}

function compareInside(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources,
): PairLikeness | null {
  if (draft.language !== earlier.language) return null;
  if (!sharesContent(draft, earlier) || !mayBeSame(draft, earlier) || !sameFacts(draft, earlier)) return null;
  const best = relatedClauses(draft, earlier, resources).find((one) => isSame(one, draft, earlier));
  if (!best) return null;
  const likeness = best.score >= nearlySame && best.differences.length === 0 ? 'nearly' : 'words';
  return { likeness, score: best.score };
}

/**
 * Whether the sentences have as much in common as their clauses must have to be the same: a look that costs little before
 * the clauses are compared. No clause shares more than its sentence, but for the weight of its head.
 */
function mayBeSame({ language, whole }: AnalysedSentence, earlier: AnalysedSentence): boolean {
  const { shared } = cover(
    { language, units: whole.units },
    { language: earlier.language, units: earlier.whole.units },
    undefined,
  );
  return shared >= sameInOtherWords.shared - headWeight;
}

function isSame(one: ClauseComparison, draft: AnalysedSentence, earlier: AnalysedSentence): boolean {
  const { coverage, relation, draftClause, earlierClause } = one;
  return (
    relation === 'repeats' &&
    meanOf(coverage) >= sameInOtherWords.mean &&
    Math.min(coverage.ofDraft, coverage.ofEarlier) >= sameInOtherWords.each &&
    coverage.shared >= sameInOtherWords.shared &&
    !hasOtherDeed(draftClause, earlierClause, coverage) &&
    !(coverage.draftUnmatched.some(isName) || coverage.earlierUnmatched.some(isName)) &&
    isLarge(draftClause.units, draft.whole.units) &&
    isLarge(earlierClause.units, earlier.whole.units)
  );
}

/** A clause that is a small part of its sentence repeats nothing that one would delete. */
const leastPart = 0.3;

function isLarge(part: readonly Unit[], whole: readonly Unit[]): boolean {
  const weigh = (units: readonly Unit[]) => units.reduce((sum, { weight }) => sum + weight, 0);
  return weigh(part) >= weigh(whole) * leastPart;
}

function isName(unit: Unit): boolean {
  return unit.keys[0]?.startsWith('n:') === true && unit.weight >= 1;
}

/** Parallel sentences give other years and other figures of the same unit; what only one of them gives is no difference. */
function sameFacts(a: AnalysedSentence, b: AnalysedSentence): boolean {
  const years = [a, b].map(({ text, language }) => readYears(text, language).map(({ year }) => year));
  const [own = [], other = []] = years;
  if (own.length > 0 && other.length > 0 && !own.some((year) => other.includes(year))) return false;
  const figures = readFigures(b.text, b.language);
  return readFigures(a.text, a.language).every(({ units, value }) => {
    const comparable = figures.filter((figure) => figure.units.some((unit) => units.includes(unit)));
    return comparable.length === 0 || comparable.some((figure) => figure.value === value);
  });
}
