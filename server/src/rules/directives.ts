/**
 * Suppression: comments in a draft that switch findings off, for a line, a stretch or the whole file.
 * In Markdown `<!-- reaffirm-disable-next-line RULE, RULE: reason -->`; in plain text a line `#reaffirm disable-next-line RULE: reason`.
 * No rule named means every rule.
 */
import { LineMap } from '../text/lineMap';
import { type Span, contains, shift, trimSpan } from '../text/span';
import type { Finding } from './rule';

export const directiveKinds = [
  'disable',
  'enable',
  'disable-line',
  'disable-next-line',
  'disable-file',
] as const;
export type DirectiveKind = (typeof directiveKinds)[number];

/** A rule as a directive names it; whether there is such a rule is not known here. */
export interface NamedRule {
  readonly id: string;
  readonly span: Span;
}

/** One comment as written. */
export interface Directive {
  /** `unknown`: a comment that is meant for Reaffirm ("reaffirm-…") but says nothing it knows. */
  readonly kind: DirectiveKind | 'unknown';
  /** What stands after "reaffirm": the kind as written. */
  readonly written: string;
  /** The whole comment, without the line break. */
  readonly span: Span;
  /** Empty: every rule. */
  readonly rules: readonly NamedRule[];
  readonly reason?: string;
  /** A finding that begins in here is suppressed; empty for `enable` and for an unknown kind. */
  readonly covers: Span;
}

/** A directive, or one of the rules it names, without which nothing would change. */
export interface UnusedDirective {
  readonly directive: Directive;
  /** The named rule that suppresses nothing; absent where the directive as a whole does not. */
  readonly rule?: NamedRule;
}

/** A finding that a directive keeps back. */
export interface CoveredFinding extends Finding {
  /** The first directive that covers it. */
  readonly directive: Directive;
}

export interface SuppressionResult {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly CoveredFinding[];
  readonly unused: readonly UnusedDirective[];
}

/** Every directive of a text, in the order of their places. */
export function readDirectives(text: string): readonly Directive[] {
  const lines = new LineMap(text);
  const comments = [...text.matchAll(htmlComment), ...text.matchAll(plainLine)]
    .sort((a, b) => a.index - b.index)
    .map((match) => readComment(text, match));
  const starts = new Set(comments.map(({ span }) => lines.positionAt(span.start).line));
  return comments.map((comment, index) => ({
    ...comment,
    covers: covered(comment, { text, lines, comments, index, starts }),
  }));
}

/**
 * Takes out the findings that a directive covers. A finding belongs to the place where it begins.
 * A directive is used when it suppresses at least one finding, an `enable` when it ends an open `disable`.
 */
export function applyDirectives(
  findings: readonly Finding[],
  directives: readonly Directive[],
): SuppressionResult {
  const kept: Finding[] = [];
  const suppressed: CoveredFinding[] = [];
  const used = new Map<Directive, Set<string>>();
  for (const finding of findings) {
    const covering = directives.filter((directive) => covers(directive, finding));
    const [directive] = covering;
    if (directive) suppressed.push({ ...finding, directive });
    else kept.push(finding);
    for (const directive of covering) note(used, directive, finding.rule);
  }
  return { kept, suppressed, unused: directives.flatMap((one) => unusedParts(one, directives, used)) };
}

const htmlComment = /<!--\s*reaffirm-([A-Za-z-]+)([^]*?)-->/g;
const plainLine = /^#reaffirm[^\S\r\n]+([A-Za-z-]+)([^\r\n]*)/gm;

type Comment = Omit<Directive, 'covers'>;

function readComment(text: string, match: RegExpExecArray): Comment {
  const [whole, written = '', rest = ''] = match;
  const closing = whole.startsWith('<!--') ? '-->'.length : 0;
  const restStart = match.index + whole.length - closing - rest.length;
  const colon = rest.search(/[:：]/u);
  const names = colon < 0 ? rest : rest.slice(0, colon);
  const reason = colon < 0 ? '' : rest.slice(colon + 1).trim();
  return {
    kind: directiveKinds.find((kind) => kind === written) ?? 'unknown',
    written,
    span: { start: match.index, end: match.index + whole.length },
    rules: readNames(text, names, restStart),
    ...(reason !== '' && { reason }),
  };
}

