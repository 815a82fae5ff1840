/**
 * Cuts a normalised text into the units that names are made of: a Latin word, a Japanese character, or a mark.
 * A name then begins and ends at a unit, so that no name is ever found inside a longer Latin word.
 * Scanned by hand: one regular expression with Unicode classes took seven times as long on a page.
 */

import { detached, Memory } from '../text/remember';

export type UnitKind = 'word' | 'kanji' | 'katakana' | 'hiragana' | 'mark';

/** What stands between a unit and the one before it. */
export type Gap = 'none' | 'space' | 'lineBreak' | 'paragraph' | 'hyphen' | 'middleDot';

export interface Unit {
  /** What two writings of the same unit have in common: no case, no accents, no long-vowel mark, one spelling. */
  readonly key: string;
  /** As written, for the case of acronyms: without the dots of "U.S." and without the possessive. */
  readonly form: string;
  readonly kind: UnitKind;
  /** Offsets into the normalised text; the possessive "'s" lies outside. */
  readonly start: number;
  readonly end: number;
  /** Whether "'s" or "'" follows. */
  readonly possessive: boolean;
  readonly gap: Gap;
}

/** Every unit of a normalised text, in order of place. */
export function unitsOf(text: string): readonly Unit[] {
  return new Scanner(text).run();
}

class Scanner {
  readonly #text: string;
  readonly #units: Unit[] = [];
  #at = 0;
  #gap: Gap = 'none';

  constructor(text: string) {
    this.#text = text;
  }

  run(): readonly Unit[] {
    while (this.#at < this.#text.length) this.#scanOne(classAt(this.#text, this.#at));
    return this.#units;
  }

  #scanOne(kind: CharacterClass): void {
    if (kind === 'blank') this.#scanBlanks();
    else if (kind === 'word') this.#scanWord();
    else if (kind === 'mark') this.#scanMark();
    else this.#scanJapanese(kind);
  }

