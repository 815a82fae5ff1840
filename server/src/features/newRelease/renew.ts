import type { Glossary } from '../../glossary/model';
import { cues } from '../../release/cues';
import type { Release } from '../../release/model';
import { applyEdits } from '../../rules/applyFixes';
import type { TextEdit } from '../../rules/rule';
import { findPlaces } from '../../relation/places';
import { type DateExpression } from '../../text/dates';
import { readOrdinals } from '../../text/ordinals';
import { type Span, contains, overlaps, shift, slice } from '../../text/span';
import { heldWhere, venueName } from './places';
import type { NewMeeting } from './model';
import { numeralLike, ordinalLike } from './numerals';
import { gaps } from './wording';
import { lengthInDays, writeDaysLike } from './writeDays';

/**
 * A stretch of an earlier release with every fact of its own meeting turned into that of the new one: number, days and
 * their count, venue. What is not known becomes a placeholder, as does every other date and figure.
 * @param planned whether the stretch speaks of the meeting to come, whose day and venue nobody knows yet
 * @returns undefined where the stretch holds what cannot be carried over: a person, or another meeting
 */
export function renew(
  model: Release,
  span: Span,
  meeting: NewMeeting,
  glossary: Glossary,
  planned = false,
): string | undefined {
  const written = slice(model.text, span);
  if (namesPerson(written)) return undefined;
  const ordinals = ordinalEdits(model, span, meeting);
  if (ordinals === undefined) return undefined;
  const known = planned ? { number: meeting.number } : meeting;
  const edits: TextEdit[] = [];
  for (const edit of [
    ...ordinals,
    ...dateEdits(model, span, known),
    ...dayCountEdits(model, span, known),
    ...venueEdits(model, span, known),
  ]) {
    if (!edits.some((other) => overlaps(edit.span, other.span))) edits.push(edit);
  }
  edits.push(...figureEdits(model, span, edits, glossary));
  const inside = edits.map((edit) => ({ ...edit, span: shift(edit.span, -span.start) }));
  return applyEdits(written, inside).replace(/\s+/gu, (space) => (space.includes('\n') ? ' ' : space));
}

const englishPerson =
  /\b(?:Mr|Ms|Mrs|Dr|Prof)\.?\s+\p{Lu}|\bH\.E\.|\b(?:Minister|Secretary|Ambassador|Director(?:[- ]General)?|Commissioner|Chair(?:man|person|woman)?|President|Administrator|Coordinator)\s+\p{Lu}[\p{Ll}.]+\s+(?!Level|Meeting|Dialogue)\p{Lu}/u;
const japanesePerson =
  /氏(?:[はがをのと、。]|$)|大臣(?![級官])|長官|次官補|次官(?!級)|審議官|補佐|大使(?!館)|(?:課|部|局|室)長(?!級)|議員|教授|会長|理事長|総裁|委員長|政務官|統括官/u;

/** Whether the text seems to name a person, by name or by office. */
export function namesPerson(text: string): boolean {
  return englishPerson.test(text) || japanesePerson.test(text);
}

/** The model's own number becomes the new one, the one after it the next; undefined where another meeting is named. */
function ordinalEdits(
  { text, meeting: { number }, meetingMentions }: Release,
  span: Span,
  meeting: NewMeeting,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const one of readOrdinals(slice(text, span))) {
    const at = shift(one.span, span.start);
    const steps = one.value - (number?.value ?? 0);
    const isMeeting = meetingMentions.some((mention) => overlaps(mention.span, at));
    if (number === undefined || steps < 0 || steps > 1) {
      if (isMeeting) return undefined;
      continue;
    }
    edits.push({ span: at, newText: ordinalLike(slice(text, at), meeting.number + steps) });
  }
  return edits;
}

function dateEdits(model: Release, span: Span, { dates }: NewMeeting): readonly TextEdit[] {
  return model.dates
    .filter((date) => contains(span, date.span))
    .map((date): TextEdit => {
      const like = slice(model.text, date.span);
      if (!dates || !isOwnDay(model, date)) {
        const bound = japaneseBound.exec(like)?.[0] ?? '';
        return { span: date.span, newText: `${gaps.date[model.language]}${bound}` };
      }
      const before = model.text.slice(Math.max(0, date.span.start - 5), date.span.start);
      if (dates.from === dates.to && before.endsWith('from ')) {
        const newText = `on ${writeDaysLike(like, dates, model.language)}`;
        return { span: { start: date.span.start - 5, end: date.span.end }, newText };
      }
      return { span: date.span, newText: writeDaysLike(like, dates, model.language) };
    });
}

