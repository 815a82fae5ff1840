import data from '../../data/continuations.yaml';
import type { DroppedCommitment } from '../relation/dropped';
import type { RelatedSentence } from '../relation/model';
import type { Release, Section, Sentence } from '../release/model';
import type { Language } from '../text/language';
import { afterMarker } from '../text/markers';
import { inOneLine, slice } from '../text/span';
import { stopwords } from '../text/stopwords';
import type { TextEdit } from './rule';
import { englishOrdinal, ordinalWord } from '../text/ordinals';

const { connectives, adverbs, pronouns, endings } = data;

/**
 * The change that takes a dropped commitment up again in the draft: its sentence as the last release worded it, at the end
 * of the section it belongs to. Undefined where that release is in the other language, for no rule translates, and where
 * the draft has no text yet.
 */
export function continuationOf(
  draft: Release,
  dropped: DroppedCommitment,
  relations: readonly RelatedSentence[],
): TextEdit | undefined {
  const { release, sentence } = dropped;
  const earlier = release.sentences[sentence];
  if (release.language !== draft.language || earlier?.language !== draft.language) return undefined;
  const place = insertionPlace(draft, dropped, relations)?.span.end;
  if (place === undefined) return undefined;
  const text = worded(draft, release, earlier);
  return { span: { start: place, end: place }, newText: draft.language === 'en' ? ` ${text}` : text };
}

function worded(draft: Release, release: Release, earlier: Sentence): string {
  const written = inOneLine(slice(release.text, afterMarker(release.text, earlier.span)));
  const alone = withoutLinks(written, draft.language);
  const number = release.meeting.number?.value ?? 0;
  return draft.language === 'en'
    ? `As at the ${englishOrdinal(number)} meeting, ${lowered(alone, release)}`
    : `${ordinalWord(number, 'ja')}会合に引き続き、${inStyleOf(draft, alone)}`;
}

const linkAtStart: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(`^(?:${longestFirst(connectives.en)}),?\\s+`, 'u'),
  ja: new RegExp(`^(?:${longestFirst(connectives.ja)})、?`, 'u'),
};
const linkAfterSubject: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `^([A-Z](?:(?!,|\\b(?:to|that)\\b).){1,60}?)\\s+(?:${longestFirst(adverbs.en)})(?=\\s)`,
    'u',
  ),
  ja: new RegExp(`^([^、。]{1,20}は)、?(?:${longestFirst(adverbs.ja)})(?=、)`, 'u'),
};

function longestFirst(list: readonly string[]): string {
  return [...list].sort((a, b) => b.length - a.length).join('|');
}

/** The sentence without the words that tie it to the one before it. */
function withoutLinks(sentence: string, language: Language): string {
  const alone = sentence.replace(linkAtStart[language], '').replace(linkAfterSubject[language], '$1');
  const [pronoun, subject] =
    Object.entries(pronouns[language]).find(([word]) =>
      alone.toLowerCase().startsWith(`${word.toLowerCase()} `),
    ) ?? [];
  return pronoun === undefined || subject === undefined ? alone : subject + alone.slice(pronoun.length);
}

/** The first letter small, unless the word is a name: one that the release writes with a small letter elsewhere is none. */
function lowered(sentence: string, { text }: Release): string {
  const [first = ''] = /^[A-Z][a-z]*(?![\w.-])/.exec(sentence) ?? [];
  const small = first.toLowerCase();
  const common = stopwords.en.has(small) || new RegExp(`(?<![\\w-])${small}(?![\\w-])`).test(text);
  return first !== '' && common ? small + sentence.slice(first.length) : sentence;
}

/** A Japanese sentence in the plain or the polite style, as most of the draft is. */
function inStyleOf(draft: Release, sentence: string): string {
  const stating = draft.sentences.filter(({ role }) => role === 'body' || role === 'listItem');
  const polite = stating.filter(({ span }) =>
    /(?:です|ます|ました|でした)。?$/u.test(slice(draft.text, span)),
  );
  const isPolite = polite.length * 2 > stating.length;
  const from = isPolite ? 0 : 1;
  const to = isPolite ? 1 : 0;
  const ending = [...endings]
    .sort((a, b) => b[from].length - a[from].length)
    .find((pair) => sentence.endsWith(`${pair[from]}。`));
  return ending === undefined ? sentence : `${sentence.slice(0, -1 - ending[from].length)}${ending[to]}。`;
}

/**
 * The sentence after which it belongs: the last of the section of the same heading; else of the section that takes up
 * most of the earlier one; else the last that speaks before the plans for the next meeting.
 */
function insertionPlace(
  draft: Release,
  dropped: DroppedCommitment,
  relations: readonly RelatedSentence[],
): Sentence | undefined {
  const bodies = draft.sentences.filter(({ role }) => role === 'body' || role === 'listItem');
  const section = sameHeading(draft, dropped.section) ?? takingUp(draft, dropped, relations);
  const inSection = bodies.filter((one) => section !== undefined && one.section === section);
  if (inSection.length > 0) return inSection.at(-1);
  const planned = new Set(draft.plans.map(({ sentence }) => draft.sentences[sentence]?.section));
  const results = bodies.filter((one) => one.section < 0 || !planned.has(one.section));
  return results.at(-1) ?? bodies.at(-1);
}

function sameHeading({ sections }: Release, section: Section | undefined): number | undefined {
  if (section === undefined) return undefined;
  const heading = plain(section.heading.value);
  const index = sections.findIndex((one) => plain(one.heading.value) === heading);
  return index < 0 ? undefined : index;
}

/** The draft's section with the most sentences that go back to the section of the dropped one. */
function takingUp(
  draft: Release,
  { release, section }: DroppedCommitment,
  relations: readonly RelatedSentence[],
): number | undefined {
  const counts = new Map<number, number>();
  for (const { release: earlier, earlierSentence, sentence } of relations) {
    const from = release.sections[earlier.sentences[earlierSentence]?.section ?? -1];
    const to = draft.sentences[sentence]?.section ?? -1;
    if (earlier.source === release.source && section !== undefined && from === section && to >= 0) {
      counts.set(to, (counts.get(to) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A heading without its number, marks and ordinals: "1. Results of the 11th meeting" is that of the 12th too. */
function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\d+(?:st|nd|rd|th)?/gu, ' ')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
