import { type ChildNode, type Element, isTag, Text } from 'domhandler';
import type { Localized } from '../../text/localized';
import { type Converted, refused } from './converted';
import { isFurniture, mainContent, parseHtml } from './htmlTree';
import { gapBetween, heading, joinBlocks, listItem, table } from './markdown';

/**
 * A saved web page as Markdown: its main content with headings, paragraphs, lists and tables. Scripts are not run but
 * left out; so are navigation, breadcrumbs and footers where the page marks them as such. A page without words, or one
 * nested so deep that no person made it, is refused.
 */
export function htmlToMarkdown(html: string): Converted {
  const tree = parseHtml(html);
  if (tree === undefined) return refused(problems.tooDeep);
  const { nodes, title } = mainContent(tree);
  const blocks = blocksOf(nodes);
  if (blocks.length === 0) return refused(problems.noText);
  return { text: joinBlocks(title === undefined ? blocks : [heading(1, title), ...blocks]), problems: [] };
}

/** The blocks of the nodes in their order; text that stands between block elements is a paragraph of its own. */
function blocksOf(nodes: readonly ChildNode[]): string[] {
  const blocks: string[] = [];
  let line: ChildNode[] = [];
  const flush = () => {
    blocks.push(...paragraphs(inlineText(line)));
    line = [];
  };
  for (const node of nodes) {
    if (isTag(node) && isBlock(node)) {
      flush();
      if (!isFurniture(node)) blocks.push(...blockOf(node));
    } else line.push(node);
  }
  flush();
  return blocks;
}

function blockOf(element: Element): string[] {
  const { name, children } = element;
  if (/^h[1-6]$/.test(name)) {
    const text = inlineText(children) || imageText(element);
    return text === '' ? [] : [heading(Number(name[1]), text)];
  }
  if (name === 'ul' || name === 'ol' || name === 'menu') return listOf(element);
  if (name === 'table') return tableOf(element);
  if (name === 'pre') return [textWithin(children).replace(/^\n/, '')];
  if (name === 'blockquote') return [blocksOf(children).join('\n\n').replace(/^/gm, '> ')];
  return blocksOf(children);
}

/** Two line breaks in a row are how old pages part their paragraphs. */
function paragraphs(text: string): string[] {
  return text.split(/\n(?:[ \t]*\n)+/).filter((one) => one.trim() !== '');
}

function listOf(list: Element): string[] {
  let number = Number(list.attribs['start'] ?? 1) || 1;
  const items: string[] = [];
  for (const item of list.children) {
    if (!isTag(item) || item.name !== 'li') {
      items.push(...blocksOf([item]).map((block) => block.replace(/^/gm, '  ')));
    } else if (!isFurniture(item)) {
      number = Number(item.attribs['value']) || number;
      const body = blocksOf(item.children).join('\n');
      if (body.trim() === '') continue;
      items.push(listItem(list.name === 'ol' ? `${number}.` : '-', body));
      number += 1;
    }
  }
  return items.length === 0 ? [] : [items.join('\n')];
}

/** A table of data becomes one; a table that only lays out the page is read cell by cell. */
function tableOf(element: Element): string[] {
  const { rows, others } = rowsOf(element);
  const cells = rows.map((row) => row.map((cell) => blocksOf(cell.children)));
  const before = blocksOf(others);
  const oneColumn = cells.every((row) => row.length < 2);
  const layout = oneColumn || rows.flat().some((cell) => holdsLayout(cell)) || cells.flat(2).some(isLong);
  if (layout) return [...before, ...cells.flat(2)];
  const texts = cells.map((row) => row.map((blocks) => blocks.join('\n')));
  return texts.flat().every((text) => text.trim() === '') ? before : [...before, table(texts)];
}

/** The cells of a table by rows, and what else stands in it: its caption, and text outside cells in broken pages. */
function rowsOf(element: Element): { rows: Element[][]; others: ChildNode[] } {
  const rows: Element[][] = [];
  const others: ChildNode[] = [];
  for (const child of element.children) {
    if (isTag(child) && /^t(head|body|foot)$/.test(child.name)) {
      const part = rowsOf(child);
      rows.push(...part.rows);
      others.push(...part.others);
    } else if (isTag(child) && child.name === 'tr') {
      rows.push(child.children.filter(isTag).filter(isCell));
      others.push(...child.children.filter((one) => !isTag(one) || !isCell(one)));
    } else others.push(child);
  }
  return { rows, others };
}

function isCell({ name }: Element): boolean {
  return name === 'td' || name === 'th';
}

function holdsLayout(cell: Element): boolean {
  return cell.children.some(
    (child) => isTag(child) && (/^(table|h[1-6])$/.test(child.name) || holdsLayout(child)),
  );
}

/** No cell of a table of data runs on for a page. */
function isLong(block: string): boolean {
  return block.length > 600;
}

/** The words of inline nodes: `<br>` is a line end, any other white space one space, or nothing inside Japanese text. */
function inlineText(nodes: readonly ChildNode[]): string {
  const lines = textWithin(nodes, squeeze).split(lineBreak);
  return lines
    .map((line) =>
      squeeze(line)
        .trimEnd()
        .replace(/^[ \t]+/, ''),
    )
    .join('\n');
}

/** Stands for `<br>` until the white space of the source has been squeezed; no page can hold it. */
const lineBreak = '\uE000';

function textWithin(nodes: readonly ChildNode[], treat: (text: string) => string = (text) => text): string {
  let text = '';
  for (const node of nodes) {
    if (node instanceof Text) text += treat(node.data.replaceAll(lineBreak, ''));
    else if (isTag(node) && node.name === 'br') text += treat === squeeze ? lineBreak : '\n';
    else if (isTag(node) && !isFurniture(node)) text += textWithin(node.children, treat);
  }
  return text;
}

function squeeze(text: string): string {
  return text
    .replaceAll('\u00a0', ' ')
    .replace(/([^ \t\r\n]?)[ \t]*[\r\n]+[ \t\r\n]*(?=([^ \t\r\n]?))/gu, (_, before: string, after: string) =>
      before === '' || after === '' ? `${before} ` : before + gapBetween(before, after),
    )
    .replace(/[ \t]+/g, ' ');
}

/** Old sites set their headings as pictures; the words are in the picture's description. */
function imageText(element: Element): string {
  return element.children
    .filter(isTag)
    .map((child) => (child.name === 'img' ? (child.attribs['alt'] ?? '').trim() : imageText(child)))
    .join('');
}

function isBlock(element: Element): boolean {
  return blockNames.has(element.name) || element.children.some((child) => isTag(child) && isBlock(child));
}

const blockNames = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

const problems = {
  tooDeep: {
    en: 'The page is nested too deep to be a release. Open it in a browser, copy the text and save it as a .txt file.',
    ja: 'ページの入れ子が深すぎ、報道資料として読み取れません。ブラウザーで開き、本文をコピーして .txt ファイルに保存してください。',
  },
  noText: {
    en: 'The page holds no text; it may build itself by a script. Open it in a browser, copy the text and save it as a .txt file.',
    ja: 'ページに本文がありません（スクリプトで表示するページの可能性があります）。ブラウザーで開き、本文をコピーして .txt ファイルに保存してください。',
  },
} as const satisfies Record<string, Localized>;
