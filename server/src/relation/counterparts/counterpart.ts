import type { Lexicon } from '../../glossary/lexicon';
import type { Glossary } from '../../glossary/model';
import { endings, negations, rungs } from '../../release/ladder';
import type { Commitment, Release } from '../../release/model';
import type { DateExpression } from '../../text/dates';
import { contains, shift, slice } from '../../text/span';
import { type AlignedGroup, alignReleases } from './align';
import { intervalsMeet } from '../meetings/meetingDates';
import { type Place, findPlaces } from '../places';
import { compareFigures } from './figures';
import { compareListed, compareNames } from './lists';
import {
  type CounterpartMismatch,
  type Found,
  type Side,
  type Value,
  describe,
  lacking,
  sideOf,
  substitution,
} from './side';
import { unsaidClause } from './unsaid';

/**
 * Where a draft and its counterpart in the other language say different things. Translations are free, so a value is
 * compared only where both sides have one that the other lacks; what is merely left out on one side is no mismatch.
 */
export function counterpartMismatches(
  draft: Release,
  other: Release,
  glossary: Glossary,
  lexicon?: Lexicon,
): readonly CounterpartMismatch[] {
  const groups = alignReleases(draft, other, glossary, lexicon);
  const pairs = groups.filter(({ left, right }) => left.length > 0 && right.length > 0);
  return [
    ...pairs
      .filter(({ likeness }) => likeness >= 0.25)
      .flatMap((group) => compareGroup(draft, other, group, glossary, lexicon)),
    ...missingSentences(draft, groups, lexicon !== undefined),
  ].sort((a, b) => a.span.start - b.span.start);
}

function compareGroup(
  draft: Release,
  other: Release,
  { left, right, likeness }: AlignedGroup,
  glossary: Glossary,
  lexicon: Lexicon | undefined,
): readonly CounterpartMismatch[] {
  const a = sideOf(draft, left);
  const b = sideOf(other, right);
  const names = compareNames(a, b, glossary);
  const onlyHere = names ?? compareListed(a, b, glossary) ?? unsaidClause(a, b, likeness, lexicon);
  const onlyThere = names ?? compareListed(b, a, glossary) ?? unsaidClause(b, a, likeness, lexicon);
  const found = [
    compareDates(a, b),
    compareNumbers(a, b),
    comparePlaces(a, b),
    compareFigures(a, b, glossary),
    onlyHere,
    onlyHere === undefined ? lacking(a, onlyThere) : undefined,
    compareStrength(a, b),
  ];
  return found.flatMap((one) => (one === undefined ? [] : [{ ...one, otherSpan: b.span }]));
}

function compareDates(a: Side, b: Side): Found {
  return describe('date', a, b, substitution(datesOf(a), datesOf(b), datesAgree));
}

function datesOf({ release, span }: Side): readonly Value<DateExpression>[] {
  return release.dates
    .filter((date) => contains(span, date.span))
    .map((date) => ({ value: date, span: date.span }));
}

/** A year that is not written was taken from elsewhere and may be wrong: then only the days of the year count. */
function datesAgree(a: DateExpression, b: DateExpression): boolean {
  if (intervalsMeet(a.interval, b.interval)) return true;
  if (!a.yearInferred && !b.yearInferred) return false;
  return (
    a.interval.from.slice(5) <= b.interval.to.slice(5) && b.interval.from.slice(5) <= a.interval.to.slice(5)
  );
}

function compareNumbers(a: Side, b: Side): Found {
  const numbers = ({ release, span }: Side): readonly Value<number>[] =>
    release.meetingMentions
      .filter((one) => contains(span, one.span))
      .map((one) => ({ value: one.number, span: one.span }));
  return describe(
    'number',
    a,
    b,
    substitution(numbers(a), numbers(b), (x, y) => x === y),
  );
}

function comparePlaces(a: Side, b: Side): Found {
  const cities = ({ text, span }: Side): readonly Value<Place>[] =>
    findPlaces(text)
      .filter(({ place }) => place.kind === 'city')
      .map(({ place, span: where }) => ({ value: place, span: shift(where, span.start) }));
  return describe(
    'place',
    a,
    b,
    substitution(cities(a), cities(b), (x, y) => x.id === y.id),
  );
}