/** 「を目処に」 stands within a Japanese date and is form. */
const japaneseBound = /(?:[をに]?(?:目処|目途|めど|メド|目標)(?:に|として|と)?|頃に?|ごろに?|までに?)$/u;

function isOwnDay({ meeting }: Release, { precision, interval }: DateExpression): boolean {
  return (
    precision === 'day' &&
    meeting.dates.some(({ value }) => value.from <= interval.to && interval.from <= value.to)
  );
}

const japaneseDays = /(の?)([\d０-９]{1,2}|[一二三四五六七八九十]{1,2})日間/gu;
const englishDays = /\b(?:one|two|three|four|five)-day\s/gu;
const count = ['', 'one', 'two', 'three', 'four', 'five'];

/** 「の2日間」, "two-day": left out for a single day, and where the days are not known. */
function dayCountEdits({ text }: Release, span: Span, { dates }: NewMeeting): readonly TextEdit[] {
  const written = slice(text, span);
  const days = dates ? lengthInDays(dates) : 1;
  const found = [...written.matchAll(japaneseDays), ...written.matchAll(englishDays)];
  return found.map(({ index, 0: all, 1: particle = '', 2: number }) => {
    const newText =
      days === 1
        ? ''
        : number === undefined
          ? `${count[days] ?? String(days)}-day `
          : `${particle}${numeralLike(number, days)}日間`;
    return { span: shift({ start: index, end: index + all.length }, span.start), newText };
  });
}

/** A country before the city, as in 「ノルウェー王国のベルゲン」, is a part of where the meeting was. */
const countryBefore = /[\p{Script=Han}\p{Script=Katakana}ー・]{1,14}の$/u;
const particle = /^(?:にて|において|に於いて|で)/u;

function venueEdits(model: Release, span: Span, { venue }: NewMeeting): readonly TextEdit[] {
  const { text, language } = model;
  return venueSpans(model, span).map(({ start, end }): TextEdit => {
    if (language === 'ja') {
      const country = countryBefore.exec(text.slice(span.start, start))?.[0] ?? '';
      const from = findPlaces(country).length > 0 ? start - country.length : start;
      const after = particle.exec(text.slice(end))?.[0] ?? '';
      const online = venue?.kind === 'virtual' || isVirtual(text.slice(start, end));
      return online && after !== ''
        ? { span: { start: from, end: end + after.length }, newText: heldWhere(venue, language) }
        : { span: { start: from, end }, newText: venueName(venue, language) };
    }
    const preposition = /\b(?:in|at|by|via)\s(?:a\s)?$/u.exec(
      text.slice(Math.max(span.start, start - 6), start),
    );
    const whole = venue?.kind === 'virtual' || isVirtual(text.slice(start, end));
    const from = whole ? start - (preposition?.[0].length ?? 0) : start;
    return {
      span: { start: from, end },
      newText: whole ? heldWhere(venue, language) : venueName(venue, language),
    };
  });
}

function isVirtual(text: string): boolean {
  return cues.virtual.test(text);
}

/** Where the stretch says where a meeting is: the model's own venue, the one of its plan, and words for none. */
function venueSpans(model: Release, span: Span): readonly Span[] {
  const written = slice(model.text, span);
  const stated = [model.meeting.venue, ...model.plans.map(({ venue }) => venue)];
  const names = stated.flatMap((venue) => (venue?.value.kind === 'place' ? [venue.value.name] : []));
  const placed = names.flatMap((name) => occurrences(written, name));
  const virtual = cues.virtual.exec(written);
  const all = [
    ...placed,
    ...(virtual ? [{ start: virtual.index, end: virtual.index + virtual[0].length }] : []),
  ];
  return all.map((one) => shift(one, span.start));
}

function occurrences(text: string, name: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push({ start: at, end: at + name.length });
  }
  return found;
}

/** Every figure that is left, but for those in names such as "5G" and "G20". */
function figureEdits(
  { text, language }: Release,
  span: Span,
  edits: readonly TextEdit[],
  glossary: Glossary,
): readonly TextEdit[] {
  const written = slice(text, span);
  const names = glossary.match(written).map((match) => shift(match.span, span.start));
  return Array.from(
    written.matchAll(/(?<![\p{L}\d])[\d０-９][\d０-９,.]*(?![\p{Script=Latin}\d])/gu),
    (match) => ({
      span: shift({ start: match.index, end: match.index + match[0].length }, span.start),
      newText: gaps.figure[language],
    }),
  ).filter(
    (edit) => ![...names, ...edits.map((one) => one.span)].some((other) => overlaps(edit.span, other)),
  );
}
