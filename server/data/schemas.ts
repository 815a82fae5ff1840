/**
 * The shape of every data file of our own, by its path. A test holds each file to its schema and to nothing being changed by
 * it, so that the files are taken as they are, and no start of the editor or the command line reads zod for them: import
 * the types from here, never the schemas. How entries of a glossary look is said in `glossary/schema.ts`.
 */
import * as z from 'zod';

const text = z.string().min(1);
const texts = z.array(text);
const someTexts = texts.min(1);
/** Words with a space between them. */
const wordLists = z.array(z.string());
const perLanguage = z.strictObject({ en: text, ja: text });
const lists = z.strictObject({ en: texts, ja: texts });
const wordListsIn = z.strictObject({ en: wordLists, ja: wordLists });
/** English words, a bar, Japanese words. */
const line = z.string().includes('|');
const lines = z.array(line);

const abbreviationList = z.array(z.string().regex(/^[a-z.']+$/));
const abbreviations = z.strictObject({
  neverEnds: abbreviationList,
  beforeNumber: abbreviationList,
  adjectives: abbreviationList,
  oftenEnds: abbreviationList,
  sentenceStarters: abbreviationList,
});

const concepts = z.strictObject({ ignored: lines, deeds: lines, light: lines, full: lines });

const pairs = z.record(z.string(), z.string());
const continuations = z.strictObject({
  connectives: wordListsIn,
  adverbs: wordListsIn,
  pronouns: z.strictObject({ en: pairs, ja: pairs }),
  endings: z.array(z.tuple([z.string(), z.string()])),
});

const placeNames = z.array(z.string().min(2)).min(1);
/** ISO 3166-1 alpha-2. */
const countryCode = z.string().length(2);
const party = {
  en: placeNames,
  adjective: z.array(z.string()),
  ja: placeNames,
  short: z.string().optional(),
  home: z.boolean().optional(),
};
const country = z.strictObject({ ...party, id: countryCode, adjective: party.adjective.optional() });
const countries = z.strictObject({
  countries: z.array(country),
  unions: z.array(z.strictObject(party)),
});

const numbers = z.record(z.string(), z.number());
const englishForms = z.strictObject({
  spellings: z.array(z.strictObject({ pattern: z.string(), replacement: z.string() })),
  prefixes: wordLists,
  words: pairs,
  families: wordLists,
  numbers: wordLists,
  tens: numbers,
  ordinals: wordLists,
  magnitudes: numbers,
  irregular: pairs,
});

const rung = z.int().min(1);
const named = { id: z.string(), rung, ...lists.shape };
const ladder = z.strictObject({
  rungs: z.array(z.strictObject({ rung, name: z.string() })),
  acts: z.array(z.strictObject(named)),
  frames: z.array(z.strictObject({ ...named, cap: rung })),
  contents: z.array(z.strictObject({ rung, ...lists.shape })),
  continuity: lists,
  claims: lists,
  negation: z.strictObject({ ...lists.shape, enExceptions: texts, jaExceptions: texts }),
  endings: lists,
});

const levels = z.array(z.strictObject({ id: z.string(), ...wordListsIn.shape }));

const nameWords = z.strictObject({
  headNouns: texts,
  connectors: texts,
  suffixes: texts,
  legalForms: texts,
  countryKanji: z.string(),
  past: lists,
});

const nationalities = z.record(countryCode, z.array(z.string()));

const newRelease = z.strictObject({
  title: perLanguage,
  lead: perLanguage,
  plan: perLanguage,
  meeting: perLanguage,
  headings: z.array(z.strictObject({ en: someTexts, ja: someTexts })),
  sides: z.strictObject({
    japan: perLanguage,
    counterpart: perLanguage,
    partner: perLanguage,
    industry: perLanguage,
  }),
});

const place = { country: countryCode, en: placeNames, ja: placeNames };
const places = z.strictObject({
  regions: z.array(z.strictObject(place)),
  cities: z.array(z.strictObject({ ...place, region: z.string().optional() })),
});

const policyTerms = z.array(z.strictObject({ ja: text, en: someTexts }));

const quantities = z.strictObject({
  units: lines,
  thingCounters: z.array(z.string()),
  words: z.array(z.strictObject({ word: z.string(), value: z.number(), unit: z.string() })),
});

const releaseCues = z.strictObject({
  furniture: texts,
  contactHeadings: texts,
  contactLines: texts,
  participantHeadings: texts,
  meetingNouns: lists,
  documentNouns: lists,
  held: perLanguage,
  future: perLanguage,
  virtual: perLanguage,
  holding: perLanguage,
  dateLabels: texts,
  placeLabels: texts,
});

const scope = z.strictObject({
  limiters: lists,
  universals: lists,
  groups: lists,
  vagueTimes: lists,
  presentTimes: lists,
  presentedThere: lists,
});

const stances = z.strictObject({ axes: z.array(z.string().includes('<>')), reversers: line });

export const schemas = {
  'abbreviations.yaml': abbreviations,
  'concepts.yaml': concepts,
  'continuations.yaml': continuations,
  'countries.yaml': countries,
  'english-forms.yaml': englishForms,
  'formal-headings.yaml': lists,
  'ladder.yaml': ladder,
  'levels.yaml': levels,
  'name-words.yaml': nameWords,
  'nationalities.yaml': nationalities,
  'new-release.yaml': newRelease,
  'places.yaml': places,
  'policy-terms.yaml': policyTerms,
  'quantities.yaml': quantities,
  'release-cues.yaml': releaseCues,
  'scope.yaml': scope,
  'stances.yaml': stances,
  'stopwords.yaml': wordListsIn,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** What a data file holds. */
export type DataOf<File extends keyof typeof schemas> = z.infer<(typeof schemas)[File]>;
