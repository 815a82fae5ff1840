import { strToU8, zipSync } from 'fflate';

/** A paragraph of a Word file: its text, and the name of its style where it has one ("Heading1", "ListBullet"). */
export type WordParagraph =
  string | { readonly text: string; readonly style: string } | { readonly cells: string[][] };

/** Writes a Word file with the parts that one cannot be read without. */
export function docxOf(paragraphs: readonly WordParagraph[]): Uint8Array {
  return zipSync(partsOf(paragraphs.map(blockOf).join('')));
}

/** The same with any XML as the document's body. */
export function docxWithBody(body: string): Uint8Array {
  return zipSync(partsOf(body));
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function partsOf(body: string): Record<string, Uint8Array> {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels':
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml':
      `${declaration}<w:styles ${word}>` +
      [1, 2].map((level) => style(`Heading${level}`, `heading ${level}`)).join('') +
      `${style('Title', 'Title')}</w:styles>`,
    'word/document.xml': `${declaration}<w:document ${word}><w:body>${body}</w:body></w:document>`,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

function style(id: string, name: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
}

function blockOf(paragraph: WordParagraph): string {
  if (typeof paragraph === 'string') return `<w:p>${runOf(paragraph)}</w:p>`;
  if ('style' in paragraph) {
    return `<w:p><w:pPr><w:pStyle w:val="${paragraph.style}"/></w:pPr>${runOf(paragraph.text)}</w:p>`;
  }
  const rows = paragraph.cells.map(
    (row) => `<w:tr>${row.map((cell) => `<w:tc>${blockOf(cell)}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

function runOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}
