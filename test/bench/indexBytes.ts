import { isFlat, type SavedArray } from '../../server/src/archive/savedArray';
import { bytesIn } from '../../server/src/node/indexStore';
import type { IndexBytes } from './results';

/** The arrays that a search in one language reads. */
const ofSearch = /^(?:row|rows|key|posting|entry|frequencies|weights)/;
/** Names that sound alike in the two languages. */
const ofSounds = /^(?:katakana|english)/;

/**
 * What the arrays of a kept index are for, in bytes.
 * @param lexicon what the lexicon takes, which a search across languages needs.
 */
export function indexBytes(arrays: readonly SavedArray[], lexicon: number): Omit<IndexBytes, 'held'> {
  const totals = { sameLanguage: 0, acrossLanguages: lexicon, releases: 0, onDisk: 0 };
  const byName: Record<string, number> = {};
  for (const { name, data } of arrays) {
    const bytes = bytesIn(data);
    const own = name.replace(/^\d+\./, '');
    byName[own] = (byName[own] ?? 0) + bytes;
    totals[isFlat(data) ? roomOf(own) : 'onDisk'] += bytes;
  }
  return { ...totals, arrays: byName };
}

function roomOf(name: string): 'sameLanguage' | 'acrossLanguages' | 'releases' {
  if (ofSearch.test(name)) return 'sameLanguage';
  return ofSounds.test(name) ? 'acrossLanguages' : 'releases';
}
