import { endings, negations } from '../../release/ladder';
import { readOrdinals } from '../../text/ordinals';
import { readDates } from '../../text/readDates';
import { type Span, inOneLine, overlaps, slice } from '../../text/span';
import type { SlotKind } from '../model';
import { findPlaces } from '../places';
import type { AnalysedClause, AnalysedSentence } from './analyse';
import { type CueKind, readCues } from './cues';
import { readFigures } from './figures';

/** A slot of one side: what it holds, as written, and the keys by which it is equal to the other side's. */
interface Slot {
  readonly kind: SlotKind;
  readonly text: string;
  readonly keys: readonly string[];
}

/** One kind of slot of two clauses, side by side. */
export interface SlotPair {
  readonly kind: SlotKind;
  /** The values that both hold, as each writes them. */
  readonly same: readonly { readonly draft: string; readonly earlier: string }[];
  /** An act is followed by its rung on the commitment ladder: "intend to strengthen [6]". */
  readonly onlyDraft: readonly string[];
  readonly onlyEarlier: readonly string[];
}

/** The slots of two clauses by kind; a kind that neither holds is left out. */
export function pairSlots(
  draft: { readonly clause: AnalysedClause; readonly sentence: AnalysedSentence },
  earlier: { readonly clause: AnalysedClause; readonly sentence: AnalysedSentence },
): readonly SlotPair[] {
  const own = slotsOf(draft.clause, draft.sentence);
  const other = slotsOf(earlier.clause, earlier.sentence);
  const kinds = [...new Set([...own, ...other].map(({ kind }) => kind))];
  return kinds.map((kind) => pairOf(kind, own, other));
}

function pairOf(kind: SlotKind, draft: readonly Slot[], earlier: readonly Slot[]): SlotPair {
  const left = earlier.filter((slot) => slot.kind === kind);
  const same: { draft: string; earlier: string }[] = [];
  const onlyDraft: string[] = [];
  for (const slot of draft.filter((one) => one.kind === kind)) {
    const at = left.findIndex((one) => one.keys.some((key) => slot.keys.includes(key)));
    const [other] = at < 0 ? [] : left.splice(at, 1);
    if (other) same.push({ draft: slot.text, earlier: other.text });
    else onlyDraft.push(slot.text);
  }
  return { kind, same, onlyDraft, onlyEarlier: left.map(({ text }) => text) };
}

/** What the comparer reads of a clause besides its content, each value as written. */
function slotsOf(clause: AnalysedClause, { text, language }: AnalysedSentence): readonly Slot[] {
  const slot = (kind: SlotKind, span: Span, ...keys: string[]) => ({
    kind,
    span,
    text: inOneLine(slice(text, span)),
    keys,
  });
  const cues = (kind: SlotKind, cue: CueKind) =>
    readCues(text, language, cue).map(({ span }) => slot(kind, span, cue));
  return [
    ...(clause.act ? [withRung(slot('act', clause.act.verb, String(clause.act.rung)), clause.act.rung)] : []),
    ...[...negations(text, language), ...endings(text, language)].map(({ span }) =>
      slot('polarity', span, 'denied'),
    ),
    ...clause.stances.map(({ span, ends }) =>
      slot('stance', span, ...ends.map(({ axis, sign }) => `${axis}${sign > 0 ? '+' : '-'}`)),
    ),
    ...cues('scope', 'limiters'),
    ...cues('scope', 'universals'),
    ...cues('scope', 'groups'),
    ...cues('deadline', 'vagueTimes'),
    ...cues('deadline', 'presentTimes'),
    ...readDates(text).map(({ span, interval }) => slot('date', span, `${interval.from}/${interval.to}`)),
    ...readFigures(text, language).map(({ span, value, units }) =>
      slot('figure', span, ...units.map((unit) => `${value} ${unit}`)),
    ),
    ...readOrdinals(text).map(({ span, value }) => slot('ordinal', span, String(value))),
    ...findPlaces(text).map(({ span, place }) => slot('place', span, place.id)),
  ].filter(({ span }) => overlaps(span, clause.span));
}

/** The rung stands with the words: "intend to [6]". */
function withRung<S extends Slot>(slot: S, rung: number): S {
  return { ...slot, text: `${slot.text} [${rung}]` };
}
