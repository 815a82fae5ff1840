import { shortestSkeleton } from '../glossary/rendering';
import { englishSkeleton, katakanaSkeleton } from '../glossary/soundSkeleton';
import type { Segment } from './indexSegment';

/** The keys of a segment by the skeleton of their sound, katakana and English apart. */
interface SoundIndex {
  readonly katakana: ReadonlyMap<string, readonly number[]>;
  readonly english: ReadonlyMap<string, readonly number[]>;
}

const known = new WeakMap<Segment, SoundIndex>();

/** The keys of a segment in the other script that sound like a key: names and loan words that no dictionary lists. */
export function soundingLike(segment: Segment, key: string): readonly number[] {
  const katakana = katakanaSkeleton(key);
  if (katakana.length >= shortestSkeleton) return soundsOf(segment).english.get(katakana) ?? [];
  const english = englishSkeleton(key);
  if (english.length >= shortestSkeleton) return soundsOf(segment).katakana.get(english) ?? [];
  return [];
}

function soundsOf(segment: Segment): SoundIndex {
  let sounds = known.get(segment);
  if (sounds === undefined) {
    sounds = {
      katakana: bySkeleton(segment.keys, katakanaSkeleton),
      english: bySkeleton(segment.keys, englishSkeleton),
    };
    known.set(segment, sounds);
  }
  return sounds;
}

function bySkeleton(
  keys: readonly string[],
  skeletonOf: (key: string) => string,
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  keys.forEach((key, number) => {
    const skeleton = skeletonOf(key);
    if (skeleton.length < shortestSkeleton) return;
    const group = groups.get(skeleton);
    if (group === undefined) groups.set(skeleton, [number]);
    else group.push(number);
  });
  return groups;
}
