/**
 * The form in which a glossary is written by hand, in YAML: one entry a concept, its names under `en` and `ja`.
 * A name is a string, or a mapping where more than its text is to be said; a string is the preferred full name.
 * docs/glossary.md describes the format for those who write entries.
 */
import * as z from 'zod';
import { conceptKinds, nameStatuses } from './model';

export const nameForms = ['full', 'acronym', 'short'] as const;

/** A reading is what is typed into an input method: hiragana, the long mark and digits, nothing else. */
const readingPattern = /^[\p{Script=Hiragana}ー0-9]+$/u;

const text = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const nameMapping = z.strictObject({
  text,
  form: z.enum(nameForms).default('full'),
  status: z.enum(nameStatuses).default('preferred'),
  validFrom: z.iso.date().exactOptional(),
  validTo: z.iso.date().exactOptional(),
  reading: z.string().regex(readingPattern).exactOptional(),
});
export const nameFields = Object.keys(nameMapping.shape);

const name = z.preprocess((value) => (typeof value === 'string' ? { text: value } : value), nameMapping);
const names = z.preprocess(
  (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]),
  z.array(name).min(1),
);

export const entrySchema = z.strictObject({
  id,
  kind: z.enum(conceptKinds),
  en: names.optional(),
  ja: names.optional(),
  wellKnown: z.boolean().default(false),
  successor: id.exactOptional(),
  predecessor: id.exactOptional(),
  note: z.strictObject({ en: text.exactOptional(), ja: text.exactOptional() }).exactOptional(),
  source: text.exactOptional(),
});
export const entryFields = Object.keys(entrySchema.shape);

/** An entry as written, checked for its form. */
export type Entry = z.infer<typeof entrySchema>;
