import { englishSkeleton, katakanaSkeleton } from './soundSkeleton';

/** A shorter skeleton fits too many words. */
export const shortestSkeleton = 2;
/** How surely a katakana word and an English one are the same that sound alike but are in no dictionary together. */
export const soundStrength = 0.85;

/** Whether a katakana key and an English stem have the same consonants. */
export function soundAlike(katakana: string, english: string): boolean {
  const skeleton = katakanaSkeleton(katakana);
  return skeleton.length >= shortestSkeleton && skeleton === englishSkeleton(english);
}
