/**
 * The file of the compiled lexicon: a header of numbers, then arrays one behind the other, each from a multiple of four
 * bytes, little-endian. `scripts/lexicon/` writes it, `lexicon.ts` reads it; see the notice beside the file.
 */

/** The first four bytes, "RALX", and the version of the layout. */
const magic = 0x584c4152;
const version = 1;
const headerNumbers = 8;

/** The arrays of a compiled lexicon. Japanese words are in the order of their UTF-16 units. */
export interface LexiconArrays {
  /** The units of all Japanese words, one word behind the other. */
  readonly wordUnits: Uint16Array;
  readonly wordLengths: Uint8Array;
  /** For each Japanese word how many translations it has. */
  readonly translationCounts: Uint8Array;
  /** For each translation the number of its English stem, and its strength in 255ths; strongest first. */
  readonly translationStems: Uint16Array;
  readonly translationStrengths: Uint8Array;
  /** The share of sentences that hold a word, as eighths of its negative natural logarithm. */
  readonly wordRarities: Uint8Array;
  readonly stemRarities: Uint8Array;
  /** The English stems in UTF-8, separated by line feeds. */
  readonly stems: Uint8Array;
}

const names = [
  'wordUnits',
  'wordLengths',
  'translationCounts',
  'translationStems',
  'translationStrengths',
  'wordRarities',
  'stemRarities',
  'stems',
] as const satisfies readonly (keyof LexiconArrays)[];

/** The bytes given are no lexicon that this version can read. */
export class LexiconFileError extends Error {}

/** Puts the arrays into one file. */
export function packLexicon(arrays: LexiconArrays): Uint8Array {
  const start = (2 + headerNumbers) * 4;
  const total = names.reduce((sum, name) => sum + padded(arrays[name].byteLength), start);
  const bytes = new Uint8Array(total);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, magic, true);
  header.setUint32(4, version, true);
  let offset = start;
  names.forEach((name, place) => {
    const { buffer, byteOffset, byteLength } = arrays[name];
    header.setUint32(8 + place * 4, byteLength, true);
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offset);
    offset += padded(byteLength);
  });
  return bytes;
}

/**
 * The arrays of a file, as views into it where its bytes are aligned.
 * @throws LexiconFileError when the bytes are no lexicon, of another version, or cut short.
 */
export function unpackLexicon(given: Uint8Array): LexiconArrays {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const start = (2 + headerNumbers) * 4;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < start || header.getUint32(0, true) !== magic) {
    throw new LexiconFileError('This file is not a lexicon of Reaffirm.');
  }
  if (header.getUint32(4, true) !== version) {
    throw new LexiconFileError('The lexicon is of another version: run npm run lexicon.');
  }
  let offset = bytes.byteOffset + start;
  const parts = names.map((_, place) => {
    const byteLength = header.getUint32(8 + place * 4, true);
    const part = { offset, byteLength };
    offset += padded(byteLength);
    return part;
  });
  if (offset > bytes.byteOffset + bytes.byteLength) throw new LexiconFileError('The lexicon is cut short.');
  const eights = (place: number) =>
    new Uint8Array(bytes.buffer, parts[place]?.offset, parts[place]?.byteLength);
  const sixteens = (place: number) =>
    new Uint16Array(bytes.buffer, parts[place]?.offset, (parts[place]?.byteLength ?? 0) / 2);
  return {
    wordUnits: sixteens(0),
    wordLengths: eights(1),
    translationCounts: eights(2),
    translationStems: sixteens(3),
    translationStrengths: eights(4),
    wordRarities: eights(5),
    stemRarities: eights(6),
    stems: eights(7),
  };
}

function padded(byteLength: number): number {
  return Math.ceil(byteLength / 4) * 4;
}
