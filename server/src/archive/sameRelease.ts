import type { Release, SourceId } from '../release/model';
import { fill, type Localized } from '../text/localized';
import type { ArchiveProblem } from './model';
import { outlineOf } from './releaseOutline';
import { normalised, sameKeyOf } from './sameKey';

/**
 * A warning on each release that another one before it already is: of the same series and meeting, in the same
 * language. A meeting without a number counts by its first day. Nothing is merged or left out.
 */
export function sameReleaseProblems(releases: readonly Release[]): ArchiveProblem[] {
  const seen = new Map<string, Release[]>();
  return mayBeSame(releases).flatMap((release) => {
    const key = sameKeyOf(release);
    const others = seen.get(key);
    if (others === undefined) {
      seen.set(key, [release]);
      return [];
    }
    others.push(release);
    const same = others.find((other) => levelsAgree(other, release));
    return same ? [{ source: release.source, severity: 'warning', message: message(same, release) }] : [];
  });
}

/** The releases that share the fingerprint of what would make them the same, in their order: all are looked through whenever one has changed. */
function mayBeSame(releases: readonly Release[]): readonly Release[] {
  const bits = Math.ceil(Math.log2(releases.length * 2 + 2));
  const slots = new Int32Array(2 ** bits);
  const shared = new Set<number>();
  for (const release of releases) {
    const { samePrint } = outlineOf(release);
    if (samePrint !== 0 && !put(samePrint, slots, bits)) shared.add(samePrint);
  }
  return shared.size === 0 ? [] : releases.filter((release) => shared.has(outlineOf(release).samePrint));
}

/** Puts a number that is not 0 into a table of numbers. @returns false where it is in it already. */
function put(number: number, slots: Int32Array, bits: number): boolean {
  // By the golden ratio (Knuth): numbers that are alike in some digits are spread.
  let slot = Math.imul(number, 0x9e3779b1) >>> (32 - bits);
  for (let held = slots[slot]; held !== 0; held = slots[slot]) {
    if (held === number) return false;
    slot = (slot + 1) & (slots.length - 1);
  }
  slots[slot] = number;
  return true;
}

/** A dialogue may count its meetings at each level by themselves; where one is not stated it may be the same. */
function levelsAgree(a: Release, b: Release): boolean {
  const one = a.meeting.level?.value;
  const other = b.meeting.level?.value;
  return one === undefined || other === undefined || normalised(one) === normalised(other);
}

function message(same: Release, release: Release): Localized {
  const { number, dates } = release.meeting;
  const other = fileName(same.source);
  return number === undefined
    ? fill(messages.byDate, { other, date: dates[0]?.value.from ?? '' })
    : fill(messages.byNumber, { other, number: number.value });
}

/** A source may be a URI; people know the file by its last part. */
function fileName(source: SourceId): string {
  const last = source.split(/[\\/]/).at(-1) ?? source;
  try {
    return source.includes('://') ? decodeURIComponent(last) : last;
  } catch {
    return last;
  }
}

const messages = {
  byNumber: {
    en: 'This is the same release as {other}: the same series, meeting {number} and language. Keep one of the two, or correct the number in the front matter.',
    ja: '{other} と同じ報道資料です（同じ会合の第{number}回、同じ言語）。どちらか一方を残すか、文書先頭の番号（number）を訂正してください。',
  },
  byDate: {
    en: 'This is the same release as {other}: the same series, meeting of {date} and language. Keep one of the two, or correct the dates in the front matter.',
    ja: '{other} と同じ報道資料です（同じ会合の{date}開催分、同じ言語）。どちらか一方を残すか、文書先頭の日付（dates）を訂正してください。',
  },
} as const satisfies Record<string, Localized>;
