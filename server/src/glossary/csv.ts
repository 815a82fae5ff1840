/**
 * Glossaries as CSV (RFC 4180), for spreadsheets: one row a name, the entry's own fields on the first of its rows.
 * A plain list of two columns, `en` and `ja`, is read as well: each row is then an entry of its own.
 */
import Papa from 'papaparse';
import { LineMap } from '../text/lineMap';
import { idFor, withStatus, writtenEntry } from './entry';
import { parseConcepts } from './load';
import type { ReadConcepts } from './load';
import type { Concept, ConceptOrigin } from './model';
import type { GlossaryProblem } from './problem';

const entryColumns = ['id', 'kind'] as const;
const nameColumns = ['language', 'text', 'form', 'status', 'validFrom', 'validTo', 'reading'] as const;
const restColumns = ['wellKnown', 'successor', 'predecessor', 'noteEn', 'noteJa', 'source'] as const;
const columns: readonly string[] = [...entryColumns, ...nameColumns, ...restColumns];

/** The entries as CSV, begun by a byte order mark, without which a Japanese spreadsheet program takes UTF-8 for Shift_JIS. */
export function toCsv(concepts: readonly Concept[]): string {
  const rows = concepts.flatMap(rowsOf);
  return `\uFEFF${Papa.unparse({ fields: [...columns], data: rows }, { newline: '\r\n' })}\r\n`;
}

function rowsOf(concept: Concept): Record<string, string>[] {
  const { kind, wellKnown, successor, predecessor, note, source } = writtenEntry(concept);
  return concept.names.map((name, index) => ({
    id: concept.id,
    ...name,
    ...(index === 0 && {
      kind,
      wellKnown: wellKnown ? 'true' : '',
      successor: successor ?? '',
      predecessor: predecessor ?? '',
      noteEn: note?.en ?? '',
      noteJa: note?.ja ?? '',
      source: source ?? '',
    }),
  }));
}

interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads entries from CSV, comma, semicolon or tab separated, with a first row that names the columns.
 * @param origin of the entries; @param defaultSource for entries that give none.
 */
export function readCsv(csv: string, origin: ConceptOrigin, defaultSource = ''): ReadConcepts {
  const text = csv.replace(/^\uFEFF/, '');
  const { header, rows, problems } = rowsIn(text);
  const plain = !header.includes('text') && (header.includes('en') || header.includes('ja'));
  if (!plain && !['id', 'language', 'text'].every((column) => header.includes(column))) {
    return { concepts: [], problems: [noColumns] };
  }
  const entries = plain ? rows.map(plainEntry) : groupedEntries(rows);
  const parsed = parseConcepts(
    entries.map(({ entry }) => entry),
    origin,
    defaultSource,
  );
  const bad = parsed.problems.map(({ path, message }) => ({ line: lineOf(entries, path), message }));
  const foreign = plain ? [] : rows.filter(isForeign).map(inAnotherLanguage);
  return { concepts: parsed.concepts, problems: [...problems, ...foreign, ...bad] };
}

const noColumns: GlossaryProblem = {
  line: 0,
  message: {
    en: `The first row does not name the columns needed. Name them en and ja (one entry a row), or ${columns.join(', ')} (one name a row; id, language and text are needed).`,
    ja: `1行目に必要な列の名前がありません。「en」と「ja」（1行に1エントリー）、又は「${columns.join('、')}」（1行に1名称。id、language及びtextは必須）としてください。`,
  },
};

function isForeign({ cells }: Row): boolean {
  return cells['language'] !== 'en' && cells['language'] !== 'ja';
}

function inAnotherLanguage({ line, cells }: Row): GlossaryProblem {
  const language = cells['language'] ?? '';
  return {
    line,
    message: {
      en: `The language of this row is "${language}", so its name is left out. Write en for English or ja for Japanese.`,
      ja: `この行の言語（language）が「${language}」のため、この名称は使われません。英語は「en」、日本語は「ja」と記入してください。`,
    },
  };
}

