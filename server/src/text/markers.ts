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
  /** What the first character must match; spares a line the patterns that cannot match. */
  readonly first: RegExp;
  readonly pattern: RegExp;
  readonly doubtful: boolean;
}

const digit = '[0-9０-９]';
const kanjiDigit = '[一二三四五六七八九十]';
const japanese = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}「『（【]';
const open = '[（(]';
const close = '[)）]';
const bullets = '•‣▪●◆◇■□○◎◯・▶►✓✔☐☑★☆➢➤';
const division = 'Annex|Appendix|Attachment|Chapter|Part|Section|Article';
/** What a number counts (「2 人が」), and no word that only begins so (「2 人材」). */
const counter =
  '(?:[年月つ者間秒、]|[かカヶヵ力](?=[国月所年地])|日(?![本米英仏独豪中韓加印伊欧程常])|時(?![代期機])|分(?![野析科担類])|' +
  '回(?![答収復線顧])|人(?![材権道間口工身事的員])|名(?![称簿前])|件(?!名)|国(?![際内家民連会土境])|社(?![会員]))';

const shapes: readonly Shape[] = [
  shape('markdown', '#', '#', '#{0,5}(?=\\s|$)'),
  shape('label', '【】', '【', '[^【】\\n]{1,40}】'),
  shape('label', '※', '※', `${digit}{0,2}`),
  shape('label', '(参考)', open, `(?:参考|別添|別紙|注|備考)${digit}{0,2}${close}`),
  shape('question', 'Q', '[QAＱＡ]', `${digit}{0,3}[.:．：](?=\\s|${japanese})`),
  shape('question', '問', '[問答]', `${digit}{0,3}[\\s:：.．](?=\\S)`),
  shape('bullet', '*', '[-*+–—]', '(?=\\s)'),
  // A round bullet that was pasted as a letter.
  shape('bullet', 'o', 'o', '(?=[ \\t]+[A-Z“"])'),
  shape('bullet', '•', `[${bullets}]`, `[${bullets}]*(?=[^${bullets}]|$)`),
  shape('number', '1.1', digit, `${digit}{0,2}(?:[.．－-]${digit}{1,3}){1,3}[.．]?(?=\\s)`, 'doubtful'),
  shape('number', '1.', digit, `${digit}{0,2}[.．](?=\\s|${japanese}|$)`, 'doubtful'),
  shape('number', '１．', '[０-９]', '[０-９]{0,2}．(?=[０-９]?[^\\s０-９])', 'doubtful'),
  shape('number', '1)', digit, `${digit}{0,2}${close}(?!${digit})`, 'doubtful'),
  shape('number', '1、', digit, `${digit}{0,2}、(?=${japanese})`),
  // A wide space sets a number off from what it cannot count then.
  shape(
    'number',
    '1 ',
    digit,
    `${digit}?(?:[ \\t]{1,4}(?!${counter})|[ \\t]{0,3}　[ \\t　]{0,3})(?=${japanese})`,
  ),
  shape('number', '(1)', open, `${digit}{1,3}${close}`, 'doubtful'),
  shape('number', '(a)', open, `(?:[ivx]{1,5}|[a-z]|[A-Z])${close}(?=\\s)`, 'doubtful'),
  shape('number', '(一)', open, `${kanjiDigit}{1,3}${close}`),
  shape('number', '(ア)', open, `[ア-ン]${close}`),
  shape('number', '①', '[①-⑳㉑-㉟❶-❿⑴-⒇⒈-⒛]', ''),
  shape('number', '一、', kanjiDigit, `${kanjiDigit}{0,2}[、．.](?=[^一二三四五六七八九十])`, 'doubtful'),
  shape('number', '第1章', '第', `(?:${digit}{1,3}|${kanjiDigit}{1,3})[章節部条項](?=\\s|$)`),
  shape(
    'number',
    'Annex',
    '[ACPS]',
    `(?<=(?=(?:${division}) ).)[a-z]+ (?:\\d{1,3}|[A-Z]|[IVX]{1,5})(?:[.:](?=\\s|$)|$)`,
  ),
  shape('number', 'I.', '[IVX]', `[IVX]{0,4}[.．)）](?=\\s|${japanese})`, 'doubtful'),
  shape('number', 'Ⅰ', '[Ⅰ-ⅻ]', '[.．、)）]?'),
  shape('number', 'A.', '[A-Za-z]', '[.)](?=\\s)', 'doubtful'),
  shape('number', 'ア', '[ア-ン]', `(?:[.．、)）]|[\\s　])(?=\\S)`),
];

function shape(
  kind: Marker['kind'],
  style: string,
  first: string,
  rest: string,
  doubtful?: 'doubtful',
): Shape {
  return {
    kind,
    style,
    first: new RegExp(`^${first}`, 'u'),
    pattern: new RegExp(first + rest, 'uym'),
    doubtful: doubtful !== undefined,
  };
}

const shapesByFirst = new Map<string, readonly Shape[]>();

function shapesFor(first: string): readonly Shape[] {
  const known = shapesByFirst.get(first);
  if (known !== undefined) return known;
  const possible = shapes.filter((one) => one.first.test(first));
  shapesByFirst.set(first, possible);
  return possible;
}

/** The marker that the line `[start, end)` begins with, after white space; nothing for ordinary text. */
export function readMarker(text: string, line: Span): Marker | undefined {
  let start = line.start;
  while (start < line.end && isBlank(text, start)) start += 1;
  if (start >= line.end) return undefined;
  for (const { kind, style, pattern, doubtful } of shapesFor(text.charAt(start))) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0].trimEnd();
    if (found === undefined || start + found.length > line.end) continue;
    let textStart = start + found.length;
    while (textStart < line.end && isBlank(text, textStart)) textStart += 1;
    const span = { start, end: start + found.length };
    return { kind, span, textStart, style: kind === 'bullet' ? found : style, doubtful };
  }
  return undefined;
}

/** The span without the marker it begins with: the sentence of "3. The two sides agreed …" begins at "The". */
export function afterMarker(text: string, span: Span): Span {
  const start = readMarker(text, span)?.textStart ?? span.start;
  return { start: Math.min(start, span.end), end: span.end };
}
