import type { Release, SourceId } from '../release/model';
import { fill, type Localized } from '../text/localized';
import { rememberText } from '../text/remember';
import type { ArchiveProblem } from './model';

/**
 * A warning on each release that another one before it already is: of the same series and meeting, in the same
 * language. A meeting without a number counts by its first day. Nothing is merged or left out.
 */
export function sameReleaseProblems(releases: readonly Release[]): ArchiveProblem[] {
  const seen = new Map<string, Release[]>();
  return releases.flatMap((release) => {
    const key = keyOf(release);
    if (key === '') return [];
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

const keys = new WeakMap<Release, string>();

/** Taken once: all releases are asked again whenever one of them has changed. */
function keyOf(release: Release): string {
  const known = keys.get(release);
  if (known !== undefined) return known;
  const key = meetingKey(release);
  keys.set(release, key);
  return key;
}

/** Empty for a release that cannot be told from others so. */
function meetingKey({ series, meeting, language }: Release): string {
  const when = meeting.number?.value ?? meeting.dates[0]?.value.from;
  return series === undefined || when === undefined ? '' : `${normalised(series.value)}|${when}|${language}`;
}

/** A dialogue may count its meetings at each level by themselves; where one is not stated it may be the same. */
function levelsAgree(a: Release, b: Release): boolean {
  const one = a.meeting.level?.value;
  const other = b.meeting.level?.value;
  return one === undefined || other === undefined || normalised(one) === normalised(other);
}

/** An archive has many releases and few series. */
const normalised = rememberText((name) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);

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
