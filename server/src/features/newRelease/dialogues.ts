import type { Snapshot } from '../../archive/model';
import type { Release } from '../../release/model';
import { releaseLevel } from '../../relation/meetings/meetingRecord';
import { releasesOfSeries } from '../../relation/meetings/series';
import { meetingDay } from '../../release/meetingDay';
import type { Language } from '../../text/language';
import type { Dialogue } from './model';

/**
 * The dialogues of the archive of which a next meeting can be written, the one that met last first. A dialogue that
 * meets at several levels, each counted by itself, is one for each level. A release without a number is left out.
 */
export function dialoguesOf({ archive, glossary }: Snapshot): readonly Dialogue[] {
  const found: Dialogue[] = [];
  const taken = new Set<Release>();
  for (const release of archive.releases.filter(isNumbered).sort(latestFirst)) {
    if (taken.has(release)) continue;
    const level = releaseLevel(release);
    const members = releasesOfSeries(release, archive, glossary).filter(
      (one) => isNumbered(one) && !taken.has(one) && (releaseLevel(one) ?? level) === level,
    );
    const all = members.includes(release) ? members : [release, ...members];
    for (const member of all) taken.add(member);
    found.push(dialogueOf(all));
  }
  return found;
}

function isNumbered({ meeting }: Release): boolean {
  return meeting.number !== undefined;
}

function numberOf({ meeting }: Release): number {
  return meeting.number?.value ?? 0;
}

function latestFirst(a: Release, b: Release): number {
  return (meetingDay(b) ?? '').localeCompare(meetingDay(a) ?? '') || numberOf(b) - numberOf(a);
}

function dialogueOf(releases: readonly Release[]): Dialogue {
  const sorted = [...releases].sort((a, b) => numberOf(b) - numberOf(a) || latestFirst(a, b));
  const number = Math.max(...sorted.map(numberOf));
  const inLanguage = (language: Language) => sorted.find((one) => one.language === language);
  const [en, ja] = [inLanguage('en'), inLanguage('ja')];
  return {
    id: sorted[0]?.source ?? '',
    names: {
      ...(en?.series && { en: en.series.value }),
      ...(ja?.series && { ja: ja.series.value }),
    },
    numbers: [...new Set(sorted.map(numberOf))].sort((a, b) => a - b),
    last: sorted.filter((one) => numberOf(one) === number),
    models: { ...(en && { en }), ...(ja && { ja }) },
  };
}
