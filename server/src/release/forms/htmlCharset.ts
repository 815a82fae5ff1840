import { decode, type Decoded, largestTextFile } from '../decode';
import { decodeJapanese, decodeUnicode } from '../encodings';

/**
 * Reads the bytes of a saved page. What the page declares (`<meta charset>`) settles what its bytes leave open; where
 * the bytes contradict it they win, for browsers save a page as UTF-8 and leave the old declaration in it.
 */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const declared = declaredEncoding(bytes);
  if (
    declared !== undefined &&
    bytes.length <= largestTextFile &&
    decodeUnicode(bytes, 'utf-8') === undefined
  ) {
    const reading = decodeJapanese(bytes, declared);
    if (reading !== undefined) return { text: reading.text, encoding: declared };
  }
  return decode(bytes);
}

/** Browsers look for the declaration in the first kilobyte; saved pages put comments before it. */
const placeOfDeclaration = 4096;

function declaredEncoding(bytes: Uint8Array): 'shift_jis' | 'euc-jp' | 'iso-2022-jp' | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, placeOfDeclaration));
  const name = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  if (/^(shift[_-]?jis|x-sjis|sjis|windows-31j|cp932|ms_kanji)$/.test(name)) return 'shift_jis';
  return name === 'euc-jp' || name === 'iso-2022-jp' ? name : undefined;
}