function readNames(text: string, names: string, offset: number): readonly NamedRule[] {
  return [...names.matchAll(/[^,、，]+/gu)]
    .map((part) => trimSpan(text, shift({ start: part.index, end: part.index + part[0].length }, offset)))
    .filter((span) => span.start < span.end)
    .map((span) => ({ id: text.slice(span.start, span.end), span }));
}

interface Surroundings {
  readonly text: string;
  readonly lines: LineMap;
  readonly comments: readonly Comment[];
  readonly index: number;
  /** The lines on which a directive begins. */
  readonly starts: ReadonlySet<number>;
}

function covered(comment: Comment, around: Surroundings): Span {
  const { text, lines } = around;
  const nothing = { start: comment.span.end, end: comment.span.end };
  switch (comment.kind) {
    case 'disable-file':
      return { start: 0, end: text.length + 1 };
    case 'disable-line':
      return lineSpan(lines, lines.positionAt(comment.span.start).line);
    case 'disable-next-line':
      return nextLine(comment, around) ?? nothing;
    case 'disable':
      return { start: comment.span.end, end: endOfStretch(comment, around) };
    case 'enable':
    case 'unknown':
      return nothing;
  }
}

/** The next line that holds text: blank lines, which Markdown needs between paragraphs, and other directives are passed over. */
function nextLine(comment: Comment, { text, lines, starts }: Surroundings): Span | undefined {
  for (let line = lines.positionAt(comment.span.end).line + 1; line < lines.lineCount; line += 1) {
    const span = lineSpan(lines, line);
    if (text.slice(span.start, span.end).trim() !== '' && !starts.has(line)) return span;
  }
  return undefined;
}

/** From the line's first character up to the next line's, so that every position of the line lies within. */
function lineSpan(lines: LineMap, line: number): Span {
  const start = lines.offsetAt({ line, character: 0 });
  const end = lines.offsetAt({ line: line + 1, character: 0 });
  return { start, end: line + 1 < lines.lineCount ? end : end + 1 };
}

function endOfStretch(comment: Comment, { text, comments, index }: Surroundings): number {
  const end = comments.slice(index + 1).find((later) => ends(later, comment));
  return end?.span.start ?? text.length + 1;
}

/** An `enable` ends a `disable` of the same rules; one that names no rule ends every `disable`. */
function ends(later: Comment, disable: Comment): boolean {
  if (later.kind !== 'enable') return false;
  if (later.rules.length === 0) return true;
  return (
    disable.rules.length > 0 && disable.rules.every(({ id }) => later.rules.some((rule) => rule.id === id))
  );
}

function covers(directive: Directive, finding: Finding): boolean {
  const begin = { start: finding.span.start, end: finding.span.start + 1 };
  if (!contains(directive.covers, begin)) return false;
  return directive.rules.length === 0 || directive.rules.some(({ id }) => id === finding.rule);
}

function note(used: Map<Directive, Set<string>>, directive: Directive, rule: string): void {
  const rules = used.get(directive) ?? new Set<string>();
  used.set(directive, rules.add(rule));
}

function unusedParts(
  directive: Directive,
  all: readonly Directive[],
  used: ReadonlyMap<Directive, ReadonlySet<string>>,
): readonly UnusedDirective[] {
  if (directive.kind === 'enable') {
    const endsOne = all.some((one) => one.kind === 'disable' && one.covers.end === directive.span.start);
    return endsOne ? [] : [{ directive }];
  }
  const rules = used.get(directive) ?? new Set<string>();
  if (rules.size === 0) {
    return directive.rules.length > 1
      ? directive.rules.map((rule) => ({ directive, rule }))
      : [{ directive }];
  }
  return directive.rules.filter(({ id }) => !rules.has(id)).map((rule) => ({ directive, rule }));
}
