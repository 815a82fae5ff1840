/** How many letters of the scripts that matter here a text has. */
export interface LetterCounts {
  /** Of any script; the long-vowel mark ー is one too. */
  readonly letters: number;
  readonly kana: number;
  readonly han: number;
  readonly latin: number;
}

const [isLetter, isKana, isHan, isLatin, isKnown] = [1, 2, 4, 8, 16];
const kinds = [
  { pattern: /\p{L}/u, kind: isLetter },
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, kind: isKana },
  { pattern: /\p{Script=Han}/u, kind: isHan },
  { pattern: /\p{Script=Latin}/u, kind: isLatin },
] as const;
/** The kind of each UTF-16 unit that was met: a pattern for each letter of an archive would take a tenth of its reading. */
const kindOfUnit = new Uint8Array(0x1_0000);

/** Counts the letters of a text in one pass. */
export function countLetters(text: string): LetterCounts {
  let [letters, kana, han, latin] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit < 0xdc00;
    const kind = isPair ? kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0)) : kindAt(unit);
    letters += kind & isLetter;
    if ((kind & isKana) > 0) kana += 1;
    else if ((kind & isHan) > 0) han += 1;
    else if ((kind & isLatin) > 0) latin += 1;
  }
  return { letters, kana, han, latin };
}

function kindAt(unit: number): number {
  let kind = kindOfUnit[unit] ?? 0;
  if (kind === 0) {
    kind = kindOf(String.fromCharCode(unit)) | isKnown;
    kindOfUnit[unit] = kind;
  }
  return kind;
}

function kindOf(character: string): number {
  return kinds.reduce((sum, { pattern, kind }) => (pattern.test(character) ? sum | kind : sum), 0);
}
