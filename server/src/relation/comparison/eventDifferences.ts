import type { DateExpression } from '../../text/dates';
import { readDates } from '../../text/readDates';
import { rememberText } from '../../text/remember';
import { type Span, contains, slice } from '../../text/span';
import type { AnalysedSentence } from './analyse';
import { bestMatch } from './coverage';
import { readCues } from './cues';
import { mayCountSame, readFigures } from './figures';
import type { SlotDifference } from '../model';
import { type PlaceMention, findPlaces, placesAgree } from '../places';
import { type YearMention, readYears } from './years';
import type { Resources, Unit } from './units';

/** How many units around a value are taken for what it is said of. */
const before = 6;
const after = 4;
/** Of these the nearest weighty ones must be the same on both sides. */
const closest = 2;
const nearby = 4;

/**
 * Figures, years and places that the draft states otherwise of the same event: one of the same name in the same year, or
 * any that the draft recounts of the very meeting that the earlier sentence reports on (`recounted`).
 */
export function eventDifferences(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  recounted: boolean,
  resources: Resources,
): readonly SlotDifference[] {
  const years = {
    draft: readYears(draft.text, draft.language),
    earlier: readYears(earlier.text, earlier.language),
  };
  const sameYear = years.draft.some((one) => years.earlier.some((other) => other.year === one.year));
  if (!recounted && !sameYear) return [];
  return [
    ...figureDifferences(draft, earlier, resources),
    ...placeDifferences(draft, earlier, resources),
    ...(recounted ? yearDifferences(draft, earlier, years, resources) : []),
  ];
}

/**
 * Figures and deadlines that two statements of the same commitment give differently: "train 20 engineers" and "train 40",
 * "by March 2022" and "by the end of 2024".
 */
export function commitmentDifferences(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources,
): readonly SlotDifference[] {
  return [...figureDifferences(draft, earlier, resources), ...deadlineDifferences(draft, earlier)];
}

/**
 * The town in which a promise is to be kept, where the two name one each and agree in a figure or a date, so that they are
 * one promise: two experts sent to one town are no two sent to another, but experts may be sent to many.
 */
export function movedPlace(draft: AnalysedSentence, earlier: AnalysedSentence): SlotDifference | undefined {
  const [own, ...further] = townsIn(draft);
  const [other, ...others] = townsIn(earlier);
  if (!own || !other || further.length + others.length > 0 || placesAgree(own.place, other.place)) {
    return undefined;
  }
  const figures = readFigures(earlier.text, earlier.language);
  const isOne =
    readFigures(draft.text, draft.language).some((figure) =>
      figures.some((one) => one.value === figure.value && mayCountSame(figure, one)),
    ) ||
    (readCues(draft.text, draft.language, 'presentTimes').length > 0 &&
      readCues(earlier.text, earlier.language, 'presentTimes').length > 0);
  return isOne ? difference('place', draft, own, earlier, other) : undefined;
}

/** Deadlines nearer to one another than this are the same, said in other words ("fiscal year 2022", "March 2023"). */
const sameDeadlineDays = 45;
const dayInMilliseconds = 86_400_000;

function deadlineDifferences(draft: AnalysedSentence, earlier: AnalysedSentence): readonly SlotDifference[] {
  const known = deadlinesIn(earlier);
  return deadlinesIn(draft).flatMap((own) => {
    const [other] = known;
    if (!other || known.some((one) => daysApart(one, own) <= sameDeadlineDays)) return [];
    return [difference('date', draft, own, earlier, other)];
  });
}

const deadlinesOf = rememberText((text): readonly DateExpression[] =>
  readDates(text).filter(({ bound }) => bound === 'by' || bound === 'until' || bound === 'around'),
);

function deadlinesIn({ text }: AnalysedSentence): readonly DateExpression[] {
  return deadlinesOf(text);
}

