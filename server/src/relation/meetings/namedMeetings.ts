import { type NumberedMeeting, mayBelongTo, numberedMeetings } from '../../release/meetingNames';
import type { Release } from '../../release/model';
import { languageOf } from '../../text/language';

/**
 * The meetings that a text names by number and that can be those of the releases' dialogue: "the 9th Director
 * General-level Meeting", "the third Forum", 「第9回作業部会」. A name with words of its own must stand in a title; in a
 * language without a release only a meeting without a name is taken.
 */
export function namedMeetings(text: string, releases: readonly Release[]): readonly NumberedMeeting[] {
  const titles = releases.flatMap(({ title, language }) => (title ? [{ language, text: title.value }] : []));
  return numberedMeetings(text).filter((meeting) => {
    const language = languageOf(text.slice(meeting.span.start, meeting.span.end));
    const known = titles.filter((one) => one.language === language);
    if (known.length === 0) return !/\s|の/u.test(meeting.name.trim());
    return known.some((one) => mayBelongTo(meeting, one.text));
  });
}
