import type { Release } from '../release/model';
import { rememberText } from '../text/remember';

/** What releases share that are the same: series, meeting and language. Empty for a release that cannot be told from others so. */
export function sameKeyOf({ series, meeting, language }: Release): string {
  const when = meeting.number?.value ?? meeting.dates[0]?.value.from;
  return series === undefined || when === undefined ? '' : `${normalised(series.value)}|${when}|${language}`;
}

/** A name without what it may be written with or without. An archive has many releases and few series. */
export const normalised = rememberText((name) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
);
