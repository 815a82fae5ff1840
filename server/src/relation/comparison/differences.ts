import type { ClauseInSentence } from './analyse';
import { contentOf } from './content';
import { stemmedWords } from './wordForms';
import { endings, negations, weakestPosition } from '../../release/ladder';
import type { Language } from '../../text/language';
import { type Span, contains, overlaps, slice } from '../../text/span';
import { type CueKind, readCues } from './cues';
import type { SlotDifference } from '../model';
import { stanceDifferences } from './stanceDifferences';
import { readReversers } from './stances';
import type { Resources } from './units';

/** A drop of this many rungs is clear; a smaller one is a matter of style. */
const clearDrop = 2;
/** From a value statement on, falling to noting or considering is clear even where it is one rung. */
const valueRung = 4;

/** Whether one rung of the ladder is clearly below another, so that it is no matter of style. */
export function isClearlyWeaker(rung: number, before: number): boolean {
  return before - rung >= clearDrop || (rung < before && before >= valueRung && rung <= weakestPosition);
}

/** The slots in which the draft clause differs from the earlier one; whether that counts is for the comparer to say. */
export function findDifferences(
  draft: ClauseInSentence,
  earlier: ClauseInSentence,
  resources: Resources,
): readonly SlotDifference[] {
  return [
    ...polarity(draft, earlier),
    ...stanceDifferences(draft, earlier, resources),
    ...act(draft, earlier),
    ...scope(draft, earlier),
    ...deadline(draft, earlier),
  ];
}

function polarity(draft: ClauseInSentence, earlier: ClauseInSentence): readonly SlotDifference[] {
  const denied = denials(draft, earlier);
  const deniedBefore = denials(earlier, draft);
  if (denied.length % 2 === deniedBefore.length % 2) return [];
  const own = denied[0] && withAuxiliary(draft.sentence, denied[0]);
  const before = deniedBefore[0] && withAuxiliary(earlier.sentence, deniedBefore[0]);
  return [
    {
      kind: 'polarity',
      draft: own ? slice(draft.sentence.text, own) : verbOf(draft),
      earlier: before ? slice(earlier.sentence.text, before) : verbOf(earlier),
      ...(own && { draftSpan: own }),
    },
  ];
}

const auxiliary =
  /\b(?:will|would|shall|should|can|could|may|might|must|do|does|did|is|are|was|were|has|have|had)\s+$/i;

/** "will not", not "not" alone. */
function withAuxiliary({ text }: ClauseInSentence['sentence'], span: Span): Span {
  const before = auxiliary.exec(text.slice(0, span.start));
  return before ? { start: before.index, end: span.end } : span;
}

/** Denials of the clause itself: one after "which" or in an adjective denies something else, and so does the end of an evil. */
function denials(own: ClauseInSentence, other: ClauseInSentence): readonly Span[] {
  const { clause, sentence } = own;
  const negated = negations(sentence.text, sentence.language).filter(
    ({ span }) => !isRelative(sentence.text, span, sentence.language),
  );
  const ended =
    isAgainst(other) || hasEnding(other)
      ? []
      : endings(sentence.text, sentence.language).filter(
          ({ span, text }) => isEnding(own, span) && !namesEnd(other, text),
        );
  return [...negated, ...ended.slice(0, 1)]
    .map(({ span }) => span)
    .filter((span) => contains(clause.span, span));
}

/** Where both clauses speak of an end, neither denies the other. */
function hasEnding({ clause, sentence }: ClauseInSentence): boolean {
  return endings(sentence.text, sentence.language).some(({ span }) => contains(clause.span, span));
}

/** Whether the clause holds the word of an end as a noun: "procedures for cancelling" and "cancellation procedures". */
function namesEnd({ clause }: ClauseInSentence, end: string): boolean {
  const content = contentOf(clause.units);
  return stemmedWords(end).some(({ stem }) => content.stems.has(stem) || content.holdsAlike(stem));
}

