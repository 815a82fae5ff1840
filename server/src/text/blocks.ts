import { columns, isBlank, isJapanese } from './characters';
import { type Marker, readMarker } from './markers';
import { type Span, trimSpan } from './span';

/** A stretch of a text that no sentence crosses: a paragraph, a heading, a list item, a line that stands alone. */
export interface Block extends Span {
  readonly marker: Marker | undefined;
  /** The line has a blank line, or nothing, before it. */
  readonly opensParagraph: boolean;
}

interface Line extends Span {
  readonly marker: Marker | undefined;
  readonly indent: number;
  readonly columns: number;
}

/** Shorter lines than this, in columns, were ended on purpose and not by the width of the page. */
const shortestWrapped = 60;
/** How far a line may stay short of the page's width where a Japanese line may not begin with a certain mark. */
const kinsokuSlack = 4;

/**
 * The blocks of `text` within `within`, trimmed, in order; together they hold every character that is not white space.
 * Lines broken by the width of a page are one block, whatever the language; lines ended on purpose are not.
 */
export function blocksOf(text: string, within: Span): readonly Block[] {
  const blocks: Block[] = [];
  for (const paragraph of paragraphsOf(text, within)) {
    const width = paragraph.reduce((most, line) => Math.max(most, line.columns), 0);
    let first: Line | undefined;
    let last: Line | undefined;
    const close = (): void => {
      if (first === undefined || last === undefined) return;
      const opensParagraph = first === paragraph[0];
      blocks.push({ start: first.start, end: last.end, marker: first.marker, opensParagraph });
    };
    for (const line of paragraph) {
      if (first === undefined || last === undefined || !joins(text, first, last, line, width)) {
        close();
        first = line;
      }
      last = line;
    }
    close();
  }
  return blocks;
}

const lineEnd = /\r\n|\r|\n/g;

/** The lines of `text` within `within` that are not blank, grouped by the blank lines between them. */
function paragraphsOf(text: string, within: Span): Line[][] {
  const paragraphs: Line[][] = [];
  let current: Line[] = [];
  for (let start = within.start; start < within.end;) {
    lineEnd.lastIndex = start;
    const found = lineEnd.exec(text);
    const end = Math.min(found?.index ?? within.end, within.end);
    const line = trimSpan(text, { start, end });
    if (line.start < line.end) {
      const marker = readMarker(text, line);
      current.push({
        ...line,
        marker,
        indent: line.start - start,
        columns: columns(text, line.start, line.end),
      });
    } else if (current.length > 0) {
      paragraphs.push(current);
      current = [];
    }
    start = end + (found?.[0].length ?? 1);
  }
  if (current.length > 0) paragraphs.push(current);
  return paragraphs;
}

/** Whether `line` continues the block that began with `first` and whose last line so far is `last`. */
function joins(text: string, first: Line, last: Line, line: Line, width: number): boolean {
  if (standsAlone(text, last) || standsAlone(text, line)) return false;
  if (label.test(text.slice(line.start, line.start + 32)) && !/[,，、]/.test(text.charAt(last.end - 1))) {
    return false;
  }
  if (/[:：]/.test(text.charAt(last.end - 1))) return false;
  const wrapped = isWrapped(text, last, line, width) || readsOn(text, last, line);
  if (line.marker !== undefined && !(line.marker.doubtful && wrapped && !continuesList(first, line))) {
    return false;
  }
  if (line.indent > last.indent && first.marker === undefined && isJapanese(text, line.start)) return false;
  if (line.indent > first.indent && hangs(text, first)) return true;
  return wrapped || /[,，、]/.test(text.charAt(last.end - 1));
}

/** An item of a plain list, whose further lines are indented. A ○ or ■ is as often a heading with its text below. */
function hangs(text: string, first: Line): boolean {
  return first.marker?.kind === 'bullet' && /[-*+•・]/.test(text.charAt(first.marker.span.start));
}

function continuesList(first: Line, line: Line): boolean {
  return first.marker?.style === line.marker?.style;
}

const openWord = /\s(?:an?|the|of|in|on|at|by|to|for|from|with|and|or|as|its|their|that|which)$/i;

/** Whether the words themselves run on: a small letter or a kana begins the line, or "the" or "of" ended the one before. */
function readsOn(text: string, last: Line, line: Line): boolean {
  if (openWord.test(text.slice(Math.max(last.start, last.end - 8), last.end))) return true;
  if (line.marker !== undefined) return false;
  const first = text.charAt(line.start);
  return /\p{Ll}/u.test(first) || (last.columns >= shortestWrapped - 20 && /[ぁ-ん]/.test(first));
}

const rule = /^(?:[-=_*~—–─━＝－*＊・.…\s]{3,}|\|.*|<\/?[a-zA-Z!][^>]*>|```.*|~~~.*)$/u;
const address = /^(?:https?:\/\/|www\.)\S+$/;
const label = /^(?:[^\s:：。][^:：。]{0,24}[:：](?!\/\/)|[（(【<＜][^）)】>＞]{1,16}(?:側|先|者)[）)】>＞])/u;
const breadcrumb = /\s[>＞»›]\s/;
const datedLine =
  /^[^.。]{0,30}(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\b[ \d,–-]*(?:19|20)\d\d|[0-9０-９元]{1,4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日(?:[（(].[)）])?)$/;

/** A line that is never part of a longer sentence: a rule, a table row, an address, a date, a Markdown heading. */
function standsAlone(text: string, line: Line): boolean {
  if (line.marker?.kind === 'markdown') return true;
  if (line.marker?.kind === 'label' && line.marker.textStart >= line.end) return true;
  const first = text.charAt(line.start);
  if (line.columns > 160 && first !== '|' && first !== '<') return false;
  const content = text.slice(line.start, line.end);
  return (
    rule.test(content) ||
    address.test(content) ||
    (line.columns <= 160 && /[:：]$/.test(content)) ||
    breadcrumb.test(content) ||
    (line.columns <= 60 && datedLine.test(content))
  );
}

/** Whether the page's width ended `last`: the beginning of `next` would not have fitted on it. */
function isWrapped(text: string, last: Line, next: Line, width: number): boolean {
  if (last.columns < shortestWrapped) return false;
  const japanese = isJapanese(text, last.end - 1) || isJapanese(text, next.start);
  return last.columns + firstUnit(text, next) + (japanese ? kinsokuSlack : 0) > width;
}

/** The columns of what cannot be broken at the beginning of a line: a word with the space before it, or a character. */
function firstUnit(text: string, line: Line): number {
  if (isJapanese(text, line.start)) return 2;
  let end = line.start;
  while (end < line.end && !isBlank(text, end) && !isJapanese(text, end)) end += 1;
  return columns(text, line.start, end) + 1;
}
