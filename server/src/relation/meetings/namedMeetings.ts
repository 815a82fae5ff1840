import { outlineOf } from '../../archive/releaseOutline';
import { type NumberedMeeting, mayBelongTo, numberedMeetings } from '../../release/meetingNames';
import type { Release } from '../../release/model';
import { type Language, languageOf } from '../../text/language';

/**
 * The meetings that a text names by number and that can be those of the releases' dialogue: "the 9th Director
 * General-level Meeting", "the third Forum", 「第9回作業部会」. A name with words of its own must stand in a title; in a
 * language without a release only a meeting without a name is taken.
 */
export function namedMeetings(text: string, releases: readonly Release[]): readonly NumberedMeeting[] {
  return numberedMeetings(text).filter((meeting) => {
    const language = languageOf(text.slice(meeting.span.start, meeting.span.end));
    return titlesOf(releases).mayHold(meeting, language);
  });
}

const known = new WeakMap<readonly Release[], Titles>();

function titlesOf(releases: readonly Release[]): Titles {
  const titles = known.get(releases) ?? new Titles(releases);
  known.set(releases, titles);
  return titles;
}

/** The titles of some releases. Those that differ in their figures alone are one, so that a dialogue counts once. */
class Titles {
  readonly #byLanguage: Readonly<Record<Language, ReadonlySet<string>>>;
  readonly #answers = new Map<string, boolean>();

  constructor(releases: readonly Release[]) {
    const byLanguage = { en: new Set<string>(), ja: new Set<string>() };
    for (const release of releases) {
      const { titleShape, language } = outlineOf(release);
      if (titleShape !== undefined) byLanguage[language].add(titleShape);
    }
    this.#byLanguage = byLanguage;
  }

  mayHold(meeting: NumberedMeeting, language: Language): boolean {
    const titles = this.#byLanguage[language];
    if (titles.size === 0) return !/\s|の/u.test(meeting.name.trim());
    const key = `${language} ${meeting.name} ${meeting.level?.value ?? ''}`;
    const answer = this.#answers.get(key) ?? [...titles].some((title) => mayBelongTo(meeting, title));
    this.#answers.set(key, answer);
    return answer;
  }
}
