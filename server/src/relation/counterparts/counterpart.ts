import type { Concept, ConceptKind, Glossary } from '../../glossary/model';
import type { Commitment, Release } from '../../release/model';
import type { DateExpression } from '../../text/dates';
import { type Span, contains, shift } from '../../text/span';
import { type AlignedGroup, alignReleases } from './align';
import { intervalsMeet } from '../meetings/meetingDates';
import { type Place, findPlaces } from '../places';

/** In what the two drafts of a meeting differ. */
export type MismatchKind =
  'date' | 'figure' | 'number' | 'place' | 'name' | 'strength' | 'polarity' | 'missing';

export interface CounterpartMismatch {
  readonly kind: MismatchKind;
  readonly span: Span;
  /** What stands in the draft; for a sentence without a counterpart the sentence. */
  readonly draft: string;
  readonly other: string;
  /** The sentence of the counterpart that is meant; absent where it has none. */
  readonly otherSpan?: Span;
}

/**
 * Where a draft and its counterpart in the other language say different things. Translations are free, so a value is
 * compared only where both sides have one that the other lacks; what is merely left out on one side is no mismatch.
 */
export function counterpartMismatches(
  draft: Release,
  other: Release,
  glossary: Glossary,
): readonly CounterpartMismatch[] {
  const groups = alignReleases(draft, other, glossary);
  const pairs = groups.filter(({ left, right }) => left.length > 0 && right.length > 0);
  return [
    ...pairs
      .filter(({ likeness }) => likeness >= 0.25)
      .flatMap((group) => compareGroup(draft, other, group, glossary)),
    ...missingSentences(draft, groups),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** The sentences of a group on one side, from the first to the last. */
interface Side {
  readonly release: Release;
  readonly span: Span;
  readonly text: string;
}

function sideOf(release: Release, sentences: readonly number[]): Side {
  const spans = sentences.flatMap((index) => release.sentences[index]?.span ?? []);
  const span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  return { release, span, text: release.text.slice(span.start, span.end) };
}

function compareGroup(
  draft: Release,
  other: Release,
  { left, right }: AlignedGroup,
  glossary: Glossary,
): readonly CounterpartMismatch[] {
  const a = sideOf(draft, left);
  const b = sideOf(other, right);
  const found = [
    compareDates(a, b),
    compareNumbers(a, b),
    comparePlaces(a, b),
    compareFigures(a, b, glossary),
    compareNames(a, b, glossary),
    compareStrength(a, b),
  ];
  return found.flatMap((one) => (one === undefined ? [] : [{ ...one, otherSpan: b.span }]));
}

type Found = Omit<CounterpartMismatch, 'otherSpan'> | undefined;

/** A value with its place in the release. */
interface Value<T> {
  readonly value: T;
  readonly span: Span;
}

/** The first value on each side that nothing on the other side agrees with; only where both sides have one. */
function substitution<T>(
  a: readonly Value<T>[],
  b: readonly Value<T>[],
  agree: (x: T, y: T) => boolean,
): readonly [Value<T>, Value<T>] | undefined {
  const onlyA = a.filter((one) => !b.some((two) => agree(one.value, two.value)));
  const onlyB = b.filter((one) => !a.some((two) => agree(one.value, two.value)));
  const [first] = onlyA;
  const [second] = onlyB;
  return first && second && [first, second];
}

function describe(
  kind: MismatchKind,
  a: Side,
  b: Side,
  found: readonly [{ readonly span: Span }, { readonly span: Span }] | undefined,
): Found {
  if (found === undefined) return undefined;
  const [{ span }, { span: there }] = found;
  return {
    kind,
    span,
    draft: a.release.text.slice(span.start, span.end),
    other: b.release.text.slice(there.start, there.end),
  };
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

const scales: Readonly<Record<string, number>> = {
  hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12,
}; // prettier-ignore
const figure =
  /(?<![A-Za-z\d.-])(\d[\d,]*(?:\.\d+)?)(?:\s*(hundred|thousand|million|billion|trillion|千|万|億|兆))?(?![A-Za-z\d-]|st\b|nd\b|rd\b|th\b)/giu;

/** Figures in digits; those within dates, names and ordinals are no figures, and 20か国 is the name of the G20. */
function compareFigures(a: Side, b: Side, glossary: Glossary): Found {
  return describe(
    'figure',
    a,
    b,
    substitution(figuresOf(a, glossary), figuresOf(b, glossary), (x, y) => x === y),
  );
}

function figuresOf({ release, span, text }: Side, glossary: Glossary): readonly Value<number>[] {
  const taken = [
    ...release.dates.map((date) => date.span),
    ...release.meetingMentions.map((mention) => mention.span),
    ...glossary.match(text).map((match) => shift(match.span, span.start)),
  ];
  return [...text.normalize('NFC').matchAll(figure)].flatMap((match) => {
    const place = shift({ start: match.index, end: match.index + match[0].length }, span.start);
    const before = release.text.slice(place.start - 1, place.start);
    const after = release.text.slice(place.end, place.end + 3);
    const apart = taken.some((one) => place.start < one.end && one.start < place.end);
    if (apart || /[第(（]/u.test(before) || /^(?:か国|カ国|ヵ国|日間|世代|つの|部)/u.test(after)) return [];
    const value =
      Number((match[1] ?? '').replaceAll(',', '')) * (scales[(match[2] ?? '').toLowerCase()] ?? 1);
    return [{ value, span: place }];
  });
}

const listed: ReadonlySet<ConceptKind> = new Set([
  'agency',
  'ministry',
  'forum',
  'internationalOrganisation',
  'industryBody',
]);

/** The bodies of a list: one on each side that the whole of the other draft never names, in lists otherwise alike. */
function compareNames(a: Side, b: Side, glossary: Glossary): Found {
  const left = bodiesOf(a, glossary);
  const right = bodiesOf(b, glossary);
  const shared = left.filter((one) => right.some((two) => two.value.id === one.value.id)).length;
  if (shared < 2) return undefined;
  const [first, ...moreLeft] = left.filter((one) => !right.some((two) => same(one.value, two.value)));
  const [second, ...moreRight] = right.filter((one) => !left.some((two) => same(one.value, two.value)));
  if (first === undefined || second === undefined || moreLeft.length > 0 || moreRight.length > 0) {
    return undefined;
  }
  const comparable =
    hasName(first.value, b.release) &&
    hasName(second.value, a.release) &&
    first.value.kind === second.value.kind;
  return comparable ? describe('name', a, b, [first, second]) : undefined;
}

function bodiesOf({ text, span }: Side, glossary: Glossary): readonly Value<Concept>[] {
  const seen = new Set<string>();
  return glossary.match(text).flatMap((match) => {
    if (!listed.has(match.concept.kind) || seen.has(match.concept.id)) return [];
    seen.add(match.concept.id);
    return [{ value: match.concept, span: shift(match.span, span.start) }];
  });
}

function same(a: Concept, b: Concept): boolean {
  return a.id === b.id || a.successor === b.id || b.successor === a.id;
}

function hasName(concept: Concept, { language }: Release): boolean {
  return concept.names.some((name) => name.language === language && name.form === 'full');
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
  if (single && onlyLeft && onlyRight && onlyLeft.negated !== onlyRight.negated) {
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

function commitmentsOf({ release, span }: Side): readonly Commitment[] {
  return release.commitments.filter((one) => contains(span, one.act.span));
}

function weakest(commitments: readonly Commitment[]): number {
  return Math.min(...commitments.map(({ strength }) => strength));
}

function strongest(commitments: readonly Commitment[]): number {
  return Math.max(...commitments.map(({ strength }) => strength));
}

/** A sentence that states a commitment and has no counterpart, between two that surely have one. */
function missingSentences(draft: Release, groups: readonly AlignedGroup[]): readonly CounterpartMismatch[] {
  const sure = groups.filter(({ likeness }) => likeness >= 0.3).length;
  if (sure < groups.length * 0.6 || sure < 4) return [];
  return groups.flatMap(({ left, right }, index): readonly CounterpartMismatch[] => {
    const around = [groups[index - 1], groups[index + 1]];
    const anchored = around.every((one) => one === undefined || one.likeness >= 0.3);
    const [sentence] = left;
    if (right.length > 0 || sentence === undefined || !anchored) return [];
    const span = draft.sentences[sentence]?.span;
    if (span === undefined || !draft.commitments.some((one) => one.sentence === sentence)) return [];
    return [{ kind: 'missing', span, draft: draft.text.slice(span.start, span.end), other: '' }];
  });
}
