import { detached, Memory, rememberText } from '../../text/remember';
import type { Span } from '../../text/span';
import { familyKey, joiningPrefixes } from '../../text/stem';
import { foldInPlace } from '../../text/foldInPlace';

/** An English word, or a part of a hyphenated one, by its stem. */
export interface StemmedWord {
  readonly stem: string;
  readonly span: Span;
}

const part = /[a-z0-9]+(?:'[a-z]+)?/g;

/** What is read from the words is remembered: they themselves need not be for long. */
const textsKept = 256;

/** The words of an English text by stem, hyphenated ones in their parts ("cross-border": two words; "co-operation": one). */
export const stemmedWords = rememberText(readWords, textsKept);

function readWords(text: string): readonly StemmedWord[] {
  const folded = foldInPlace(text);
  const words: StemmedWord[] = [];
  part.lastIndex = 0;
  for (let match = part.exec(folded); match; match = part.exec(folded)) {
    const [letters] = match;
    const span = { start: match.index, end: match.index + letters.length };
    const last = words.at(-1);
    const joined = last?.span.end === span.start - 1 && folded.charCodeAt(last.span.end) === hyphen;
    const prefix = joined ? folded.slice(last.span.start, last.span.end) : '';
    if (last && joined && joiningPrefixes.has(prefix)) {
      words[words.length - 1] = {
        stem: familyKey(prefix + bareOf(letters)),
        span: { start: last.span.start, end: span.end },
      };
      continue;
    }
    const stem = stemOf(letters);
    if (stem !== '') words.push({ stem, span });
  }
  return words;
}

const hyphen = '-'.charCodeAt(0);

/** The stems of words as they are written: the same few thousand make up most of any archive. */
const knownStems = new Memory<string, string>(20_000);

/** Empty where the word is nothing but its ending ("'s"). */
function stemOf(letters: string): string {
  const known = knownStems.get(letters);
  if (known !== undefined) return known;
  const bare = bareOf(letters);
  const stem = bare === '' ? '' : familyKey(bare);
  knownStems.set(detached(letters), stem);
  return stem;
}

function bareOf(letters: string): string {
  return letters.includes("'") ? letters.replace(/'(?:s|re|ve|ll|d|m)?$/, '').replace(/'/g, '') : letters;
}

/** The English phrases of a data line, "a; b; c", each as its stems. */
export function stemsOf(phrase: string): readonly string[] {
  return readWords(phrase).map((word) => word.stem);
}

/** Splits a data line "english; english | 日本語; 日本語" into its phrases. */
export function splitLine(line: string): { readonly en: readonly string[]; readonly ja: readonly string[] } {
  const [english = '', japanese = ''] = line.split('|');
  return { en: phrasesOf(english), ja: phrasesOf(japanese) };
}

/** The phrases of "a; b; c" without blanks. */
export function phrasesOf(list: string): readonly string[] {
  return list
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
