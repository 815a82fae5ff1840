import { negations, weakestPosition } from '../release/ladder';
import { type Span, contains, overlaps, slice } from '../text/span';
import type { ClauseInSentence } from './compare';
import type { Coverage } from './coverage';
import { type CueKind, readCues } from './cues';
import type { SlotDifference } from './model';
import { stanceDifferences } from './stanceDifferences';

/** A drop of this many rungs is clear; a smaller one is a matter of style. */
const clearDrop = 2;
/** From a value statement on, falling to noting or considering is clear even where it is one rung. */
const valueRung = 4;

/** The slots in which the draft clause differs from the earlier one; whether that counts is for the comparer to say. */
export function findDifferences(
  draft: ClauseInSentence,
  earlier: ClauseInSentence,
  coverage: Coverage,
): readonly SlotDifference[] {
  return [
    ...polarity(draft, earlier),
    ...stanceDifferences(draft, earlier),
    ...act(draft, earlier),
    ...scope(draft, earlier, coverage),
    ...deadline(draft, earlier),
  ];
}

function polarity(draft: ClauseInSentence, earlier: ClauseInSentence): readonly SlotDifference[] {
  const denied = denials(draft);
  const deniedBefore = denials(earlier);
  if (denied.length % 2 === deniedBefore.length % 2) return [];
  const [own] = denied;
  const [before] = deniedBefore;
  return [
    {
      kind: 'polarity',
      draft: own ? slice(draft.sentence.text, own) : verbOf(draft),
      earlier: before ? slice(earlier.sentence.text, before) : verbOf(earlier),
      ...(own && { draftSpan: own }),
    },
  ];
}

/** Denials of the clause itself; one after "which" or in an adjective ("untrusted") denies something else. */
function denials({ clause, sentence }: ClauseInSentence): readonly Span[] {
  return negations(sentence.text, sentence.language)
    .map(({ span }) => span)
    .filter((span) => contains(clause.span, span))
    .filter((span) => !isRelative(sentence.text, span, sentence.language));
}

function isRelative(text: string, span: Span, language: string): boolean {
  if (language === 'ja') {
    return (
      /^(?:ない|なかった|せず|なく)/.test(text.slice(span.start)) &&
      !/^(?:ない|なかった|せず|なく)(?:こと|方針|意向|旨|と|。|$|、今後|予定|考え|姿勢|立場)/.test(
        text.slice(span.start),
      )
    );
  }
  return /\b(?:which|who|whose|that (?!they|both|the two|it))[^,;]*$/i.test(
    text.slice(Math.max(0, span.start - 60), span.start),
  );
}

function verbOf({ clause, sentence }: ClauseInSentence): string {
  return clause.act ? slice(sentence.text, clause.act.verb) : slice(sentence.text, clause.span).slice(0, 60);
}

function act(draft: ClauseInSentence, earlier: ClauseInSentence): readonly SlotDifference[] {
  const now = draft.clause.act;
  const before = earlier.clause.act;
  if (!now || !before || now.rung >= before.rung) return [];
  const dropped =
    before.rung - now.rung >= clearDrop || (before.rung >= valueRung && now.rung <= weakestPosition);
  if (!dropped) return [];
  return [{ kind: 'act', draft: verbOf(draft), earlier: verbOf(earlier), draftSpan: now.verb }];
}

function scope(
  draft: ClauseInSentence,
  earlier: ClauseInSentence,
  coverage: Coverage,
): readonly SlotDifference[] {
  const now = cuesIn(draft, 'limiters');
  if (now.length > cuesIn(earlier, 'limiters').length) {
    return [differenceAt('scope', now[0], draft, wideningOf(earlier))];
  }
  const groups = cuesIn(draft, 'groups');
  const universals = cuesIn(earlier, 'universals');
  const [group] = groups;
  if (!group || universals.length === 0 || cuesIn(draft, 'universals').length > 0) return [];
  if (cuesIn(earlier, 'groups').length > groups.length || !coverage.earlierUnmatched.length) {
    return [differenceAt('scope', group, draft, wideningOf(earlier))];
  }
  return [];
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
