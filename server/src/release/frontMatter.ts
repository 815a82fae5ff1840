import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import * as z from 'zod';
import { readDates } from '../text/readDates';
import type { DateInterval, IsoDate } from '../text/dates';
import type { Language } from '../text/language';
import type { Span } from '../text/span';
import type { Fact, Venue } from './model';
import type { ReadProblem } from './problem';

/** What the YAML block at the head of a release says; it wins over what the text says. */
export interface FrontMatter {
  /** From the first `---` to behind the closing one; empty where there is none. */
  readonly span: Span;
  readonly problems: readonly ReadProblem[];
  readonly series?: Fact<string>;
  readonly number?: Fact<number>;
  readonly dates?: readonly Fact<DateInterval>[];
  readonly released?: Fact<IsoDate>;
  readonly venue?: Fact<Venue>;
  readonly language?: Fact<Language>;
  readonly counterpart?: Fact<string>;
  readonly source?: Fact<string>;
}

const opening = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/;
const closing = /^(?:---|\.\.\.)[ \t]*$/m;

const text = z.string().trim().min(1);
const keys = {
  series: text,
  number: z.int().positive(),
  dates: text,
  released: text,
  venue: text,
  language: z.enum(['en', 'ja']),
  counterpart: text,
  source: text,
} as const;
type Key = keyof typeof keys;

/**
 * Reads the front matter of a text. What is wrong in it is a problem at its place; the rest of it, and the text below, is
 * read all the same. A block that opens and never closes is no front matter.
 */
export function readFrontMatter(whole: string): FrontMatter {
  const open = opening.exec(whole);
  const rest = open ? whole.slice(open[0].length) : '';
  const close = open ? closing.exec(rest) : null;
  if (!open || !close) return { span: { start: 0, end: 0 }, problems: [] };
  const start = open[0].length;
  const span = { start: 0, end: start + close.index + close[0].length };
  const reader = new Reader(rest.slice(0, close.index), start);
  return { span, ...reader.read() };
}

/** Reads one block of YAML; keeps the place of every value, and gathers the problems. */
class Reader {
  readonly #problems: ReadProblem[] = [];
  readonly #document: Document.Parsed;
  readonly #start: number;
  readonly #length: number;

  constructor(source: string, start: number) {
    this.#document = parseDocument(source, { lineCounter: new LineCounter(), prettyErrors: false });
    this.#start = start;
    this.#length = source.length;
  }

