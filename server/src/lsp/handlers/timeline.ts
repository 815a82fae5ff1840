import type { CancellationToken, Location } from 'vscode-languageserver-protocol';
import type { Place } from '../../features/places';
import { type Timeline, timelineOf, type TimelineSentence } from '../../features/timeline';
import { ledgerInSteps } from '../../relation/ledger/ledger';
import type { Release } from '../../release/model';
import { rangeOf, releaseAt } from '../../rules/places';
import { inSteps } from '../inSteps';
import type { TimelineData, TimelineParams } from '../protocol';
import type { Session } from '../session';

/** The timeline of a draft's dialogue, or of the whole archive. Gives way to typing between two releases. */
export async function timeline(
  session: Session,
  params: TimelineParams,
  token: CancellationToken,
): Promise<TimelineData> {
  const draft = params.draft === undefined ? undefined : await session.draft(params.draft);
  const { glossary } = session.snapshot;
  const ledger = await inSteps(ledgerInSteps(session.snapshot, draft?.release), token);
  return located(timelineOf(ledger, glossary, session.displayLanguage), draft?.release, session);
}

/** The same timeline with its places by line and character, as the client opens them. */
function located(timeline: Timeline, draft: Release | undefined, { snapshot }: Session): TimelineData {
  const locationOf = ({ source, span }: Place): Location => {
    const release = releaseAt(source, [draft], snapshot);
    const start = { line: 0, character: 0 };
    return { uri: source, range: release ? rangeOf(release, span) : { start, end: start } };
  };
  const at = <S extends TimelineSentence>(sentence: S) => ({
    ...sentence,
    place: locationOf(sentence.place),
  });
  return {
    ...timeline,
    meetings: timeline.meetings.map((meeting) => ({
      ...meeting,
      releases: meeting.releases.map(({ title, place }) => ({ title, place: locationOf(place) })),
    })),
    threads: timeline.threads.map((thread) => ({ ...thread, entries: thread.entries.map(at) })),
    names: timeline.names.map((name) => ({ ...name, mentions: name.mentions.map(at) })),
  };
}
