import type { Span } from './span';
import { isBlank } from './characters';

/** A bracket or quotation mark and its partner, both included in the span. */
export interface BracketPair extends Span {
  readonly kind: 'bracket' | 'quote';
}

const partner: Readonly<Record<string, string>> = {
  ')': '(',
  '）': '（',
  ']': '[',
  '］': '［',
  '」': '「',
  '』': '『',
  '】': '【',
  '〕': '〔',
  '》': '《',
  '〉': '〈',
  '”': '“',
};
const marks = /[()[\]"“”「」『』【】（）［］〔〕《》〈〉]/g;
const openers = new Set(Object.values(partner));
const quotes = new Set(['「', '『', '“', '"']);

/** A pair longer than this, in UTF-16 units, is taken for two stray marks: one slip must not hide a page of sentences. */
const longestPair = 600;

/**
 * The outermost pairs of brackets and quotation marks within `span`, in order. Stray marks are passed over.
 * An apostrophe looks like a single quotation mark; those are left out on purpose.
 */
export function bracketPairs(text: string, span: Span): readonly BracketPair[] {
  return outermost(allPairs(text, span));
}

function allPairs(text: string, span: Span): BracketPair[] {
  const found: BracketPair[] = [];
  const open: { mark: string; at: number }[] = [];
  const depth = new Map<string, number>();
  const push = (mark: string, at: number): void => {
    open.push({ mark, at });
    depth.set(mark, (depth.get(mark) ?? 0) + 1);
  };
  const close = (mark: string, end: number): void => {
    while ((depth.get(mark) ?? 0) > 0) {
      const last = open.pop();
      if (last === undefined) return;
      depth.set(last.mark, (depth.get(last.mark) ?? 1) - 1);
      if (last.mark !== mark) continue;
      if (end - last.at <= longestPair) {
        found.push({ start: last.at, end, kind: quotes.has(mark) ? 'quote' : 'bracket' });
      }
      return;
    }
  };
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(marks)) {
    const mark = match[0];
    const at = span.start + match.index;
    if (openers.has(mark)) push(mark, at);
    else if (mark === '"') {
      const opens = (depth.get('"') ?? 0) === 0 && (at === span.start || !isTextBefore(text, at));
      if (opens) push(mark, at);
      else close(mark, at + 1);
    } else {
      const opener = partner[mark];
      if (opener !== undefined) close(opener, at + 1);
    }
  }
  return found;
}

function isTextBefore(text: string, at: number): boolean {
  return !isBlank(text, at - 1) && !openers.has(text.charAt(at - 1));
}

function outermost(pairs: BracketPair[]): BracketPair[] {
  pairs.sort((a, b) => a.start - b.start);
  const kept: BracketPair[] = [];
  for (const pair of pairs) {
    const last = kept.at(-1);
    if (last === undefined || pair.start >= last.end) kept.push(pair);
  }
  return kept;
}
