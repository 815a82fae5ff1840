import { kanjiNumeralValue } from './japaneseNumbers';

/**
 * The text with full-width digits, Latin letters and marks made half-width, one code unit for one, so that every offset
 * stays right. Unlike Unicode's NFKC it never changes the length. The ideographic space becomes a plain one.
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u2010-\u2015\u2212\u301c]/g, (mark) => {
    const code = mark.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    if (code === 0x3000) return ' ';
    return code === 0x301c ? '~' : '-';
  });
}

/** The value of a whole number as written: "17", 「十七」, 「二〇二〇」, 「元」 as 1. Digits are half-width. NaN for other text. */
export function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (written === '元') return 1;
  return kanjiNumeralValue(written);
}