const pledge = /commit|pledg|vow|コミット|約束|誓約|確約/iu;

/**
 * The acts of the two sides. One side only considers, discusses or notes (rung 3 and below) where the other, with no
 * such act, binds itself; or, in sentences of one act, the one intends and the other commits.
 */
function compareStrength(a: Side, b: Side): Found {
  const left = commitmentsOf(a);
  const right = commitmentsOf(b);
  const [onlyLeft, onlyRight] = [left[0], right[0]];
  const single = left.length === 1 && right.length === 1;
  if (single && onlyLeft && onlyRight && isDenied(a, onlyLeft) !== isDenied(b, onlyRight)) {
    return describe('polarity', a, b, [onlyLeft.act, onlyRight.act]);
  }
  const [weaker, stronger, swapped] =
    weakest(left) <= weakest(right) ? [left, right, false] : [right, left, true];
  const weak = weaker.find((one) => one.strength === weakest(weaker));
  const strong = stronger.findLast((one) => one.strength === strongest(stronger));
  if (weak === undefined || strong === undefined) return undefined;
  const binds = weak.strength <= 3 && weakest(stronger) >= 4 && strong.strength >= 6;
  const commits =
    single && weak.strength >= 5 && weak.strength <= 6 &&
    strong.strength === 8 && pledge.test(strong.act.value); // prettier-ignore
  if ((!binds && !commits) || stronger.length < weaker.length) return undefined;
  const [here, there] = swapped ? [strong, weak] : [weak, strong];
  return describe('strength', a, b, [here.act, there.act]);
}

/**
 * Whether the act itself is denied, and not something within what it is about: "expressed concern about suppliers whose
 * ownership is not transparent" denies nothing. The denial stands before the English verb and after the Japanese one.
 */
function isDenied({ release: { text, language } }: Side, { span, act, negated }: Commitment): boolean {
  if (!negated) return false;
  const clause = slice(text, span);
  const verb = shift(act.span, -span.start);
  const denials = [...negations(clause, language), ...endings(clause, language)].map((one) => one.span);
  return denials.some((one) => (language === 'ja' ? one.end > verb.start : one.start < verb.end));
}

function commitmentsOf({ release, span }: Side): readonly Commitment[] {
  return release.commitments.filter((one) => contains(span, one.act.span));
}

function weakest(commitments: readonly Commitment[]): number {
  return Math.min(...commitments.map(({ strength }) => strength));
}

function strongest(commitments: readonly Commitment[]): number {
  return Math.max(...commitments.map(({ strength }) => strength));
}

/** Whether more is done in a sentence than noting and discussing. */
function commits({ commitments }: Release, sentence: number): boolean {
  return commitments.some((one) => one.sentence === sentence && one.strength > (rungs['discuss'] ?? 0));
}

/**
 * A sentence that states a commitment and has no counterpart, between two that surely have one, or beside one where the
 * words of the two languages could be compared.
 */
function missingSentences(
  draft: Release,
  groups: readonly AlignedGroup[],
  wordsKnown: boolean,
): readonly CounterpartMismatch[] {
  const sure = groups.filter(({ likeness }) => likeness >= 0.3).length;
  if (sure < groups.length * 0.6 || sure < 4) return [];
  return groups.flatMap(({ left, right }, index): readonly CounterpartMismatch[] => {
    const around = [groups[index - 1], groups[index + 1]];
    const isSure = (one: AlignedGroup | undefined): boolean => one === undefined || one.likeness >= 0.3;
    const anchored = wordsKnown ? around.some(isSure) : around.every(isSure);
    const [sentence] = left;
    if (right.length > 0 || sentence === undefined || !anchored) return [];
    const span = draft.sentences[sentence]?.span;
    if (span === undefined || !commits(draft, sentence)) return [];
    return [{ kind: 'missing', span, draft: draft.text.slice(span.start, span.end), other: '' }];
  });
}