/** Whether the act is said of a deed against something ("committed to combating …"): then ending that is no denial of it. */
function isAgainst({ clause: { head }, sentence }: ClauseInSentence): boolean {
  return (
    head !== undefined &&
    readReversers(sentence.text, sentence.language).some((span) => overlaps(span, head.span))
  );
}

/** In Japanese an ending is a predicate (「打ち切ることを確認」, 「撤回した」), not a noun (「段階的廃止」, 「廃止措置」). */
function isEnding({ sentence }: ClauseInSentence, span: Span): boolean {
  if (sentence.language === 'en') return true;
  return /^(?:り|る|った|っ|え|める|めた|め)?(?:し|する|した|され|すること|ること|ることを|ることと|た|、|。|$)/.test(
    sentence.text.slice(span.end),
  );
}

/** What a Japanese negation may stand before when it denies the act; before another noun it is that noun's adjective. */
const deniedAct = /^(?:こと|方針|意向|旨|と|。|、|$|今後|予定|考え|姿勢|立場|もの)/;

function isRelative(text: string, span: Span, language: Language): boolean {
  if (language === 'ja') {
    return !/[んずた、]$/.test(slice(text, span)) && !deniedAct.test(text.slice(span.end));
  }
  return /\b(?:(?:which|who|whose)\b[^,;]*|that\s+(?:\w+\s+)?)$/i.test(
    text.slice(Math.max(0, span.start - 60), span.start),
  );
}

function verbOf({ clause, sentence }: ClauseInSentence): string {
  return clause.act ? slice(sentence.text, clause.act.verb) : slice(sentence.text, clause.span).slice(0, 60);
}

function act(draft: ClauseInSentence, earlier: ClauseInSentence): readonly SlotDifference[] {
  const now = draft.clause.act;
  const before = earlier.clause.act;
  if (!now || !before || !isClearlyWeaker(now.rung, before.rung)) return [];
  return [{ kind: 'act', draft: verbOf(draft), earlier: verbOf(earlier), draftSpan: now.verb }];
}

function scope(draft: ClauseInSentence, earlier: ClauseInSentence): readonly SlotDifference[] {
  const [limiter, ...others] = cuesIn(draft, 'limiters');
  if (limiter && others.length + 1 > cuesIn(earlier, 'limiters').length) {
    return [differenceAt('scope', limiter, draft, wideningOf(earlier))];
  }
  const [group] = cuesIn(draft, 'groups');
  if (!group || cuesIn(earlier, 'universals').length === 0 || cuesIn(draft, 'universals').length > 0) {
    return [];
  }
  return [differenceAt('scope', group, draft, wideningOf(earlier))];
}

/** What the earlier clause held for: its word for the whole, or the clause. */
function wideningOf(earlier: ClauseInSentence): string {
  const [universal] = cuesIn(earlier, 'universals');
  const text = earlier.sentence.text;
  if (!universal) return slice(text, earlier.clause.span).slice(0, 80).trim();
  return earlier.sentence.language === 'ja'
    ? text.slice(universal.start, universal.end + 8)
    : text.slice(universal.start).split(/\s+/).slice(0, 4).join(' ');
}

function deadline(draft: ClauseInSentence, earlier: ClauseInSentence): readonly SlotDifference[] {
  const [vague] = cuesIn(draft, 'vagueTimes');
  if (!vague || cuesIn(earlier, 'vagueTimes').length > 0) return [];
  const [present] = cuesIn(earlier, 'presentTimes');
  const before = present ? slice(earlier.sentence.text, present) : verbOf(earlier);
  return [differenceAt('deadline', vague, draft, before)];
}

function cuesIn({ clause, sentence }: ClauseInSentence, kind: CueKind): readonly Span[] {
  return readCues(sentence.text, sentence.language, kind)
    .map(({ span }) => span)
    .filter((span) => overlaps(span, clause.span));
}

function differenceAt(
  kind: SlotDifference['kind'],
  span: Span | undefined,
  draft: ClauseInSentence,
  earlier: string,
): SlotDifference {
  return {
    kind,
    draft: span ? slice(draft.sentence.text, span) : '',
    earlier,
    ...(span && { draftSpan: span }),
  };
}
