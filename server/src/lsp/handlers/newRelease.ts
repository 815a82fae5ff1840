import { isKnownPlace, nextNumber, understandDays, understandVenue } from '../../features/newRelease/ask';
import { dialoguesOf } from '../../features/newRelease/dialogues';
import { newReleases } from '../../features/newRelease/newRelease';
import { formatMeeting } from '../../features/format';
import { meetingDay } from '../../release/meetingDay';
import { type Localized, localize } from '../../text/localized';
import {
  type DialogueChoice,
  dialoguesRequest,
  type DraftText,
  type NewReleaseParams,
  newReleaseRequest,
  type Understanding,
  type UnderstandParams,
  understandRequest,
} from '../protocol';
import type { Session } from '../session';

/**
 * Connects what the command "New Meeting Release…" asks. It may have started the server, so that each answer waits until
 * the archive has been read.
 * @param archiveRead resolves when the archive has been read for the first time
 */
export function connectNewRelease(session: Session, archiveRead: Promise<void>): void {
  const { connection } = session;
  connection.onRequest(dialoguesRequest, async () => {
    await archiveRead;
    return choices(session);
  });
  connection.onRequest(understandRequest, (params: UnderstandParams) =>
    Promise.resolve(understand(session, params)),
  );
  connection.onRequest(newReleaseRequest, async (params: NewReleaseParams) => {
    await archiveRead;
    return drafts(session, params);
  });
}

function choices({ snapshot, displayLanguage }: Session): DialogueChoice[] {
  return dialoguesOf(snapshot).map((dialogue) => {
    const { id, names, numbers, last } = dialogue;
    const day = last[0] && meetingDay(last[0]);
    const meeting = numbers.at(-1);
    const evidence = { ...(meeting !== undefined && { meeting }), ...(day !== undefined && { date: day }) };
    const name = names[displayLanguage] ?? names.en ?? names.ja;
    return {
      id,
      name: name ?? localize(texts.unnamed, displayLanguage),
      last: formatMeeting(evidence, displayLanguage),
      next: nextNumber(dialogue),
      used: [...numbers],
    };
  });
}

function understand({ displayLanguage }: Session, { field, answer }: UnderstandParams): Understanding {
  if (field === 'dates') return understandDays(answer, displayLanguage);
  const venue = understandVenue(answer);
  if (venue === undefined || isKnownPlace(venue)) return {};
  return { shown: localize(texts.unknownPlace, displayLanguage), doubtful: true };
}

function drafts(
  { snapshot, displayLanguage }: Session,
  { dialogue: id, number, dates, venue, fileNames }: NewReleaseParams,
): DraftText[] {
  const dialogue = dialoguesOf(snapshot).find((one) => one.id === id);
  if (!dialogue) return [];
  const days = understandDays(dates, displayLanguage);
  const place = understandVenue(venue);
  const meeting = { number, ...('value' in days && { dates: days.value }), ...(place && { venue: place }) };
  return newReleases(dialogue, meeting, fileNames, snapshot).map(({ fileName, text, placeholders }) => ({
    fileName,
    text,
    placeholders: [...placeholders],
  }));
}

const texts = {
  unnamed: { en: 'Dialogue without a name', ja: '名称不明の対話' },
  unknownPlace: {
    en: 'This place is not known by name in both languages: where it is not, a placeholder is left.',
    ja: '両言語での名称が登録されていない地名です。不明な言語の草案では仮置きとします。',
  },
} as const satisfies Record<string, Localized>;
