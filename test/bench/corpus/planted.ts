import type { Language } from '../../../server/src/text/language';
import { nextMeeting, releaseAt, releaseNamed, seriesOf, type Stated, writeRelease } from './archive';
import { type Commitment, drawCommitment, say, touchUp, weakened } from './commitment';
import { at, Random } from './random';

export const plantedKinds = ['near-duplicate', 'restatement', 'translation', 'weakening'] as const;
export type PlantedKind = (typeof plantedKinds)[number];

/** A sentence of a draft that stands in a known relation to one of the archive. */
export interface Planted {
  readonly kind: PlantedKind;
  readonly language: Language;
  readonly text: string;
  /** What the archived sentence says. */
  readonly commitment: Commitment;
}

const bindingRung = 6;
const draftYear = 2026;
const plantedSeed = 77;

/** A planted sentence in this language, its earlier one drawn from an archive of so many releases. */
export function plant(number: number, kind: PlantedKind, language: Language, releases: number): Planted {
  const random = new Random(plantedSeed, number);
  const side = (language === 'en') === (kind !== 'translation') ? 0 : 1;
  for (;;) {
    const earlier = random.pick(releaseAt(random.below(Math.ceil(releases / 2)) * 2 + side).stated);
    if (kind === 'weakening' && earlier.commitment.act.rung < bindingRung) continue;
    const text = textOf(earlier, kind, language, random);
    if (text !== earlier.text) return { kind, language, text, commitment: earlier.commitment };
  }
}

function textOf({ commitment, text }: Stated, kind: PlantedKind, language: Language, random: Random): string {
  switch (kind) {
    case 'near-duplicate':
      return touchUp(text, language, random);
    case 'restatement':
      return say(commitment, language, random.chance(0.5) ? 1 : 2);
    case 'translation':
      return say(commitment, language);
    case 'weakening':
      return say(weakened(commitment, random), language);
  }
}

export interface GeneratedDraft {
  readonly fileName: string;
  readonly language: Language;
  readonly text: string;
  readonly planted: readonly Planted[];
}

/** A draft of the next meeting of a series, with so many sentences of commitments, every fourth of them planted. */
export function draftOf(
  number: number,
  language: Language,
  sentences: number,
  releases: number,
): GeneratedDraft {
  const random = new Random(plantedSeed, 1, number, language === 'en' ? 0 : 1);
  const planted: Planted[] = [];
  const stated = Array.from({ length: sentences }, (_, place): Stated => {
    if (place % 4 !== 2) {
      const commitment = drawCommitment(random, draftYear);
      return { text: say(commitment, language), commitment };
    }
    const kind = at(plantedKinds, (place >> 2) % plantedKinds.length);
    const one = plant(number * sentences + place, kind, language, releases);
    planted.push(one);
    return one;
  });
  const { text, fileName } = writeRelease(seriesOf(number), nextMeeting, language, stated);
  return { fileName: fileName.replace(/txt$/, 'release.txt'), language, text, planted };
}

/** Whether a sentence of a generated release says what the planted one was made from, in whatever words or language. */
export function isEarlier({ commitment }: Planted, fileName: string, sentence: string): boolean {
  const found = releaseNamed(fileName)?.stated.find(({ text }) => text === sentence);
  return found !== undefined && contentOf(found.commitment) === contentOf(commitment);
}

/** All but the act. */
function contentOf(commitment: Commitment): string {
  return JSON.stringify({ ...commitment, act: undefined });
}
