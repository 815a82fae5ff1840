import { countLetters } from './letters';

/** The two languages a release is written in (ISO 639-1). */
export type Language = 'en' | 'ja';

const latinWord = /[A-Za-z][A-Za-z'’-]*/g;

/**
 * The language of a sentence or a text, by its script: Japanese sentences quote English names ("GPAI", "Beyond 5G"),
 * and English ones rarely quote Japanese, so a Japanese letter weighs as much as an English word.
 */
export function languageOf(text: string): Language {
  const { kana, han } = countLetters(text);
  const japanese = kana + han;
  if (japanese === 0) return 'en';
  // Words are set apart: more than every other of the remaining characters cannot begin one.
  if (japanese * 2 >= text.length - japanese + 1) return 'ja';
  const english = text.match(latinWord)?.length ?? 0;
  return japanese >= english ? 'ja' : 'en';
}
