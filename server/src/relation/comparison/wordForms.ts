import { rememberText } from '../../text/remember';
import type { Span } from '../../text/span';
import { familyKey, joiningPrefixes } from '../../text/stem';
import { foldInPlace } from '../../text/foldInPlace';

/** An English word, or a part of a hyphenated one, by its stem. */
export interface StemmedWord {
  readonly stem: string;
  readonly span: Span;
}

const part = /[a-z0-9]+(?:'[a-z]+)?/g;

/** The words of an English text by stem, hyphenated ones in their parts ("cross-border": two words; "co-operation": one). */
export const stemmedWords = rememberText(readWords);

function readWords(text: string): readonly StemmedWord[] {
  const folded = foldInPlace(text);
  const words: StemmedWord[] = [];
  for (const { 0: letters, index } of folded.matchAll(part)) {
    const span = { start: index, end: index + letters.length };
    const last = words.at(-1);
    const bare = letters.replace(/'(?:s|re|ve|ll|d|m)?$/, '').replace(/'/g, '');
    const joined = last && folded.slice(last.span.end, span.start) === '-';
    const prefix = joined ? folded.slice(last.span.start, last.span.end) : '';
    if (last && joiningPrefixes.has(prefix)) {
      words[words.length - 1] = {
        stem: familyKey(prefix + bare),
        span: { start: last.span.start, end: span.end },
      };
    } else if (bare !== '') words.push({ stem: familyKey(bare), span });
  }
  return words;
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