function daysApart(a: DateExpression, b: DateExpression): number {
  return Math.abs(Date.parse(a.interval.to) - Date.parse(b.interval.to)) / dayInMilliseconds;
}

function figureDifferences(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources,
): readonly SlotDifference[] {
  const known = readFigures(earlier.text, earlier.language);
  return readFigures(draft.text, draft.language).flatMap((figure) => {
    const comparable = known.filter((other) =>
      draft.language === earlier.language
        ? other.units.some((unit) => figure.units.includes(unit))
        : mayCountSame(figure, other),
    );
    if (comparable.some((other) => other.value === figure.value)) return [];
    const other = comparable.find((one) => sameEvent(draft, figure.span, earlier, one.span, resources));
    return other ? [difference('figure', draft, figure, earlier, other)] : [];
  });
}

function placeDifferences(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  resources: Resources,
): readonly SlotDifference[] {
  const known = townsIn(earlier);
  return townsIn(draft).flatMap((own) => {
    if (known.some(({ place }) => placesAgree(own.place, place))) return [];
    const other = known.find(
      ({ span, place }) =>
        !placesAgree(own.place, place) && sameEvent(draft, own.span, earlier, span, resources),
    );
    return other ? [difference('place', draft, own, earlier, other)] : [];
  });
}

/** Countries are mostly parties, not places where something is held. */
function townsIn({ text }: AnalysedSentence): readonly PlaceMention[] {
  return findPlaces(text).filter(({ place }) => place.kind !== 'country');
}

function yearDifferences(
  draft: AnalysedSentence,
  earlier: AnalysedSentence,
  years: { readonly draft: readonly YearMention[]; readonly earlier: readonly YearMention[] },
  resources: Resources,
): readonly SlotDifference[] {
  return years.draft.flatMap((year) => {
    if (years.earlier.some((other) => other.year === year.year)) return [];
    const other = years.earlier.find((one) => sameEvent(draft, year.span, earlier, one.span, resources));
    return other ? [difference('date', draft, year, earlier, other)] : [];
  });
}

/** Whether the nearest weighty things around two values are the same, both ways. */
function sameEvent(
  draft: AnalysedSentence,
  at: Span,
  earlier: AnalysedSentence,
  there: Span,
  resources: Resources,
): boolean {
  const own = around(draft, at);
  const other = around(earlier, there);
  return covers(own, draft, other, earlier, resources) && covers(other, earlier, own, draft, resources);
}

function covers(
  units: readonly Unit[],
  sentence: AnalysedSentence,
  others: readonly Unit[],
  otherSentence: AnalysedSentence,
  resources: Resources,
): boolean {
  const weighty = units.filter(({ weight }) => weight >= 1).slice(0, closest);
  const side = { language: otherSentence.language, units: others };
  const matched = (unit: Unit) => bestMatch(unit, sentence.language, side, resources.lexicon) > 0.7;
  return weighty.some(matched) || units.slice(0, nearby).filter(matched).length >= closest;
}

/** The units around a place of the sentence, the nearest first. */
function around(sentence: AnalysedSentence, at: Span): readonly Unit[] {
  const { units } = sentence.whole;
  const left = units.filter(({ span }) => span.end <= at.start).slice(-before);
  const right = units.filter(({ span }) => span.start >= at.end).slice(0, after);
  const distance = ({ span }: Unit) => (span.end <= at.start ? at.start - span.end : span.start - at.end);
  return [...left, ...right]
    .filter(({ span }) => !contains(at, span))
    .sort((a, b) => distance(a) - distance(b));
}

function difference(
  kind: SlotDifference['kind'],
  draft: AnalysedSentence,
  own: { readonly span: Span },
  earlier: AnalysedSentence,
  other: { readonly span: Span },
): SlotDifference {
  return {
    kind,
    draft: slice(draft.text, own.span),
    earlier: slice(earlier.text, other.span),
    draftSpan: own.span,
  };
}
