import { Beginnings } from './beginnings';
import { foldInPlace } from './foldInPlace';
import type { Language } from './language';
import { rememberText } from './remember';
import type { Span } from './span';

/** A phrase of a table found in a text. */
export interface PhraseHit<T> {
  readonly span: Span;
  /** The phrase as it stands in the text, width and case folded. */
  readonly text: string;
  readonly value: T;
}

/** A phrase and what it stands for. In an English phrase `word~` stands for the word and its regular inflections. */
export interface PhraseEntry<T> {
  readonly phrase: string;
  readonly value: T;
}

interface Word {
  readonly text: string;
  readonly span: Span;
}

interface Branch<T> {
  readonly words: readonly string[];
  readonly text: string;
  readonly value: T;
}

const wordPattern = /[A-Za-z0-9]+(?:['-][A-Za-z0-9]+)*/g;

/** All tables look into a text one after the other, and what they find is remembered: its words need not be for long. */
const textsKept = 256;

/** The words of an English text in order, folded; "multi-stakeholder" and "don't" are one word each. */
export const englishWords = rememberText((text): readonly Word[] => {
  const folded = foldInPlace(text);
  const words: Word[] = [];
  wordPattern.lastIndex = 0;
  for (let match = wordPattern.exec(folded); match; match = wordPattern.exec(folded)) {
    const [written] = match;
    const word = written.endsWith("'s") ? written.slice(0, -2) : written;
    words.push({ text: word, span: { start: match.index, end: match.index + written.length } });
  }
  return words;
}, textsKept);

/** The regular inflections of a verb or noun in its base form, the base included. */
function inflections(base: string): readonly string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  const forms = [base, `${base}s`, `${base}ed`, `${base}ing`];
  if (/(?:s|sh|ch|x|z)$/.test(base)) forms.push(`${base}es`);
  if (/[aeiou][bdgklmnprt]$/.test(base)) {
    const doubled = base + base.slice(-1);
    forms.push(`${doubled}ed`, `${doubled}ing`);
  }
  return forms;
}

/** Finds the phrases of a fixed list in a text: at each place the longest, none overlapping, in the order of the text. */
export class PhraseTable<T> {
  /** Not put in order before something is looked up: no start waits for phrases that nobody asks for. */
  #waiting: Readonly<Record<Language, readonly PhraseEntry<T>[]>> | undefined;
  readonly #english = new Map<string, Branch<T>[]>();
  readonly #englishBeginnings = new Beginnings();
  readonly #japanese = new Map<string, { phrase: string; value: T }[]>();
  readonly #japaneseBeginnings = new Beginnings();

  constructor(entries: Readonly<Record<Language, readonly PhraseEntry<T>[]>>) {
    this.#waiting = entries;
  }

  #prepare(): void {
    const { en, ja } = this.#waiting ?? {};
    if (en === undefined || ja === undefined) return;
    this.#waiting = undefined;
    for (const { phrase, value } of en) this.#addEnglish(phrase, value);
    for (const { phrase, value } of ja) {
      const folded = foldInPlace(phrase);
      const key = folded.charAt(0);
      this.#japaneseBeginnings.add(folded);
      this.#japanese.set(key, [...(this.#japanese.get(key) ?? []), { phrase: folded, value }]);
    }
    for (const branches of this.#english.values()) branches.sort((a, b) => b.words.length - a.words.length);
    for (const branches of this.#japanese.values()) {
      branches.sort((a, b) => b.phrase.length - a.phrase.length);
    }
  }

  /** All phrases of the table's entries for `language` in `text`. */
  find(text: string, language: Language): readonly PhraseHit<T>[] {
    return language === 'en' ? this.findInWords(englishWords(text)) : this.#findJapanese(foldInPlace(text));
  }

  /** The same for an English text that is split into words already. */
  findInWords(words: readonly Word[]): readonly PhraseHit<T>[] {
    this.#prepare();
    const hits: PhraseHit<T>[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]?.text ?? '';
      if (!this.#englishBeginnings.mayBegin(word, 0)) continue;
      const branch = this.#english.get(word)?.find((one) => follows(words, at, one.words));
      if (!branch) continue;
      const start = words[at]?.span.start ?? 0;
      at += branch.words.length - 1;
      hits.push({
        span: { start, end: words[at]?.span.end ?? start },
        text: branch.text,
        value: branch.value,
      });
    }
    return hits;
  }

  #findJapanese(text: string): readonly PhraseHit<T>[] {
    this.#prepare();
    const hits: PhraseHit<T>[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (!this.#japaneseBeginnings.mayBegin(text, at)) continue;
      const entry = this.#japanese.get(text.charAt(at))?.find(({ phrase }) => text.startsWith(phrase, at));
      if (!entry) continue;
      const end = at + entry.phrase.length;
      hits.push({ span: { start: at, end }, text: entry.phrase, value: entry.value });
      at = end - 1;
    }
    return hits;
  }

  #addEnglish(phrase: string, value: T): void {
    const choices = phrase
      .toLowerCase()
      .split(' ')
      .map((word) => (word.endsWith('~') ? inflections(word.slice(0, -1)) : [word]));
    for (const words of combinations(choices)) {
      const key = words[0] ?? '';
      this.#englishBeginnings.add(key);
      const branch = { words, text: words.join(' '), value };
      this.#english.set(key, [...(this.#english.get(key) ?? []), branch]);
    }
  }
}

function follows(words: readonly Word[], at: number, wanted: readonly string[]): boolean {
  return wanted.every((word, offset) => words[at + offset]?.text === word);
}

function combinations(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (done, forms) => done.flatMap((head) => forms.map((form) => [...head, form])),
    [[]],
  );
}
