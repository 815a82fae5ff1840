import type { Participant, Release, Venue } from '../release/model';
import type { DateInterval } from '../text/dates';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import type { Span } from '../text/span';

/** One thing that was read of a release. */
export interface ReleaseFact {
  /** What it is, in the display language. */
  readonly name: string;
  readonly value: string;
  /** Where it stands; absent where it is said of the whole. */
  readonly span?: Span;
}

/** Everything that was read of a release, the meeting first, then its parts in the order of the text. */
export function factsOf(release: Release, language: DisplayLanguage): ReleaseFact[] {
  const name = (label: keyof typeof labels) => localize(labels[label], language);
  const say = (text: Localized) => localize(text, language);
  return [
    ...meetingFacts(release, language),
    ...release.sections.map(({ heading, number, depth }) => ({
      name: name('section'),
      value: `${'  '.repeat(Math.max(0, depth - 1))}${number === '' ? heading.value : `${number} ${heading.value}`}`,
      span: heading.span,
    })),
    ...release.commitments.map(({ act, strength, negated, span }) => ({
      name: name('commitment'),
      value: `${act.value} (${say(labels.strength)} ${strength}${negated ? `, ${say(labels.negated)}` : ''})`,
      span,
    })),
    ...release.plans.map(({ meeting, when, span }) => ({
      name: name('plan'),
      value: `${meeting === 'next' ? say(labels.next) : meeting}: ${when ? intervalText(when.interval) : say(labels.noDate)}`,
      span,
    })),
    ...release.meetingMentions.map(({ number, span }) => ({
      name: name('mention'),
      value: String(number),
      span,
    })),
    ...release.dates.map(({ interval, bound, yearInferred, span }) => ({
      name: name('date'),
      value: [intervalText(interval), bound, yearInferred ? say(labels.inferred) : undefined]
        .filter((one) => one !== undefined)
        .join(', '),
      span,
    })),
    { name: name('sentences'), value: roleCounts(release) },
  ];
}

/** The facts by which one tells whether the right thing was read: what an import shows before it writes. */
export function meetingFacts(release: Release, language: DisplayLanguage): ReleaseFact[] {
  const { title, series, released, meeting, participants, counterpart } = release;
  const name = (label: keyof typeof labels) => localize(labels[label], language);
  return [
    { name: name('language'), value: localize(languageNames[release.language], language) },
    ...(title ? [{ name: name('title'), ...title }] : []),
    ...(series ? [{ name: name('series'), ...series }] : []),
    ...(meeting.number
      ? [{ name: name('number'), value: String(meeting.number.value), span: meeting.number.span }]
      : []),
    ...(meeting.level ? [{ name: name('level'), ...meeting.level }] : []),
    ...(released ? [{ name: name('released'), ...released }] : []),
    ...meeting.dates.map(({ value, span }) => ({ name: name('dates'), value: intervalText(value), span })),
    ...(meeting.venue
      ? [{ name: name('venue'), value: venueText(meeting.venue.value, language), span: meeting.venue.span }]
      : []),
    ...meeting.hosts.map((host) => ({ name: name('host'), ...host })),
    ...meeting.parties.map((party) => ({ name: name('party'), ...party })),
    ...participants.map((one) => ({
      name: name('participant'),
      value: `${one.name.value} (${localize(sides[one.side], language)})`,
      span: one.name.span,
    })),
    ...(counterpart ? [{ name: name('counterpart'), ...counterpart }] : []),
  ];
}

export function venueText(venue: Venue, language: DisplayLanguage): string {
  return venue.kind === 'virtual' ? localize(labels.virtual, language) : venue.name;
}

export function intervalText({ from, to }: DateInterval): string {
  return from === to ? from : `${from} – ${to}`;
}

function roleCounts({ sentences }: Release): string {
  const counts = new Map<string, number>();
  for (const { role } of sentences) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [`${sentences.length}`, ...[...counts].map(([role, count]) => `${role} ${count}`)].join(', ');
}

export const languageNames = {
  en: { en: 'English', ja: '英語' },
  ja: { en: 'Japanese', ja: '日本語' },
} as const satisfies Record<string, Localized>;

const sides = {
  japan: { en: 'Japan', ja: '日本側' },
  counterpart: { en: 'counterpart', ja: '相手側' },
  industry: { en: 'industry', ja: '産業界' },
  unknown: { en: 'side unknown', ja: '所属不明' },
} as const satisfies Record<Participant['side'], Localized>;

const labels = {
  language: { en: 'language', ja: '言語' },
  title: { en: 'title', ja: '標題' },
  series: { en: 'series', ja: '対話' },
  number: { en: 'meeting number', ja: '回数' },
  level: { en: 'level', ja: 'レベル' },
  released: { en: 'date of release', ja: '公表日' },
  dates: { en: 'meeting dates', ja: '開催日' },
  venue: { en: 'venue', ja: '開催地' },
  virtual: { en: 'virtual', ja: 'オンライン' },
  host: { en: 'host', ja: '主催' },
  party: { en: 'party', ja: '当事者' },
  participant: { en: 'participant', ja: '出席者' },
  counterpart: { en: 'counterpart', ja: '対応する文書' },
  section: { en: 'section', ja: '見出し' },
  commitment: { en: 'commitment', ja: 'コミットメント' },
  strength: { en: 'strength', ja: '強さ' },
  negated: { en: 'negated', ja: '否定' },
  plan: { en: 'plan', ja: '今後の予定' },
  next: { en: 'next meeting', ja: '次回会合' },
  noDate: { en: 'no date given', ja: '時期の記載なし' },
  mention: { en: 'meeting named', ja: '会合への言及' },
  date: { en: 'date', ja: '日付' },
  inferred: { en: 'year inferred', ja: '年は推定' },
  sentences: { en: 'sentences', ja: '文' },
} as const satisfies Record<string, Localized>;
