import * as z from 'zod';
import raw from './vocabulary.yaml';

const bilingual = z.strictObject({ en: z.string(), ja: z.string() });
const three = z.tuple([z.string(), z.string(), z.string()]);
const act = z.union([
  z.strictObject({ rung: z.number(), verb: z.string(), ja: z.string() }),
  z.strictObject({ rung: z.number(), noun: z.string(), ja: z.string() }),
]);
const schema = z.strictObject({
  acts: z.array(act),
  weaker: z.array(act),
  deeds: z.array(z.strictObject({ verbs: three, gerunds: three, ja: three })),
  qualities: z.array(bilingual),
  topics: z.array(bilingual),
  fields: z.array(bilingual),
  settings: z.array(bilingual),
  things: z.array(bilingual),
  countries: z.array(bilingual.extend({ short: z.string() })),
  cities: z.array(bilingual),
});

export type Act = z.infer<typeof act>;
export type Deed = z.infer<typeof schema>['deeds'][number];
export type Bilingual = z.infer<typeof bilingual>;

/** The words of the generated releases. */
export const vocabulary = schema.parse(raw);
