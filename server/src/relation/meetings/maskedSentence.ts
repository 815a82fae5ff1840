import type { Glossary, NameMatch } from '../../glossary/model';
import type { MeetingMention, Release } from '../../release/model';
import type { DateExpression } from '../../text/dates';
import type { Language } from '../../text/language';
import { afterMarker } from '../../text/markers';
import { rememberText } from '../../text/remember';
import { type Span, contains, overlaps, shift } from '../../text/span';
import { type Place, findPlaces } from '../places';

/** What a mask stands for. A name that no glossary has is known by its form: "Ministry of …", 「…省」. */
export type Masked =
  | { readonly kind: 'meeting'; readonly span: Span; readonly mention: MeetingMention }
  | { readonly kind: 'date'; readonly span: Span; readonly date: DateExpression }
  | { readonly kind: 'place'; readonly span: Span; readonly place: Place }
  | {
      readonly kind: 'name';
      readonly span: Span;
      readonly text: string;
      readonly concept?: NameMatch['concept'];
    }
  | { readonly kind: 'series'; readonly span: Span };

/**
 * A sentence in which every meeting number, date, place, name and the name of the dialogue is one character, so that the
 * wording around them can be read with plain patterns. Spans are those of the release's text.
 */
export interface MaskedSentence {
  readonly language: Language;
  readonly text: string;
  /** The masked things by their offset in `text`. */
  readonly at: ReadonlyMap<number, Masked>;
  /** The span in the release of an offset in `text`, one character long where it is not a mask. */
  spanOf(offset: number): Span;
}

/** One character of the private use area for each kind. */
export const maskOf: Readonly<Record<Masked['kind'], string>> = {
  meeting: '\uE000',
  date: '\uE001',
  place: '\uE002',
  name: '\uE003',
  series: '\uE004',
};

/** A pattern in which «R», «D», «P», «N» and «S» stand for a masked meeting, date, place, name and series. */
export function maskedPattern(source: string, flags = 'u'): RegExp {
  const kinds = { R: 'meeting', D: 'date', P: 'place', N: 'name', S: 'series' } as const;
  return new RegExp(
    source.replace(/«([RDPNS])»/g, (_, letter: keyof typeof kinds) => maskOf[kinds[letter]]),
    flags,
  );
}

/** What is masked in the sentences of a release. */
export type Maskable = Pick<Release, 'text' | 'sentences' | 'series' | 'meetingMentions' | 'dates'>;

interface KnownMasks {
  readonly glossary: Glossary;
  /** By the index of the sentence. */
  readonly masks: Map<number, MaskedSentence>;
}

const known = new WeakMap<Maskable, KnownMasks>();

/** The sentence with its things masked; masked once, though several rules read it. */
export function maskSentence(
  release: Maskable,
  index: number,
  glossary: Glossary,
): MaskedSentence | undefined {
  let ofRelease = known.get(release);
  if (ofRelease?.glossary !== glossary) {
    ofRelease = { glossary, masks: new Map<number, MaskedSentence>() };
    known.set(release, ofRelease);
  }
  const before = ofRelease.masks.get(index);
  if (before) return before;
  const masked = mask(release, index, glossary);
  if (masked) ofRelease.masks.set(index, masked);
  return masked;
}

function mask(release: Maskable, index: number, glossary: Glossary): MaskedSentence | undefined {
  const sentence = release.sentences[index];
  if (sentence === undefined) return undefined;
  const { language } = sentence;
  const span = afterMarker(release.text, sentence.span);
  const masked = chooseMasks(release, span, glossary);
  const at = new Map<number, Masked>();
  const starts: number[] = [];
  let text = '';
  let done = span.start;
  const copy = (end: number): void => {
    for (; done < end; done += 1) {
      starts.push(done);
      text += release.text.charAt(done);
    }
  };
  for (const one of masked) {
    copy(one.span.start);
    at.set(text.length, one);
    starts.push(one.span.start);
    text += maskOf[one.kind];
    done = one.span.end;
  }
  copy(span.end);
  const spanOf = (offset: number): Span =>
    at.get(offset)?.span ?? { start: starts[offset] ?? span.end, end: (starts[offset] ?? span.end) + 1 };
  return { language, text: text.replace(/\s/gu, ' '), at, spanOf };
}

/** Meetings before dates before names before places; a country's name is a place, not a name. In the order of the text. */
function chooseMasks(release: Maskable, within: Span, glossary: Glossary): readonly Masked[] {
  const text = release.text.slice(within.start, within.end);
  const places = findPlaces(text);
  const names = glossary
    .match(text)
    .filter(
      ({ concept, span }) => concept.kind !== 'country' && !places.some((one) => isPart(span, one.span)),
    )
    .map((match): Masked => ({ ...nameMask(text, match.span, within), concept: match.concept }));
  const candidates: readonly Masked[] = [
    ...release.meetingMentions
      .filter(({ span }) => contains(within, span))
      .map((mention): Masked => ({ kind: 'meeting', span: mention.span, mention })),
    ...seriesSpans(release, text, within),
    ...release.dates
      .filter(({ span }) => contains(within, span))
      .map((date): Masked => ({ kind: 'date', span: date.span, date })),
    ...names,
    ...unknownNames(text).map((span) => nameMask(text, span, within)),
    ...places.map(({ span, place }): Masked => ({
      kind: 'place',
      span: shift(span, within.start),
      place,
    })),
  ];
  const chosen: Masked[] = [];
  for (const one of candidates) {
    if (!chosen.some((other) => overlaps(one.span, other.span))) chosen.push(one);
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

/** "D.C." is the name of nothing within "Washington, D.C." */
function isPart(name: Span, place: Span): boolean {
  return contains(place, name) && place.end - place.start > name.end - name.start;
}

function nameMask(text: string, span: Span, within: Span): Extract<Masked, { kind: 'name' }> {
  return { kind: 'name', span: shift(span, within.start), text: text.slice(span.start, span.end) };
}

/** Names of bodies by their form, for those that no glossary has. */
const unknownName = new RegExp(
  [
    String.raw`\b(?:Ministry|Department|Agency|Commission|Bureau|Office|Authority|Administration|Directorate-General|Chamber|Council|Federation|Confederation|Association)\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:(?:,\s+|\s+and\s+|,\s+and\s+|\s+of\s+|\s+in\s+|\s+)[A-Z][\w’'-]*)*`,
    String.raw`\b(?:[A-Z][\w’'.-]*\s+)+(?:Ministry|Agency|Commission|Bureau|Authority|Administration|Chamber|Council|Federation|Confederation|Association|Roundtable|Alliance)\b(?:\s+(?:of|for|in)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+and\s+[A-Z][\w’'-]*)*)?`,
    String.raw`[\p{Script=Han}\p{Script=Katakana}ー]+(?:省|庁|委員会|総局|公社|管理局|(?<=\p{Script=Han}{4})部|商工会議所|連合会|協議会|評議会|協会|連盟|同友会)(?![\p{Script=Han}])`,
  ].join('|'),
  'gu',
);

const unknownNames = rememberText((text) => spansOf(text, unknownName));

function seriesSpans(release: Maskable, text: string, within: Span): readonly Masked[] {
  const series = release.series?.value;
  if (series === undefined || series === '') return [];
  const literal = new RegExp(series.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'gu');
  return spansOf(text, literal).map((span) => ({ kind: 'series', span: shift(span, within.start) }));
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
