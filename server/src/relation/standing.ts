import { withoutSpaces } from '../archive/fingerprint';
import { slice } from '../text/span';
import type { EarlierSentence } from './model';
import { meetingDay } from '../release/meetingDay';

/** From so many meetings on that carry a sentence word for word, it is form: what each release takes over from the last. */
const form = 3;

/** How many meetings carry a sentence word for word, where they are so many that it is form; undefined where they are fewer. */
export function standingIn(text: string, earlier: readonly EarlierSentence[]): number | undefined {
  const own = withoutSpaces(text);
  const carrying = earlier.filter(({ release, sentence }) => {
    const other = release.sentences[sentence];
    return other !== undefined && withoutSpaces(slice(release.text, other.span)) === own;
  });
  const meetings = new Set(
    carrying.map(({ release }) => release.meeting.number?.value ?? meetingDay(release) ?? release.source),
  );
  return meetings.size < form ? undefined : meetings.size;
}
