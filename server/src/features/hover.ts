import type { Snapshot } from '../archive/model';
import type { Concept, Name } from '../glossary/model';
import { acronymOf, fullName, isRightAt, labelOf } from '../glossary/names';
import type { Evidence } from '../release/evidence';
import type { Release } from '../release/model';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import type { Span } from '../text/span';
import { type Dossier, dossierOf, nameAt } from './dossier';
import { latestMeetings, type MeetingCount } from './meetingCounts';
import { escapeMarkdown, formatMeeting, kindNames } from './format';
import { dayWord } from '../text/dayWords';
import { englishOrdinal } from '../text/ordinals';

/** What is shown on a name: exactly its characters, and the dossier of what it names. */
export interface Hover {
  readonly span: Span;
  readonly name: Name;
  readonly dossier: Dossier;
}

/** A link that opens a release at the evidence, or undefined where the host can make none. */
export type LinkTo = (evidence: Evidence) => string | undefined;

/** The dossier of the name at an offset of the draft; undefined where no name stands. */
export function hover(draft: Release, offset: number, snapshot: Snapshot): Hover | undefined {
  const match = nameAt(draft.text, offset, snapshot);
  if (!match || offset === match.span.end) return undefined;
  return { span: match.span, name: match.name, dossier: dossierOf(match.concept, draft, snapshot) };
}

const texts = {
  superseded: { en: 'Superseded by {name}', ja: '現在は「{name}」' },
  supersededSince: { en: 'Superseded since {day} by {name}', ja: '{day}以降は「{name}」' },
  deprecated: {
    en: '“{written}” is not the official name.',
    ja: '「{written}」は正式な名称ではありません。',
  },
  former: { en: '“{written}” was the name until {day}.', ja: '「{written}」は{day}までの名称です。' },
  learnt: { en: 'Learnt from the {meeting}: “{text}”', ja: '{meeting}の記録から取得：「{text}」' },
  never: { en: 'The archive never names it.', ja: '過去の記録には出てきません。' },
  range: { en: 'First named: {first}. Last: {last}.', ja: '初出：{first}。直近：{last}。' },
  once: { en: 'Named once: {first}.', ja: '記録上一度のみ：{first}。' },
  silent: {
    en: 'Not mentioned since the {ordinal} meeting.',
    ja: '第{number}回会合以降、言及がありません。',
  },
  history: { en: 'History', ja: '経緯' },
  commitments: { en: 'Commitments that name it', ja: 'これに言及するコミットメント' },
  more: { en: '{count} more', ja: 'ほか{count}件' },
} satisfies Record<string, Localized>;

/** Shown at most; what is left out is counted. */
const mostMeetings = 8;
const mostCommitments = 3;
const longestSentence = 240;

