/** Writes small PDF files for the tests. Fonts are not embedded; Japanese is written by its Unicode character map. */
export interface PdfLine {
  readonly text: string;
  readonly y: number;
  readonly x?: number;
  readonly size?: number;
}

export interface PdfOptions {
  /** Demands a password that nobody knows. */
  readonly encrypted?: boolean;
  /** The name of the character map of the Japanese font. */
  readonly encoding?: string;
  readonly encode?: (text: string) => Uint8Array;
}

const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

export function pdfOf(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const { encoding = 'UniJIS-UCS2-H', encode = utf16 } = options;
  const contents = pages.map((lines) => lines.map((line) => showing(line, encode)).join('\n'));
  const firstPage = 6;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${firstPage + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /${encoding} /DescendantFonts [5 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /DW 1000 ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> ' +
      '/FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 0 1000 1000] ' +
      '/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>',
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${firstPage + 2 * at + 1} 0 R ` +
        '/Resources << /Font << /L 3 0 R /J 4 0 R >> >> >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  return assemble(objects, options.encrypted ? lock : '');
}

/** Standard security handler, revision 2, with keys that no password makes. */
const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'12'.repeat(32)}> /U <${'34'.repeat(32)}> >> /ID [<00> <00>]`;

function showing({ text, x = 72, y, size = 11 }: PdfLine, encode: (text: string) => Uint8Array): string {
  const latin = /^[\x20-\x7e]*$/.test(text);
  const bytes = latin ? Buffer.from(text, 'latin1') : Buffer.from(encode(text));
  return `BT /${latin ? 'L' : 'J'} ${size} Tf ${x} ${y} Td <${bytes.toString('hex')}> Tj ET`;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(body, 'latin1'));
}

/** Lines below each other from the top of a page. */
export function column(lines: readonly string[], from = 780, step = 15): PdfLine[] {
  return lines.flatMap((text, at) => (text === '' ? [] : [{ text, y: from - at * step }]));
}
