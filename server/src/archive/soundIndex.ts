import { shortestSkeleton } from '../glossary/rendering';
import { englishSkeleton, katakanaSkeleton } from '../glossary/soundSkeleton';
import { hashOf } from '../text/hash';
import type { Segment } from './indexSegment';
import type { KeyTable } from './keyTable';

/** The keys of one script that have a sound, by the hash of its skeleton, ascending. */
export interface SoundList {
  readonly hashes: Uint32Array;
  readonly numbers: Uint32Array;
}

/** The keys of a segment by the skeleton of their sound, katakana and English apart. */
export interface SoundIndex {
  readonly katakana: SoundList;
  readonly english: SoundList;
}

const known = new WeakMap<Segment, SoundIndex>();

/** The keys of a segment in the other script that sound like a key: names and loan words that no dictionary lists. */
export function soundingLike(segment: Segment, key: string): readonly number[] {
  const katakana = katakanaSkeleton(key);
  if (katakana.length >= shortestSkeleton) {
    return numbersWith(katakana, soundsOf(segment).english, segment.keys, englishSkeleton);
  }
  const english = englishSkeleton(key);
  if (english.length >= shortestSkeleton) {
    return numbersWith(english, soundsOf(segment).katakana, segment.keys, katakanaSkeleton);
  }
  return [];
}

/** The sounds of a segment's keys, computed when they are first asked for. */
export function soundsOf(segment: Segment): SoundIndex {
  const sounds = known.get(segment) ?? {
    katakana: listOf(segment.keys, katakanaSkeleton),
    english: listOf(segment.keys, englishSkeleton),
  };
  known.set(segment, sounds);
  return sounds;
}

/** Takes the sounds of a segment's keys from where they were kept, so that they need not be computed. */
export function keepSounds(segment: Segment, sounds: SoundIndex): void {
  known.set(segment, sounds);
}

function listOf(keys: KeyTable, skeletonOf: (key: string) => string): SoundList {
  const found: { readonly hash: number; readonly number: number }[] = [];
  for (let number = 0; number < keys.length; number += 1) {
    const skeleton = skeletonOf(keys.at(number));
    if (skeleton.length >= shortestSkeleton) found.push({ hash: hashOf(skeleton), number });
  }
  found.sort((a, b) => a.hash - b.hash || a.number - b.number);
  return {
    hashes: Uint32Array.from(found, ({ hash }) => hash),
    numbers: Uint32Array.from(found, ({ number }) => number),
  };
}

function numbersWith(
  skeleton: string,
  { hashes, numbers }: SoundList,
  keys: KeyTable,
  skeletonOf: (key: string) => string,
): readonly number[] {
  const hash = hashOf(skeleton);
  const found: number[] = [];
  for (let at = firstAtLeast(hashes, hash); hashes[at] === hash; at += 1) {
    const number = numbers[at] ?? 0;
    if (skeletonOf(keys.at(number)) === skeleton) found.push(number);
  }
  return found;
}

function firstAtLeast(ascending: Uint32Array, wanted: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