function rowsIn(text: string): { header: string[]; rows: Row[]; problems: GlossaryProblem[] } {
  const lines = new LineMap(text);
  const rows: Row[] = [];
  const problems: GlossaryProblem[] = [];
  let header: string[] | undefined;
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data, errors, meta }) => {
      const { line } = lines.positionAt(start);
      start = meta.cursor;
      if (errors.some(({ type }) => type === 'Quotes')) problems.push(badQuotes(line));
      else if (data.every((cell) => cell.trim() === '')) return;
      else if (header === undefined) header = data.map((cell) => cell.trim());
      else rows.push({ line, cells: cellsOf(header, data) });
    },
  });
  return { header: header ?? [], rows, problems };
}

/** The separator that the first row uses most; a name may hold the others. */
function delimiterOf(text: string): string {
  const [firstRow = ''] = text.split(/\r\n|\r|\n/, 1);
  const counted = [',', '\t', ';'].map((sign) => ({ sign, count: firstRow.split(sign).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function badQuotes(line: number): GlossaryProblem {
  return {
    line,
    message: {
      en: 'A quotation mark in this row is not closed or stands amid a cell, so the row is left out. Enclose the whole cell in quotation marks and double each one inside.',
      ja: 'この行の引用符が閉じていないか、セルの途中にあるため、この行は使われません。セル全体を引用符で囲み、中の引用符は二つ重ねてください。',
    },
  };
}

function cellsOf(header: readonly string[], data: readonly string[]): Record<string, string> {
  const cells = header.map((column, index) => [column, (data[index] ?? '').trim()] as const);
  return Object.fromEntries(cells.filter(([, value]) => value !== ''));
}

/** An entry as parsed YAML would give it, and the lines its parts came from. */
interface RawEntry {
  readonly entry: Record<string, unknown>;
  readonly lines: { readonly own: number; readonly en: readonly number[]; readonly ja: readonly number[] };
}

function plainEntry({ line, cells }: Row, index: number): RawEntry {
  const id = cells['id'] ?? idFor(cells['en'], index + 1);
  return { entry: { kind: 'concept', ...cells, id }, lines: { own: line, en: [line], ja: [line] } };
}

function groupedEntries(rows: readonly Row[]): RawEntry[] {
  const groups = new Map<string, Row[]>();
  let last = '';
  for (const row of rows) {
    last = row.cells['id'] ?? last;
    groups.set(last, [...(groups.get(last) ?? []), row]);
  }
  return [...groups].map(([id, group]) => groupedEntry(id, group));
}

function groupedEntry(id: string, rows: readonly Row[]): RawEntry {
  const cells = Object.fromEntries(rows.toReversed().flatMap((row) => Object.entries(row.cells)));
  const note = {
    ...(cells['noteEn'] && { en: cells['noteEn'] }),
    ...(cells['noteJa'] && { ja: cells['noteJa'] }),
  };
  const names = (language: string): Row[] => rows.filter((row) => row.cells['language'] === language);
  const written = (language: string): unknown[] | undefined => {
    const found = names(language).map((row) => pick(row.cells, nameColumns.slice(1)));
    return found.length > 0 ? withStatus(found) : undefined;
  };
  const entry = {
    ...pick(cells, ['kind', 'successor', 'predecessor', 'source']),
    id,
    en: written('en'),
    ja: written('ja'),
    ...(cells['wellKnown'] !== undefined && { wellKnown: truth(cells['wellKnown']) }),
    ...(Object.keys(note).length > 0 && { note }),
  };
  const linesOf = (language: string): number[] => names(language).map(({ line }) => line);
  return { entry, lines: { own: rows[0]?.line ?? 0, en: linesOf('en'), ja: linesOf('ja') } };
}

/** Spreadsheet programs write TRUE; what is neither true nor false is left for the schema to complain of. */
function truth(cell: string): boolean | string {
  const lower = cell.toLowerCase();
  return lower === 'true' || (lower === 'false' ? false : cell);
}

function pick(cells: Row['cells'], fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter(([column]) => fields.includes(column)));
}

function lineOf(entries: readonly RawEntry[], [entry, language, name]: readonly (string | number)[]): number {
  const lines = entries[Number(entry)]?.lines;
  const ofNames = language === 'en' || language === 'ja' ? lines?.[language] : undefined;
  return ofNames?.[Number(name)] ?? lines?.own ?? 0;
}
