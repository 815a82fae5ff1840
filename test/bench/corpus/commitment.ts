import type { Language } from '../../../server/src/text/language';
import { nameOf } from './names';
import { at, type Random } from './random';
import { type Act, type Bilingual, type Deed, vocabulary } from './vocabulary';

/** What a generated sentence says, in no language yet: both are rendered from it, so that a translation says the same. */
export interface Commitment {
  readonly act: Act;
  readonly deed: Deed;
  readonly quality: Bilingual | undefined;
  readonly topic: Bilingual;
  readonly field: Bilingual | undefined;
  readonly setting: Bilingual;
  /** The rank of a made-up name, and what kind of thing bears it. */
  readonly name: { readonly rank: number; readonly thing: Bilingual } | undefined;
  /** The year by which it is to be done. */
  readonly deadline: number | undefined;
}

/** How a commitment is worded: 0 is the plain way; the others use synonyms, another opening, another order. */
export type Wording = 0 | 1 | 2;

/** As many different names as an archive of any size needs. */
const nameRanks = 400_000;

/** Draws a commitment of a meeting in this year. */
export function drawCommitment(random: Random, year: number): Commitment {
  return {
    act: random.zipf(vocabulary.acts),
    deed: random.zipf(vocabulary.deeds),
    quality: random.chance(0.7) ? random.zipf(vocabulary.qualities) : undefined,
    topic: random.zipf(vocabulary.topics),
    field: random.chance(0.75) ? random.zipf(vocabulary.fields) : undefined,
    setting: random.zipf(vocabulary.settings),
    name: random.chance(0.5)
      ? { rank: random.rank(nameRanks), thing: random.pick(vocabulary.things) }
      : undefined,
    deadline: random.chance(0.12) ? year + 1 + random.below(8) : undefined,
  };
}

/** The commitment as a sentence of a release. */
export function say(commitment: Commitment, language: Language, wording: Wording = 0): string {
  return language === 'ja' ? sayJapanese(commitment, wording) : sayEnglish(commitment, wording);
}

const openings = ['The two countries', 'Both countries', 'The two governments'] as const;
const openingsJapanese = ['両国は', '両国政府は', '双方は'] as const;

function sayEnglish(commitment: Commitment, wording: Wording): string {
  const { act, deed, setting, name, deadline } = commitment;
  const deedWords =
    'verb' in act ? `${act.verb} ${deed.verbs[wording]}` : `${act.noun} ${deed.gerunds[wording]}`;
  const object = [
    commitment.quality?.en,
    commitment.topic.en,
    commitment.field && `for ${commitment.field.en}`,
  ]
    .filter(Boolean)
    .join(' ');
  const frame = name && `under the ${nameOf(name.rank).en} ${name.thing.en}`;
  const until = deadline === undefined ? '' : `by ${deadline}`;
  const subject = openings[wording];
  if (wording === 0) return sentence([subject, deedWords, object, setting.en, frame, until]);
  const lead = frame ?? setting.en;
  if (lead === '') return sentence([subject, deedWords, object, until]);
  const led = `${lead.charAt(0).toUpperCase()}${lead.slice(1)}, ${subject.toLowerCase()}`;
  return sentence([led, deedWords, object, frame === undefined ? '' : setting.en, until]);
}

function sentence(parts: readonly (string | undefined)[]): string {
  return `${parts.filter(Boolean).join(' ')}.`;
}

function sayJapanese(commitment: Commitment, wording: Wording): string {
  const { act, deed, quality, topic, field, setting, name, deadline } = commitment;
  const frame = name === undefined ? '' : `${nameOf(name.rank).ja}${name.thing.ja}の下、`;
  const until = deadline === undefined ? '' : `${deadline}年までに`;
  const place = setting.ja === '' ? '' : `${setting.ja}、`;
  const object = `${field === undefined ? '' : `${field.ja}のための`}${quality?.ja ?? ''}${topic.ja}の${deed.ja[wording]}`;
  const subject = `${openingsJapanese[wording]}、`;
  return wording === 0
    ? `${subject}${place}${frame}${until}${object}${act.ja}。`
    : `${frame}${subject}${until}${place}${object}${act.ja}。`;
}

/** The sentence with a small edit, as one copies a sentence and touches it up; which edit, chance decides. */
export function touchUp(text: string, language: Language, random: Random): string {
  const edits =
    language === 'ja'
      ? [
          (one: string) => one.replace(/^両国は、/u, '両国はまた、'),
          (one: string) => one.replace(/^両国は、/u, '両国は、引き続き、'),
          (one: string) => one.replace(/^両国は/u, '双方は'),
        ]
      : [
          (one: string) => one.replace(/^The two countries/u, 'The two countries also'),
          (one: string) => one.replace(/^The two countries/u, 'In this regard, the two countries'),
          (one: string) => one.replace(/^The two countries/u, 'Both countries'),
        ];
  return at(edits, random.below(edits.length))(text);
}

/** The same at a clearly lower strength. */
export function weakened(commitment: Commitment, random: Random): Commitment {
  return { ...commitment, act: random.pick(vocabulary.weaker) };
}
