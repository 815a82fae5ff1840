import type { Language } from '../text/language';
import type { KeyTable } from './keyTable';

/**
 * Some sentences, indexed by their keys; immutable. Only typed arrays grow with the archive.
 * A *row* is a sentence that was added, in that order. Rows with the same keys share one *entry*, so that what many
 * releases carry as form is stored, and touched by a search, once.
 */
export interface Segment {
  readonly keys: KeyTable;
  /** By language number, for each key the number of entries in that language that hold it. */
  readonly frequencies: readonly Uint32Array[];
  /** For each key, from where to where its entries stand in `postings`; one longer than `keys`. */
  readonly postingStart: Uint32Array;
  readonly postings: Uint32Array;
  /** For each entry, from where to where its keys stand in `entryKeys`, ascending; one longer than the entries. */
  readonly entryStart: Uint32Array;
  readonly entryKeys: Uint32Array;
  /** For each entry 0 (English) or 1 (Japanese). */
  readonly entryLanguage: Uint8Array;
  /** For each entry, from where to where its rows stand in `rows`, ascending; one longer than the entries. */
  readonly rowStart: Uint32Array;
  readonly rows: Uint32Array;
}

/** The languages by their number. */
export const languages = ['en', 'ja'] as const satisfies readonly Language[];

/** The number a language has in `entryLanguage`. */
export function languageNumber(language: Language): number {
  return languages.indexOf(language);
}

export function entryCount(segment: Segment): number {
  return segment.entryLanguage.length;
}

export function rowCount(segment: Segment): number {
  return segment.rows.length;
}

/** The rows that share an entry, ascending. */
export function rowsOf(segment: Segment, entry: number): Uint32Array {
  return segment.rows.subarray(segment.rowStart[entry], segment.rowStart[entry + 1]);
}
