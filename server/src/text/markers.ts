import type { Span } from './span';
import { isBlank } from './characters';

/** What a line begins with: a Markdown heading's #, a bullet, a number, or a word in lenticular brackets (【参考】). */
export interface Marker {
  readonly kind: 'markdown' | 'bullet' | 'number' | 'label' | 'question';
  /** The marker as written, without white space: "1.", "(1)", "【別添】", "-". */
  readonly span: Span;
  /** Where the text after the marker begins. */
  readonly textStart: number;
  /** The shape of a number, equal for all of one list: "1.", "(1)", "①"; for others the marker itself. */
  readonly style: string;
  /** Whether an ordinary line of a wrapped paragraph could begin so by chance ("18. The two …"). */
  readonly doubtful: boolean;
}

interface Shape {
  readonly kind: Marker['kind'];
  readonly style: string;
  readonly pattern: RegExp;
  readonly doubtful?: boolean;
}

const digits = '[0-9０-９]';
const kanjiDigits = '[一二三四五六七八九十]';
const japanese = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}「『（【]';
const anyText = `(?=\\s|${japanese}|$)`;

const shapes: readonly Shape[] = [
  shape('markdown', '#', '#{1,6}(?=\\s|$)'),
  shape('label', '【】', '【[^【】\\n]{1,40}】'),
  shape('label', '※', '※[0-9０-９]{0,2}'),
  shape('label', '(参考)', '[（(](?:参考|別添|別紙|注|備考)[0-9０-９]{0,2}[)）]'),
  shape(
    'number',
    'Annex',
    '(?:Annex|Appendix|Attachment|Chapter|Part|Section|Article) (?:[0-9]{1,3}|[A-Z]|[IVX]{1,5})(?:[.:](?=\\s|$)|$)',
  ),
  shape('question', 'Q', `(?:Q|A|Ｑ|Ａ)${digits}{0,3}[.:．：](?=\\s|${japanese})`),
  shape('question', '問', `[問答]${digits}{0,3}[\\s:：.．](?=\\S)`),
  shape('bullet', '*', '[-*+–—](?=\\s)'),
  shape('bullet', '•', '[•‣▪●◆◇■□○◎◯・▶►✓✔☐☑★☆➢➤]+(?=[^•‣▪●◆◇■□○◎◯・▶►★☆]|$)'),
  shape('number', '1.1', `${digits}{1,3}(?:[.．－-]${digits}{1,3}){1,3}[.．]?(?=[\\s　])`, true),
  shape('number', '1.', `${digits}{1,3}[.．]${anyText}`, true),
  shape('number', '1)', `${digits}{1,3}[)）](?!${digits})`, true),
  shape('number', '1、', `${digits}{1,3}、(?=${japanese})`),
  shape('number', '(1)', `[（(]${digits}{1,3}[)）]`, true),
  shape('number', '(a)', '[（(](?:[ivx]{1,5}|[a-z]|[A-Z])[)）](?=\\s)', true),
  shape('number', '(一)', `[（(]${kanjiDigits}{1,3}[)）]`),
  shape('number', '(ア)', '[（(][ア-ン][)）]'),
  shape('number', '①', '[①-⑳㉑-㉟❶-❿⑴-⒇⒈-⒛]'),
  shape('number', '一、', `${kanjiDigits}{1,3}[、．.](?=[^一二三四五六七八九十])`, true),
  shape('number', '第1章', `第(?:${digits}{1,3}|${kanjiDigits}{1,3})[章節部条項](?=[\\s　]|$)`),
  shape('number', 'I.', `(?:[IVX]{1,5}|[Ⅰ-ⅻ])[.．、)）]?(?=\\s|${japanese})`, true),
  shape('number', 'A.', '[A-Za-z][.)](?=\\s)', true),
  shape('number', 'ア', `[ア-ン](?:[.．、)）]|[\\s　])(?=\\S)`),
  shape('number', '1 ', `${digits}{1,2}[ \\t　]{1,4}(?=${japanese})`),
];

function shape(kind: Marker['kind'], style: string, source: string, doubtful = false): Shape {
  return { kind, style, pattern: new RegExp(source, 'uym'), doubtful };
}

/** The marker that the line `[start, end)` begins with, after white space; nothing for ordinary text. */
export function readMarker(text: string, line: Span): Marker | undefined {
  let start = line.start;
  while (start < line.end && isBlank(text, start)) start += 1;
  if (start >= line.end || !canBeginMarker(text, start)) return undefined;
  for (const { kind, style, pattern, doubtful } of shapes) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0].trimEnd();
    if (found === undefined || start + found.length > line.end) continue;
    let textStart = start + found.length;
    while (textStart < line.end && isBlank(text, textStart)) textStart += 1;
    const span = { start, end: start + found.length };
    return {
      kind,
      span,
      textStart,
      style: kind === 'bullet' ? found : style,
      doubtful: doubtful === true,
    };
  }
  return undefined;
}

const ordinary = /[a-zぁ-ん]/;

/** Most lines begin with a word: one look at the first two characters spares them the table. */
function canBeginMarker(text: string, start: number): boolean {
  const first = text.charAt(start);
  if (ordinary.test(first)) return /[.)）]/.test(text.charAt(start + 1));
  if (first >= 'A' && first <= 'Z' && !/[ACPS]/.test(first)) {
    return !/[a-zA-HJ-UWYZ]/.test(text.charAt(start + 1));
  }
  return true;
}
