import type { Span } from './span';

/** A text in one width and one set of marks, and the way back to the text as written. */
export interface NormalizedText {
  readonly text: string;
  /** The characters of the text as written that a span of the normalised text came from. */
  toOriginal(span: Span): Span;
}

/**
 * Brings a text into one form for comparing: Unicode NFKC (full-width Latin and half-width katakana become ordinary;
 * UAX #15), one apostrophe, one quotation mark, one hyphen, and the long-vowel mark where a dash stands in its place after
 * katakana. Soft hyphens and zero-width characters go. Case stays, line breaks stay, every place can be led back.
 */
export function normalize(text: string): NormalizedText {
  if (isPlain(text)) return { text, toOriginal: asGiven };
  const folded = new Folding(text);
  folded.run();
  return folded;
}

/** The normalised text alone, for keys whose place does not matter. */
export function normalizedKey(text: string): string {
  return normalize(text).text;
}

const marks: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '′': "'",
  ʼ: "'",
  '＇': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '″': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '－': '-',
  '﹣': '-',
  '\u00AD': '',
  '\u200B': '',
  '\u200C': '',
  '\u200D': '',
  '\u2060': '',
  '\uFEFF': '',
};

const longVowelStandIn = /^[―—‐－−]$/;
const katakana = /[\u30A1-\u30FA\u30FC]/;

class Folding implements NormalizedText {
  readonly #original: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  text = '';

  constructor(original: string) {
    this.#original = original;
  }

  run(): void {
    let folded = '';
    let at = 0;
    while (at < this.#original.length) {
      const end = this.#clusterEnd(at);
      folded += fold(this.#original, at, end, folded);
      while (this.#starts.length < folded.length) {
        this.#starts.push(at);
        this.#ends.push(end);
      }
      at = end;
    }
    this.text = folded;
  }

  toOriginal({ start, end }: Span): Span {
    const from = this.#starts[start] ?? this.#original.length;
    return { start: from, end: end > start ? (this.#ends[end - 1] ?? from) : from };
  }

  /** A character with the marks that combine with it: a half-width kana and its voicing mark are one letter. */
  #clusterEnd(at: number): number {
    let end = at + ((this.#original.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
    while (isCombining(this.#original.charCodeAt(end))) end += 1;
    return end;
  }
}

function fold(text: string, start: number, end: number, before: string): string {
  const character = text.charAt(start);
  if (end === start + 1 && isOrdinary(text.charCodeAt(start))) return character;
  if (longVowelStandIn.test(character) && katakana.test(before.slice(-1))) return 'ー';
  return marks[character] ?? text.slice(start, end).normalize('NFKC');
}

/** Accents, and the voicing marks of kana, full- and half-width. */
function isCombining(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x3099 ||
    code === 0x309a ||
    code === 0xff9e ||
    code === 0xff9f
  );
}

/** ASCII, kana and the common kanji, which NFKC leaves as they are. */
function isOrdinary(code: number): boolean {
  return (
    code < 0x80 || (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fe) || isKanji(code)
  );
}

function isKanji(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** By UTF-16 unit whether folding leaves it as it is wherever it stands, filled as they are met; 0 is not met yet. */
const knownUnits = new Uint8Array(0x10000);
const plain = 1;
const changing = 2;

/** Whether folding leaves the text as it is, as it does most: then nothing has to be led back. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const known = knownUnits[code] ?? 0;
    if ((known > 0 ? known : meet(code)) === changing) return false;
  }
  return true;
}

function meet(code: number): number {
  const unit = String.fromCharCode(code);
  const isAlone = (code < 0xd800 || code > 0xdfff) && !isCombining(code) && !longVowelStandIn.test(unit);
  return (knownUnits[code] = isAlone && fold(unit, 0, 1, '') === unit ? plain : changing);
}

function asGiven(span: Span): Span {
  return span;
}
