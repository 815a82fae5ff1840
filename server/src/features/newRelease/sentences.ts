import { cues } from '../../release/cues';
import type { Release } from '../../release/model';
import { type Span, contains, slice } from '../../text/span';
import { type Making, seriesOrGap } from './making';
import { bodyName } from './participants';
import { heldWhere, venueName } from './places';
import { renew } from './renew';
import { fillIn, gaps, listMark, wording } from './wording';
import { writeDaysLike } from './writeDays';
import { englishOrdinal } from '../../text/ordinals';

/** The title, with the mark of a Markdown heading where the model has one. */
export function titleLine(making: Making): string {
  const { model, language, meeting, snapshot } = making;
  const renewed = model?.title && renew(model, model.title.span, meeting, snapshot.glossary);
  if (model?.title && renewed !== undefined) return `${markBefore(model, model.title.span.start)}${renewed}`;
  return fillIn(wording.title[language], names(making));
}

function markBefore({ text }: Release, start: number): string {
  return /(?:^|\n)(#{1,6}\s+)$/u.exec(text.slice(0, start))?.[1] ?? '';
}

/** The line of the day of release, which nobody knows yet; in the era's years where the model has them. */
export function releaseDay({ model, language }: Making): string {
  if (language === 'en') return gaps.date.en;
  const like = model?.released && slice(model.text, model.released.span);
  return like !== undefined && /令和|平成|昭和/u.test(like) ? '令和〇年〇月〇日' : '〇年〇月〇日';
}

/** Whether the model says its day before its title. */
export function dayComesFirst({ model }: Making): boolean {
  const [day, title] = [model?.released?.span.start, model?.title?.span.start];
  return day === undefined || title === undefined || day <= title;
}

/** The sentence that says who held the meeting, where and when. */
export function leadSentence(making: Making): string {
  const { model, language, meeting, snapshot } = making;
  const stated = model && leadOf(model);
  const lead = stated && withoutMark(model, stated);
  const renewed = lead && renew(model, lead, meeting, snapshot.glossary);
  if (lead && renewed !== undefined) return `${indentBefore(model, lead.start)}${renewed}`;
  return fillIn(wording.lead[language], names(making));
}

function withoutMark({ text }: Release, { start, end }: Span): Span {
  return { start: start + (listMark.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

/** Any white space of the line before the sentence, as in 「　本対話には」. */
function indentBefore({ text }: Release, start: number): string {
  return /(?:^|\n)([ 　]+)$/u.exec(text.slice(0, start))?.[1] ?? '';
}

function leadOf(model: Release): Span | undefined {
  const { sentences, meeting, meetingMentions, text } = model;
  const own = sentences.filter(
    ({ span, role }, index) =>
      role === 'body' &&
      cues.held.test(slice(text, span)) &&
      meeting.dates.some((date) => contains(span, date.span)) &&
      meetingMentions.some(({ sentence, number }) => sentence === index && number === meeting.number?.value),
  );
  return own[0]?.span;
}

/** The sentence on the meeting after the new one, its day and place left open. */
export function planSentence(making: Making): string {
  const { model, language, meeting, snapshot } = making;
  const stated = model?.plans.find(({ span }) => !agreed.test(slice(model.text, span)));
  const plan = model && stated && withoutMark(model, stated.span);
  const renewed = plan && renew(model, plan, meeting, snapshot.glossary, true);
  if (plan && renewed !== undefined) return `${indentBefore(model, plan.start)}${renewed}`;
  return fillIn(wording.plan[language], {
    ...names(making),
    when: gaps.date[language],
    venue: gaps.venue[language],
  });
}

/** "They agreed to meet again in Tokyo", said again of another meeting, would repeat a commitment of the last one. */
const agreed = /\b(?:agree|decide)[sd]?\b|一致し|合意し|決定し/iu;

/** What stands in the `{}` places of a wording. */
function names(making: Making): Readonly<Record<string, string>> {
  const { language, meeting, meetingName } = making;
  const like = language === 'ja' ? '1月1日（月）及び2日（火）' : 'January 1 and 2, 2020';
  return {
    ordinal: englishOrdinal(meeting.number),
    number: String(meeting.number),
    meeting: meetingName,
    series: seriesOrGap(making),
    hosts: hostNames(making),
    held: heldWhere(meeting.venue, language),
    venue: venueName(meeting.venue, language),
    dates: meeting.dates ? writeDaysLike(like, meeting.dates, language) : gaps.date[language],
  };
}

function hostNames({ last, language, meeting, snapshot: { glossary } }: Making): string {
  const options = { glossary, day: meeting.dates?.from };
  const hosts = last.meeting.hosts.map(
    ({ value }) => bodyName(value, last.language, language, options)?.line ?? gaps.name[language],
  );
  if (hosts.length === 0) return gaps.name[language];
  if (language === 'ja') return hosts.join('と');
  const named = hosts.map((host) => (/^(?:the|\[)/iu.test(host) ? host : `the ${host}`)).join(' and ');
  return named.charAt(0).toUpperCase() + named.slice(1);
}
