/** The two languages a release is written in (ISO 639-1). */
export type Language = 'en' | 'ja';

const japaneseLetter = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;
const latinWord = /[A-Za-z][A-Za-z'’-]*/g;

/**
 * The language of a sentence or a text, by its script: Japanese sentences quote English names ("GPAI", "Beyond 5G"),
 * and English ones rarely quote Japanese, so a Japanese letter weighs as much as an English word.
 */
export function languageOf(text: string): Language {
  const japanese = text.match(japaneseLetter)?.length ?? 0;
  if (japanese === 0) return 'en';
  const english = text.match(latinWord)?.length ?? 0;
  return japanese >= english ? 'ja' : 'en';
}