  #push(end: number, key: string, form: string, kind: UnitKind, possessive = 0): void {
    this.#units.push({ key, form, kind, start: this.#at, end, possessive: possessive > 0, gap: this.#gap });
    this.#at = end + possessive;
    this.#gap = 'none';
  }

  #scanBlanks(): void {
    const start = this.#at;
    while (classAt(this.#text, this.#at) === 'blank') this.#at += 1;
    const blank = this.#at - start === 1 ? this.#text.charAt(start) : this.#text.slice(start, this.#at);
    const found = blank === ' ' ? 'space' : blankGap(blank);
    if (this.#gap === 'none' || found === 'paragraph') this.#gap = found;
  }

  #scanWord(): void {
    const initials = this.#initialsEnd();
    if (initials > 0) {
      const form = this.#text.slice(this.#at, initials).replaceAll('.', '');
      this.#push(initials, form.toLowerCase(), form, 'word');
      return;
    }
    let end = this.#wordEnd(this.#at);
    while (this.#text.charAt(end) === "'" && !/^'s?(?![\p{L}\p{N}])/u.test(this.#text.slice(end, end + 3))) {
      if (classAt(this.#text, end + 1) !== 'word') break;
      end = this.#wordEnd(end + 1);
    }
    const form = this.#text.slice(this.#at, end);
    this.#push(end, wordKey(form), form, 'word', this.#possessiveLength(end));
  }

  #wordEnd(from: number): number {
    let end = from;
    while (classAt(this.#text, end) === 'word') end += 1;
    return end;
  }

  /** The end of "U.S." or "D.C.", with its last dot; 0 where no initials stand. */
  #initialsEnd(): number {
    let end = this.#at;
    while (isCapital(this.#text, end) && this.#text.charAt(end + 1) === '.') end += 2;
    if (end === this.#at) return 0;
    if (isCapital(this.#text, end) && classAt(this.#text, end + 1) !== 'word') end += 1;
    return end - this.#at > 2 && classAt(this.#text, end) !== 'word' ? end : 0;
  }

  #possessiveLength(end: number): number {
    if (this.#text.charAt(end) !== "'") return 0;
    if (this.#text.charAt(end + 1) === 's') return 2;
    return this.#text.charAt(end - 1) === 's' ? 1 : 0;
  }

  #scanJapanese(kind: 'kanji' | 'katakana' | 'hiragana'): void {
    const width = (this.#text.codePointAt(this.#at) ?? 0) > 0xffff ? 2 : 1;
    let end = this.#at + width;
    const key = this.#text.slice(this.#at, end);
    if (isCounter(key, this.#text.charAt(end))) {
      this.#push(end, 'か', key, 'hiragana');
      return;
    }
    while (this.#text.charAt(end) === 'ー') end += 1;
    this.#push(end, key, this.#text.slice(this.#at, end), kind);
  }

  /** A hyphen within a word and the middle dot of katakana names tie units together; they are no units themselves. */
  #scanMark(): void {
    const mark = this.#text.charAt(this.#at);
    const tie = this.#tie(mark);
    if (tie) {
      this.#gap = tie;
      this.#at += 1;
    } else if (mark === '&') this.#push(this.#at + 1, 'and', mark, 'word');
    else this.#push(this.#at + 1, mark, mark, 'mark');
  }

  #tie(mark: string): Gap | undefined {
    if (mark !== '-' && mark !== '・' && mark !== '·') return undefined;
    if (this.#gap !== 'none' || !this.#isLetter(this.#at - 1)) return undefined;
    const after = this.#text.charAt(this.#at + 1);
    if (mark === '-') return after === '\n' || this.#isLetter(this.#at + 1) ? 'hyphen' : undefined;
    return this.#isLetter(this.#at + 1) ? 'middleDot' : undefined;
  }

  #isLetter(at: number): boolean {
    const kind = classAt(this.#text, at);
    return (kind !== 'mark' && kind !== 'blank') || this.#text.charAt(at) === '.';
  }
}

type CharacterClass = UnitKind | 'blank';

/** The class of each UTF-16 unit, filled as they are met: a lookup instead of a Unicode expression a character. */
const classes = new Array<CharacterClass | undefined>(0x1_0000);

/** Past the end of the text it is a mark, which ends every run. */
function classAt(text: string, at: number): CharacterClass {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return 'mark';
  return (classes[code] ??= classify(String.fromCharCode(code)));
}

function classify(character: string): CharacterClass {
  if (/\s/u.test(character)) return 'blank';
  if (/[\p{Script=Han}々〆\uD840-\uD8BF]/u.test(character)) return 'kanji';
  if (/[\p{Script=Katakana}ー]/u.test(character)) return 'katakana';
  if (/\p{Script=Hiragana}/u.test(character)) return 'hiragana';
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? 'word' : 'mark';
}

function isCapital(text: string, at: number): boolean {
  const character = text.charAt(at);
  return classAt(text, at) === 'word' && character !== character.toLowerCase();
}

/** 「7か国」「7カ国」「7ヶ国」: one word in many writings. */
function isCounter(character: string, next: string): boolean {
  return 'ヶヵカケか箇'.includes(character) && next !== '' && '国所年月'.includes(next);
}

function blankGap(blank: string): Gap {
  const lineBreaks = blank.match(/\r\n|\r|\n/g)?.length ?? 0;
  if (lineBreaks > 1) return 'paragraph';
  return lineBreaks === 1 ? 'lineBreak' : 'space';
}

/** British and American spellings that official names differ in. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'],
  [/^centre/, 'center'],
  [/^programme/, 'program'],
  [/^defence/, 'defense'],
  [/^labour/, 'labor'],
];

/** The same words stand in sentence after sentence; one string for each is also looked up the faster. */
const knownKeys = new Memory<string, string>(20_000);

function wordKey(word: string): string {
  const known = knownKeys.get(word);
  if (known !== undefined) return known;
  const key = spellKey(word);
  knownKeys.set(detached(word), key);
  return key;
}

function spellKey(word: string): string {
  const plain = /^[\x20-\x7e]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
  const key = plain.toLowerCase();
  if (!/isat|ntre|mme|fence|bour/.test(key)) return key;
  return spellings.reduce((spelt, [from, to]) => spelt.replace(from, to), key);
}
