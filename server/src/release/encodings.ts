import Encoding from 'encoding-japanese';

/** The encodings a release may be saved in, by their WHATWG names. */
export type TextEncoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | 'windows-1252';

type JapaneseEncoding = 'shift_jis' | 'euc-jp' | 'iso-2022-jp';

/** The text, or nothing where the bytes are not valid throughout. A byte order mark is kept: the caller cuts it. */
export function decodeUnicode(
  bytes: Uint8Array,
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export interface JapaneseReading {
  readonly text: string;
  /** 0..1: the share of the non-ASCII characters that Japanese prose is made of. */
  readonly plausibility: number;
}

/**
 * The text in a Japanese encoding, or nothing where the bytes break its structure. `encoding-japanese` decodes, not
 * the platform's TextDecoder: hosts differ in which of these they carry, and offsets must be the same everywhere.
 */
export function decodeJapanese(bytes: Uint8Array, encoding: JapaneseEncoding): JapaneseReading | undefined {
  const name = libraryNames[encoding];
  if (Encoding.detect(bytes, name) !== name) return undefined;
  if (encoding === 'iso-2022-jp' && !isWholeIso2022Jp(bytes)) return undefined;
  const text = convert(bytes, encoding);
  return { text, plausibility: plausibilityOf(text) };
}

const libraryNames = { shift_jis: 'SJIS', 'euc-jp': 'EUCJP', 'iso-2022-jp': 'JIS' } as const;

function convert(bytes: Uint8Array, encoding: JapaneseEncoding): string {
  const text = toUnicode(bytes, encoding);
  if (encoding === 'iso-2022-jp') return text;
  const written = bytes.reduce((count, byte) => count + (byte === questionMark ? 1 : 0), 0);
  return text.split('?').length - 1 === written ? text : convertOneByOne(bytes, encoding);
}

function toUnicode(bytes: Uint8Array, encoding: JapaneseEncoding): string {
  return Encoding.convert(bytes, { to: 'UNICODE', from: libraryNames[encoding], type: 'string' });
}

const questionMark = 0x3f;

/**
 * The library writes "?" for a character it does not know, which would pass for a question mark of the text.
 * Converting each character by itself shows which ones they are; rare, so it may be slow.
 */
function convertOneByOne(bytes: Uint8Array, encoding: JapaneseEncoding): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = lengthOfCharacter(bytes[at] ?? 0, encoding);
    const piece = toUnicode(bytes.subarray(at, at + length), encoding);
    pieces.push(piece.startsWith('?') && bytes[at] !== questionMark ? '\uFFFD' : piece);
    at += length;
  }
  return pieces.join('');
}

function lengthOfCharacter(lead: number, encoding: JapaneseEncoding): number {
  if (lead <= 0x80) return 1;
  if (encoding === 'euc-jp') return lead === 0x8f ? 3 : 2;
  return lead >= 0xa1 && lead <= 0xdf ? 1 : 2;
}

const proseLetter =
  /[\p{Script=Hiragana}\u30a1-\u30fe\u4e00-\u9fff\u3000-\u301f\u2010-\u2026\uff01-\uff5d\uffe5①-⑳㈱々〆〇×÷±°§→←↑↓○●◎◇◆□■△▲▽▼☆★※〒∞∴♂♀℃＃＆＊＠]/u;
/** Common kana and punctuation: a right reading of any Japanese paragraph has some, a wrong one hardly any. */
const kanaOrStop = /[\p{Script=Hiragana}\u30a1-\u30fe、。・「」（）]/u;

/** Kana weigh more than kanji: a wrong reading yields plenty of rare kanji and half-width katakana, but few kana. */
function plausibilityOf(text: string): number {
  let foreign = 0;
  let score = 0;
  for (const letter of text) {
    if (letter < '\x80') continue;
    foreign += 1;
    if (kanaOrStop.test(letter)) score += 1;
    else if (proseLetter.test(letter)) score += 0.75;
  }
  return foreign === 0 ? 1 : score / foreign;
}

/** Whether the bytes are all 7-bit and switch to Japanese by escape sequences (RFC 1468). */
export function isIso2022Jp(bytes: Uint8Array): boolean {
  return bytes.includes(escape) && Encoding.detect(bytes, 'JIS') === 'JIS';
}

const escape = 0x1b;

/** Whether every stretch of two-byte characters is whole: an even number of bytes, all printable. */
function isWholeIso2022Jp(bytes: Uint8Array): boolean {
  let pair = false;
  let odd = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === escape) {
      if (odd) return false;
      pair = bytes[at + 1] === 0x24;
      at += pair && bytes[at + 2] === 0x28 ? 3 : 2;
    } else if (byte === 0x0a || byte === 0x0d) {
      if (odd) return false;
    } else if (pair) {
      if (byte < 0x21 || byte > 0x7e) return false;
      odd = !odd;
    }
  }
  return !odd;
}

/**
 * Whether the bytes above ASCII are single and few, as the curly quotes and dashes of an English text from Windows.
 * Read as Shift_JIS each would swallow the letter after it ("Japan’s" → "Japan痴").
 */
export function looksWestern(bytes: Uint8Array): boolean {
  let high = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    high += 1;
    if ((bytes[at + 1] ?? 0) >= 0x80 || !isWesternLetter(byte)) return false;
    if (japaneseLeads.has(byte) && (bytes[at + 2] ?? 0) >= 0x80) return false;
  }
  return high > 0 && high < bytes.length * 0.1;
}

/** Katakana and punctuation of Shift_JIS alternate a lead byte with an ASCII one, and come in runs. */
const japaneseLeads = new Set([0x81, 0x82, 0x83]);

function isWesternLetter(byte: number): boolean {
  return byte >= 0xa0 || (upperWindows1252[byte - 0x80] ?? '\uFFFD') !== '\uFFFD';
}

/** 0x80–0x9F of Windows-1252 (WHATWG index); the rest of it is Latin-1. Node's own decoder reads these as Latin-1. */
const upperWindows1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';

export function decodeWindows1252(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? (upperWindows1252[byte - 0x80] ?? '') : String.fromCharCode(byte),
  );
  return letters.join('');
}

/**
 * In a file that is not UTF-8 throughout, the first line (from 1) that is Japanese in UTF-8 and the first that is
 * not UTF-8: two texts in two encodings were joined. Nothing where all lines agree. The last line is not asked
 * where the file may have been cut off.
 */
export function mixedLines(bytes: Uint8Array): { utf8: number; other: number } | undefined {
  let line = 0;
  let utf8: number | undefined;
  let other: number | undefined;
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(0x0a, start);
    const text = decodeUnicode(bytes.subarray(start, found < 0 ? bytes.length : found), 'utf-8');
    line += 1;
    if (text === undefined && found >= 0) other ??= line;
    else if (text !== undefined && japaneseInUtf8.test(text)) utf8 ??= line;
    if (found < 0) break;
    start = found + 1;
  }
  return utf8 === undefined || other === undefined ? undefined : { utf8, other };
}

/** Two letters of three bytes each: chance hardly makes them in another encoding. */
const japaneseInUtf8 = /[\u3000-\u9fff\uff00-\uffef].*[\u3000-\u9fff\uff00-\uffef]/;

/** The share of control characters that no text holds (tab, line ends, form feed and the end mark of DOS left out). */
export function controlShare(text: string): number {
  const controls = text.match(/[\0-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]/g);
  return text.length === 0 ? 0 : (controls?.length ?? 0) / text.length;
}
