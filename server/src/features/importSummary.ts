import type { Release } from '../release/model';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import { intervalText, languageNames, venueText } from './releaseFacts';

/**
 * What was read of the meeting in one line, so that a glance tells whether it is right: number, dates, venue, language
 * and participants. What was not found is said too, since that is what the user has to look for.
 */
export function importSummary(release: Release, language: DisplayLanguage): string {
  const { number, dates, venue } = release.meeting;
  const say = (text: Localized, values?: Readonly<Record<string, string | number>>) =>
    localize(text, language, values);
  const participants = release.participants.map(({ name }) => name.value).join(say(texts.comma));
  return [
    number ? say(texts.number, { number: number.value }) : say(texts.noNumber),
    dates.length > 0
      ? dates.map(({ value }) => intervalText(value)).join(say(texts.comma))
      : say(texts.noDates),
    venue ? venueText(venue.value, language) : say(texts.noVenue),
    say(languageNames[release.language]),
    participants === '' ? say(texts.noParticipants) : say(texts.participants, { participants }),
  ].join(' · ');
}

const texts = {
  comma: { en: ', ', ja: '、' },
  number: { en: 'Meeting {number}', ja: '第{number}回' },
  noNumber: { en: 'no meeting number', ja: '回数の記載なし' },
  noDates: { en: 'no meeting dates', ja: '開催日の記載なし' },
  noVenue: { en: 'no venue', ja: '開催地の記載なし' },
  participants: { en: 'participants: {participants}', ja: '出席者：{participants}' },
  noParticipants: { en: 'no participants', ja: '出席者の記載なし' },
} as const satisfies Record<string, Localized>;