/** The dossier as Markdown in the display language: no HTML, no commands, all text from releases escaped. */
export function renderHover({ name, dossier }: Hover, language: DisplayLanguage, link: LinkTo): string {
  const parts = [
    heading(dossier, language),
    status(name, dossier, language),
    timeline(dossier.meetings, language),
    historyList(dossier.meetings, language, link),
    commitmentList(dossier.commitments, language, link),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function heading({ concept, day }: Dossier, language: DisplayLanguage): string {
  const other = language === 'en' ? 'ja' : 'en';
  const own = fullName(concept, language, day) ?? fullName(concept, language);
  const second = fullName(concept, other, day) ?? fullName(concept, other);
  const acronym = acronymOf(concept, 'en', day) ?? acronymOf(concept, 'en');
  const title = `**${escapeMarkdown(own?.text ?? labelOf(concept, language))}**`;
  return [
    acronym && acronym.text !== own?.text ? `${title} \\(${escapeMarkdown(acronym.text)}\\)` : title,
    ...(own && second && second.text !== own.text ? [escapeMarkdown(second.text)] : []),
    `*${localize(kindNames[concept.kind], language)}*`,
  ].join('  \n');
}

function status(name: Name, { concept, successor, day }: Dossier, language: DisplayLanguage): string {
  const lines: string[] = [];
  const say = (text: Localized, values: Readonly<Record<string, string>>): void => {
    lines.push(escapeMarkdown(localize(text, language, values)));
  };
  if (name.status === 'deprecated') say(texts.deprecated, { written: name.text });
  else if (name.validTo !== undefined && !isRightAt(name, day)) {
    say(texts.former, { written: name.text, day: dayWord(name.validTo, language) });
  }
  if (successor) sayOfSuccessor(successor, language, say);
  if (concept.origin.kind === 'learnt') {
    const { evidence } = concept.origin;
    say(texts.learnt, { meeting: formatMeeting(evidence, language), text: shorten(evidence.text) });
  }
  const note = concept.note?.[language];
  if (note !== undefined) lines.push(escapeMarkdown(note));
  return lines.join('  \n');
}

function sayOfSuccessor(
  successor: Concept,
  language: DisplayLanguage,
  say: (text: Localized, values: Readonly<Record<string, string>>) => void,
): void {
  const name = labelOf(successor, language);
  const since = fullName(successor, language)?.validFrom;
  if (since === undefined) say(texts.superseded, { name });
  else say(texts.supersededSince, { name, day: dayWord(since, language) });
}

/** "9th ▃ 2 · 11th █ 5", with when it was first and last named and how long it has been silent. */
function timeline(meetings: readonly MeetingCount[], language: DisplayLanguage): string {
  const named = meetings.filter(({ count }) => count > 0);
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return escapeMarkdown(localize(texts.never, language));
  const values = { first: formatMeeting(first, language), last: formatMeeting(last, language) };
  const lines = [escapeMarkdown(localize(named.length === 1 ? texts.once : texts.range, language, values))];
  if (meetings.length > 1) lines.push(bars(meetings.slice(-latestMeetings), language));
  if (last !== meetings.at(-1) && last.meeting !== undefined) {
    const when = { ordinal: englishOrdinal(last.meeting), number: last.meeting };
    lines.push(escapeMarkdown(localize(texts.silent, language, when)));
  }
  return lines.join('  \n');
}

const barHeights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

function bars(meetings: readonly MeetingCount[], language: DisplayLanguage): string {
  const most = Math.max(...meetings.map(({ count }) => count));
  return meetings
    .map(({ meeting, date, count }) => {
      const short = language === 'ja' ? `第${meeting ?? 0}回` : englishOrdinal(meeting ?? 0);
      const label = meeting === undefined ? escapeMarkdown(date?.slice(0, 4) ?? '–') : short;
      const bar = count === 0 ? '·' : (barHeights[Math.ceil((count / most) * barHeights.length) - 1] ?? '▁');
      return `${label} ${bar} ${count}`;
    })
    .join(' · ');
}

function historyList(meetings: readonly MeetingCount[], language: DisplayLanguage, link: LinkTo): string {
  const evidence = meetings.flatMap(({ first }) => (first ? [first] : [])).reverse();
  return evidenceList(texts.history, evidence, mostMeetings, language, link);
}

function commitmentList(commitments: readonly Evidence[], language: DisplayLanguage, link: LinkTo): string {
  return evidenceList(texts.commitments, commitments, mostCommitments, language, link);
}

function evidenceList(
  title: Localized,
  evidence: readonly Evidence[],
  most: number,
  language: DisplayLanguage,
  link: LinkTo,
): string {
  if (evidence.length === 0) return '';
  const items = evidence.slice(0, most).map((each) => {
    const target = link(each);
    const meeting = escapeMarkdown(formatMeeting(each, language));
    return `- ${target === undefined ? meeting : `[${meeting}](<${encodeTarget(target)}>)`}: ${quoted(each.text, language)}`;
  });
  const left = evidence.length - items.length;
  if (left > 0) items.push(`- ${localize(texts.more, language, { count: left })}`);
  return `**${localize(title, language)}**\n\n${items.join('\n')}`;
}

/** Inside `<…>` a link may hold anything but angle brackets and line breaks. */
function encodeTarget(target: string): string {
  return target.replace(/[<>\s\\]/g, encodeURIComponent);
}

function quoted(text: string, language: DisplayLanguage): string {
  const escaped = escapeMarkdown(shorten(text));
  return language === 'ja' ? `「${escaped}」` : `“${escaped}”`;
}

function shorten(text: string): string {
  return text.length <= longestSentence ? text : `${text.slice(0, longestSentence).trimEnd()}…`;
}
