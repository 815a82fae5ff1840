import levelWords from '../../../data/levels.yaml';
import type { Archive } from '../../archive/model';
import { outlineOf } from '../../archive/releaseOutline';
import type { Glossary } from '../../glossary/model';
import { allCountries } from '../../release/countries';
import type { Release } from '../../release/model';
import type { Language } from '../../text/language';
import { Memory, rememberText } from '../../text/remember';
import { findPlaces } from '../places';

/**
 * The releases of the archive that belong to the draft's dialogue. Alike names are one series; across languages a series
 * is known by the glossary, or by being the only one in its language. A release without a series is taken in: where
 * nothing is said, the archive is one dialogue. So is the whole archive for a draft without a series.
 */
export function releasesOfSeries(draft: Release, archive: Archive, glossary: Glossary): readonly Release[] {
  const own = draft.series?.value;
  if (own === undefined) return archive.releases;
  const names = seriesNames(archive.releases);
  const alone = languagesWithOneSeries(names);
  const belongs = (other: string, language: Language): boolean => {
    if (isNamedAlike(own, other, glossary)) return true;
    if (language === draft.language) return false;
    return alone.has(language) && partiesAgree(own, other) && draftFits(own, names[draft.language]);
  };
  const found = {
    en: new Set([...names.en].filter((name) => belongs(name, 'en'))),
    ja: new Set([...names.ja].filter((name) => belongs(name, 'ja'))),
  };
  return archive.releases.filter((release) => {
    const { series, language } = outlineOf(release);
    return series === undefined || found[language].has(series);
  });
}

const alike = new WeakMap<Glossary, Memory<string, Map<string, boolean>>>();
/** Few drafts are open at once. */
const namesAtHand = 8;

/** Found once for two names: a large archive has thousands of dialogues, and they are the same after a change of it. */
function isNamedAlike(own: string, other: string, glossary: Glossary): boolean {
  const ofGlossary = alike.get(glossary) ?? new Memory<string, Map<string, boolean>>(namesAtHand);
  alike.set(glossary, ofGlossary);
  const answers = ofGlossary.get(own) ?? new Map<string, boolean>();
  ofGlossary.set(own, answers);
  const answer = answers.get(other) ?? (sameSeries(own, other) || sharesConcept(own, other, glossary));
  answers.set(other, answer);
  return answer;
}

/** Each name once: an archive has many releases and few dialogues. */
type SeriesNames = Readonly<Record<Language, ReadonlySet<string>>>;

function seriesNames(releases: readonly Release[]): SeriesNames {
  const names = { en: new Set<string>(), ja: new Set<string>() };
  for (const release of releases) {
    const { series, language } = outlineOf(release);
    if (series !== undefined) names[language].add(series);
  }
  return names;
}

/** Whether two names in one language are the same dialogue: alike but for order, articles and marks, with the same parties. */
export function sameSeries(a: string, b: string): boolean {
  const left = tokensOf(a);
  const right = tokensOf(b);
  const shared = [...left].filter((token) => right.has(token)).length;
  if (shared === 0 || !partiesAgree(a, b)) return false;
  const smaller = Math.min(left.size, right.size);
  return shared / (left.size + right.size - shared) >= 0.6 || (shared === smaller && smaller >= 4);
}

const levels = levelWords
  .flatMap(({ id, en, ja }) => [...en, ...ja].map((word) => ({ id, word })))
  .sort((a, b) => b.word.length - a.word.length);

/** The level named in the text, the same in both languages; undefined where none is. */
export function levelOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').toLowerCase();
  return levels.find(({ word }) => plain.includes(word))?.id;
}

/** What a level is called in a language: "Director general-level", 「局長級」. */
export function levelWord(id: string, language: Language): string | undefined {
  return levelWords.find((one) => one.id === id)?.[language][0];
}

function languagesWithOneSeries(names: SeriesNames): ReadonlySet<Language> {
  const alone = (['en', 'ja'] as const).filter((language) => {
    const [first, ...others] = names[language];
    return first === undefined || others.every((name) => sameSeries(name, first));
  });
  return new Set(alone);
}

/** A draft whose language has releases in the archive, none of them of its series, belongs to another dialogue. */
function draftFits(own: string, names: ReadonlySet<string>): boolean {
  return names.size === 0 || [...names].some((name) => sameSeries(own, name));
}

function sharesConcept(a: string, b: string, glossary: Glossary): boolean {
  const whole = (text: string): string | undefined =>
    glossary.match(text).find(({ span }) => span.end - span.start >= text.length * 0.7)?.concept.id;
  const id = whole(a);
  return id !== undefined && id === whole(b);
}

/** Whether neither name has a country that the other, naming some, lacks: the Japan–EU dialogue is not the Japan–U.S. one. */
function partiesAgree(a: string, b: string): boolean {
  const left = partiesOf(a);
  const right = partiesOf(b);
  if (left.size === 0 || right.size === 0) return true;
  return [...left].every((one) => right.has(one)) || [...right].every((one) => left.has(one));
}

/** Countries by their one-character names in a compound such as 「日米」. */
const shortCountries: ReadonlyMap<string, string> = new Map([
  ...allCountries.flatMap(({ id, short }): [string, string][] => (short === undefined ? [] : [[short, id]])),
  ['欧', 'EU'],
]);
const compound = new RegExp(
  `日[${[...shortCountries.keys()].filter((one) => one.length === 1).join('')}]+`,
  'gu',
);

const partiesOf = rememberText((name): ReadonlySet<string> => {
  const parties = new Set(findPlaces(name).map(({ place }) => place.country));
  for (const [letters] of name.matchAll(compound)) {
    for (const letter of letters) parties.add(shortCountries.get(letter) ?? letter);
  }
  for (const [, union] of name.matchAll(/日?(EU|ASEAN|ＥＵ|ＡＳＥＡＮ|アセアン)(?![A-Za-z])/gu)) {
    parties.add((union ?? '').normalize('NFKC').replace('アセアン', 'ASEAN'));
    if (/日(?:EU|ASEAN|ＥＵ|ＡＳＥＡＮ)/u.test(name)) parties.add('JP');
  }
  return parties;
});

const emptyWords = new Set([
  'the',
  'of',
  'on',
  'for',
  'and',
  'a',
  'an',
  'in',
  'to',
  'with',
  'between',
  'meeting',
]);

/** Words that only join the parts of a Japanese name. */
const joiningWords = /に関する|についての|における|に係る|に向けた|のための|及び|並びに/gu;

/** English words, and pairs of letters of Japanese, which has no spaces. */
const tokensOf = rememberText((name): ReadonlySet<string> => {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/u\.s\./g, 'us')
    .replace(/u\.k\./g, 'uk')
    .replace(joiningWords, ' ');
  const words = (plain.match(/[a-z0-9]+/g) ?? []).filter((word) => !emptyWords.has(word));
  const japanese = (plain.match(/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+/gu) ?? []).flatMap(
    (run) => Array.from({ length: Math.max(1, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  );
  return new Set([...words, ...japanese]);
});
