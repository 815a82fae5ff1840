import * as z from 'zod';
import raw from '../../data/stopwords.yaml';
import type { Language } from './language';

const wordSet = z.array(z.string()).transform((lines) => new Set(lines.flatMap((line) => line.split(' '))));
const words = z.strictObject({ en: wordSet, ja: wordSet }).parse(raw);

/** The function words of a language: English in lower case, Japanese as written. */
export const stopwords: Readonly<Record<Language, ReadonlySet<string>>> = words;
