import { stringify } from 'yaml';
import type { Release } from '../model';

/** Where an imported release comes from. */
export interface Origin {
  /** The file's name, without its folder. */
  readonly name: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
}

/**
 * The front matter of an imported release: what was read of it, for the user to correct, and where it comes from.
 * A key of which nothing was read is left out, so that a later, better reader may still find it.
 */
export function frontMatterOf({ series, language, released, meeting }: Release, origin: Origin): string {
  const dates = meeting.dates[0]?.value;
  const facts = {
    ...(series && { series: series.value }),
    ...(meeting.number && { number: meeting.number.value }),
    ...(dates && { dates: dates.from === dates.to ? dates.from : `${dates.from} to ${dates.to}` }),
    ...(released && { released: released.value }),
    ...(meeting.venue && {
      venue: meeting.venue.value.kind === 'virtual' ? 'virtual' : meeting.venue.value.name,
    }),
    language,
    source: `${origin.name} (sha256 ${origin.sha256})`,
  };
  return `---\n${stringify(facts, { lineWidth: 0 })}---\n\n`;
}
