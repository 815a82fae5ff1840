/**
 * Dismissals: findings that someone looked at and does not want to see again, with the reason. They are told by what they
 * say and not by where they stand, so that a sentence may move; when its words change, or those it was set against, the
 * finding comes up again. They are kept in a file (`dismissalFile.ts`) that is reviewed like any other text.
 */
import type { Release } from '../release/model';
import { type Span, contains, inOneLine, slice, trimSpan } from '../text/span';
import { rememberText } from '../text/remember';
import type { Finding } from './rule';

/** What a finding is told by. */
export interface DismissalKey {
  readonly rule: string;
  /** The sentence of the draft, as it stood when the finding was dismissed. */
  readonly sentence: string;
  /** The words that are meant, where the finding is about some words of the sentence and rests on no other sentence. */
  readonly words?: string;
  /** The sentences it was set against. */
  readonly earlier: readonly string[];
}

/** A finding that is not to be reported again. */
export interface Dismissal extends DismissalKey {
  readonly reason: string;
  /** The meeting of the earlier sentence, for those who read the file: "11th, 2020-09-17". */
  readonly meeting?: string;
}

/** All dismissals of a workspace, ready to be asked for. Immutable. */
export interface Dismissals {
  readonly all: readonly Dismissal[];
  /** By everything that a finding is told by, normalised. */
  readonly byKey: ReadonlyMap<string, Dismissal>;
  /** By the sentence alone, normalised. */
  readonly bySentence: ReadonlyMap<string, readonly Dismissal[]>;
}

export const noDismissals: Dismissals = { all: [], byKey: new Map(), bySentence: new Map() };

/** Makes dismissals ready to be asked for; of two of the same finding the last one counts. */
export function collectDismissals(all: readonly Dismissal[]): Dismissals {
  const bySentence = new Map<string, readonly Dismissal[]>();
  for (const one of all) {
    const key = normalised(one.sentence);
    bySentence.set(key, [...(bySentence.get(key) ?? []), one]);
  }
  return { all, byKey: new Map(all.map((one) => [keyOf(one), one])), bySentence };
}

export interface DismissalResult {
  readonly dismissed: ReadonlyMap<Finding, Dismissal>;
  /** Dismissals of a sentence that still stands in the draft, where the rule no longer reports it. */
  readonly unused: readonly UnusedDismissal[];
}

export interface UnusedDismissal {
  readonly dismissal: Dismissal;
  /** The sentence in the draft. */
  readonly span: Span;
}

/** The findings that were dismissed. What it costs does not depend on how many dismissals there are. */
export function applyDismissals(
  findings: readonly Finding[],
  draft: Release,
  dismissals: Dismissals,
): DismissalResult {
  if (dismissals.all.length === 0) return { dismissed: new Map(), unused: [] };
  const dismissed = new Map<Finding, Dismissal>();
  for (const finding of findings) {
    const dismissal = dismissals.byKey.get(keyOf(keyFor(finding, draft)));
    if (dismissal) dismissed.set(finding, dismissal);
  }
  const used = new Set(dismissed.values());
  const unused = draft.sentences.flatMap(({ span }) =>
    (dismissals.bySentence.get(normalised(slice(draft.text, span))) ?? [])
      .filter((dismissal) => !used.has(dismissal))
      .map((dismissal) => ({ dismissal, span })),
  );
  return { dismissed, unused };
}

/** What a finding of a draft is told by. */
export function keyFor(finding: Finding, draft: Release): DismissalKey {
  const sentence = sentenceAt(draft, finding.span);
  const written = slice(draft.text, sentence);
  // Where the archive grows, more releases say the same: what it was set against first is what was looked at.
  const against = finding.relation ? finding.related.slice(0, 1) : finding.related;
  const isPart = normalised(slice(draft.text, finding.span)) !== normalised(written);
  return {
    rule: finding.rule,
    sentence: inOneLine(written),
    ...(against.length === 0 && isPart && { words: inOneLine(slice(draft.text, finding.span)) }),
    earlier: against.map(({ text }) => inOneLine(text)),
  };
}

/** Whether two dismissals, or a dismissal and a finding, are of the same thing. */
export function isSameKey(a: DismissalKey, b: DismissalKey): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ rule, sentence, words = '', earlier }: DismissalKey): string {
  return [rule, ...[sentence, words, ...earlier].map(normalised)].join('\u0000');
}

/** The letters and figures: spaces, punctuation, width and case may be changed without a finding coming up again. */
const normalised = rememberText((text) => {
  const folded = text.normalize('NFKC').toLowerCase();
  const letters = folded.replace(/[\s\p{P}]+/gu, '');
  return letters === '' ? folded.trim() : letters;
});

/** The sentence in which the span begins; its line where it begins in none. */
function sentenceAt({ text, sentences }: Release, { start }: Span): Span {
  const begin = { start, end: start };
  const sentence = sentences.find(({ span }) => contains(span, begin) && start < span.end);
  if (sentence) return trimSpan(text, sentence.span);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', start);
  return trimSpan(text, { start: from, end: to < 0 ? text.length : to });
}