  read(): Omit<FrontMatter, 'span'> {
    for (const error of this.#document.errors) this.#report(badYaml(error.message), this.#spanAt(error.pos));
    const map = this.#document.contents;
    if (map !== null && !isMap(map)) this.#report(notAMap, this.#spanOf(map));
    const values = this.#values();
    const days = this.#dates(values.get('dates'));
    const [released] = this.#dates(values.get('released'));
    return {
      problems: this.#problems,
      ...this.#fact('series', values),
      ...this.#fact('number', values),
      ...this.#fact('language', values),
      ...this.#fact('counterpart', values),
      ...this.#fact('source', values),
      ...(days.length > 0 && { dates: days }),
      ...(released && { released: { value: released.value.from, span: released.span } }),
      ...this.#venue(values.get('venue')),
    };
  }

  #values(): Map<string, Node> {
    const values = new Map<string, Node>();
    const map = this.#document.contents;
    if (!isMap(map)) return values;
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!(name in keys)) this.#report(unknownKey(name), isNode(key) ? this.#spanOf(key) : undefined);
      else if (isNode(value) && !(isScalar(value) && value.value === null)) values.set(name, value);
    }
    return values;
  }

  #fact<K extends Key>(
    key: K,
    values: Map<string, Node>,
  ): Partial<Record<K, Fact<z.infer<(typeof keys)[K]>>>> {
    const node = values.get(key);
    if (!node) return {};
    const value = this.#checked(key, node);
    if (value === undefined) return {};
    return { [key]: { value, span: this.#spanOf(node) } } as Record<K, Fact<z.infer<(typeof keys)[K]>>>;
  }

  #checked<K extends Key>(key: K, node: Node): z.infer<(typeof keys)[K]> | undefined {
    const plain: unknown = isScalar(node) ? node.value : undefined;
    const wanted = key === 'number' || typeof plain !== 'number' ? plain : String(plain);
    const result = keys[key].safeParse(wanted);
    if (result.success) return result.data as z.infer<(typeof keys)[K]>;
    this.#report(badValue(key), this.#spanOf(node));
    return undefined;
  }

  /** The days of `dates` or `released`: one expression, or a list of them, in either language. */
  #dates(node: Node | undefined): Fact<DateInterval>[] {
    if (!node) return [];
    const entries = isSeq(node) ? node.items.filter(isNode) : [node];
    const facts: Fact<DateInterval>[] = [];
    for (const entry of entries) {
      const written = isScalar(entry) && typeof entry.value === 'string' ? entry.value.trim() : '';
      const found = readDates(written);
      const from = found[0]?.interval.from;
      const to = found.at(-1)?.interval.to;
      if (from === undefined || to === undefined || to < from) this.#report(badDate, this.#spanOf(entry));
      else facts.push({ value: { from, to }, span: this.#spanOf(entry) });
    }
    return facts;
  }

  #venue(node: Node | undefined): { venue?: Fact<Venue> } {
    if (!node) return {};
    const name = this.#checked('venue', node);
    if (name === undefined) return {};
    const virtual = /^(?:virtual|online|オンライン|ウェブ|テレビ会議)/iu.test(name);
    return {
      venue: { value: virtual ? { kind: 'virtual' } : { kind: 'place', name }, span: this.#spanOf(node) },
    };
  }

  #spanOf(node: Node): Span {
    const [from, to] = node.range ?? [0, 0];
    return this.#spanAt([from, to]);
  }

  #spanAt([from, to]: readonly [number, number]): Span {
    const bounded = (offset: number): number => this.#start + Math.max(0, Math.min(offset, this.#length));
    return { start: bounded(from), end: Math.max(bounded(from), bounded(to)) };
  }

  #report(message: ReadProblem['message'], span: Span | undefined): void {
    this.#problems.push({ severity: 'warning', message, ...(span && { span }) });
  }
}

const known = Object.keys(keys).join(', ');

const notAMap = {
  en: 'The front matter is not a list of "key: value" lines, so it is passed over. Write one entry a line, such as "number: 12".',
  ja: '冒頭の設定欄が「キー: 値」の形になっていないため、読み飛ばしました。「number: 12」のように1行に1項目ずつ記載してください。',
};

const badDate = {
  en: 'This is not a date that can be read. Write it as 2023-03-07, "March 7 and 8, 2023" or 「2023年3月7日」.',
  ja: '日付として読み取れません。2023-03-07、「2023年3月7日及び8日」のように記載してください。',
};

function badYaml(reason: string): ReadProblem['message'] {
  return {
    en: `The front matter is not valid YAML here (${reason}). Correct this line; the text below is read all the same.`,
    ja: `冒頭の設定欄のこの行はYAMLとして正しくありません（${reason}）。この行を修正してください。本文は読み取っています。`,
  };
}

function unknownKey(key: string): ReadProblem['message'] {
  return {
    en: `The front matter has no key "${key}". Known keys: ${known}.`,
    ja: `冒頭の設定欄に「${key}」という項目はありません。使用できる項目: ${known}`,
  };
}

const expected: Readonly<Record<Key, { readonly en: string; readonly ja: string }>> = {
  series: { en: 'the name of the dialogue', ja: '対話の名称' },
  number: { en: 'a whole number such as 12', ja: '12のような整数' },
  dates: { en: 'a date', ja: '日付' },
  released: { en: 'a date', ja: '日付' },
  venue: { en: 'a place, or "virtual"', ja: '開催地又は「オンライン」' },
  language: { en: 'en or ja', ja: 'en又はja' },
  counterpart: { en: 'the path of the other language’s release', ja: '他言語版のファイルのパス' },
  source: { en: 'where the release comes from', ja: '出典' },
};

function badValue(key: Key): ReadProblem['message'] {
  return {
    en: `The front matter's "${key}" must be ${expected[key].en}; as it stands it is passed over.`,
    ja: `冒頭の設定欄の「${key}」には${expected[key].ja}を記載してください。現在の値は読み飛ばしました。`,
  };
}
