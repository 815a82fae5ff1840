import type { ConceptKind } from '../glossary/model';
import type { Evidence } from '../release/evidence';
import { meetingDay } from '../release/meetingDay';
import type { Release } from '../release/model';
import type { IsoDate } from '../text/dates';
import { dayWord } from '../text/dayWords';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import { englishOrdinal, ordinalWord } from '../text/ordinals';

const meeting: Localized = { en: '{ordinal} meeting', ja: '第{number}回会合' };
const unnumbered: Localized = { en: 'A meeting', ja: '会合' };
const dated: Localized = { en: '{meeting}, {day}', ja: '{meeting}（{day}）' };

/** "9th meeting, July 23, 2018"; what is not known is left out. */
export function formatMeeting(
  evidence: Pick<Evidence, 'meeting' | 'date'>,
  language: DisplayLanguage,
): string {
  const { meeting: number, date } = evidence;
  const name =
    number === undefined
      ? localize(unnumbered, language)
      : localize(meeting, language, { ordinal: englishOrdinal(number), number });
  return date === undefined
    ? name
    : localize(dated, language, { meeting: name, day: dayWord(date, language) });
}

const shortNumbered: Localized = { en: '{ordinal} ({month})', ja: '第{number}回（{month}）' };
const shortNumber: Localized = { en: '{ordinal} meeting', ja: '第{number}回' };
const shortDated: Localized = { en: 'the release of {month}', ja: '{month}の報道資料' };
const earlierRelease: Localized = { en: 'an earlier release', ja: '過去の報道資料' };

const meetingOf: Localized = { en: '{day} meeting', ja: '{day}の会合' };

/** "11th", 「第11回」; where a meeting has no number, its day. */
export function formatMeetingName(
  { number, date }: { readonly number?: number; readonly date?: IsoDate },
  language: DisplayLanguage,
): string {
  if (number !== undefined) return ordinalWord(number, language);
  const month = formatMonth(date, language);
  return month === undefined ? localize(unnumbered, language) : localize(meetingOf, language, { day: month });
}

/** "11th (2020-09)", 「第11回（2020年9月）」: which meeting a release is of, where there is little room. */
export function formatMeetingShort(release: Release, language: DisplayLanguage): string {
  const number = release.meeting.number?.value;
  const month = formatMonth(meetingDay(release), language);
  if (number === undefined) {
    return month === undefined
      ? localize(earlierRelease, language)
      : localize(shortDated, language, { month });
  }
  const values = { ordinal: englishOrdinal(number), number };
  return month === undefined
    ? localize(shortNumber, language, values)
    : localize(shortNumbered, language, { ...values, month });
}

/** "2020-09", 「2020年9月」. */
function formatMonth(day: IsoDate | undefined, language: DisplayLanguage): string | undefined {
  if (day === undefined) return undefined;
  const [year = '', month = ''] = day.split('-');
  return language === 'ja' ? `${year}年${Number(month)}月` : `${year}-${month}`;
}

/** Text as it stands, with nothing in it that Markdown would read as form, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@]/g, (mark) => `\\${mark}`);
}

/** What a kind of concept is called. */
export const kindNames: Readonly<Record<ConceptKind, Localized>> = {
  agency: { en: 'Agency', ja: '政府機関' },
  ministry: { en: 'Ministry', ja: '省庁' },
  forum: { en: 'Forum', ja: '国際的な枠組み' },
  internationalOrganisation: { en: 'International organisation', ja: '国際機関' },
  industryBody: { en: 'Industry body', ja: '産業団体' },
  instrument: { en: 'Instrument', ja: '条約・文書' },
  programme: { en: 'Programme', ja: '施策・制度' },
  workingGroup: { en: 'Working group', ja: '作業部会' },
  technology: { en: 'Technology', ja: '技術' },
  concept: { en: 'Concept', ja: '概念' },
  country: { en: 'Country', ja: '国' },
};
