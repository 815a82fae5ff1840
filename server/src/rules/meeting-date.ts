import { addDays, sameInterval } from '../relation/meetings/meetingDates';
import { datedPlans } from '../relation/meetings/recordedPlans';
import {
  type MeetingRecord,
  findMeeting,
  meetingRecord,
  releaseLevel,
} from '../relation/meetings/meetingRecord';
import { type OwnDate, ownDates, sameDaysOfYear } from '../relation/meetings/ownMeeting';
import type { Release } from '../release/model';
import type { DateExpression, DateInterval } from '../text/dates';
import type { Localized } from '../text/localized';
import { overlaps } from '../text/span';
import { isStatedElsewhere, otherDay, yearFixes } from './dateFixes';
import {
  type Fix,
  type Report,
  type RuleContext,
  type TextEdit,
  defineRule,
  say,
  displayLanguage,
} from './rule';
import { type WrongWeekday, weekdayWord, wrongWeekday } from './weekdays';
import { evidenceAround } from '../release/evidence';
import { dayWord, intervalWord } from '../text/dayWords';
import { ordinalWord } from '../text/ordinals';
import { relatedTo } from './citation';

/** The dates of the meeting: the same throughout the draft, right in weekday and era, and in order with the record. */
export const meetingDate = defineRule({
  id: 'meeting-date',
  severity: 'warning',
  summary: {
    en: 'Dates that disagree, a weekday or era year that is wrong, or a meeting out of order with the announcements.',
    ja: '日付の不一致、曜日又は元号の誤り、公表日や予告との前後関係の誤り',
  },
  messages: {
    weekday: {
      en: '{date} is a {right}. Correct the weekday or the date.',
      ja: '{date}は{right}です。曜日又は日付を訂正してください。',
    },
    setWeekday: { en: 'Correct the weekday', ja: '曜日を訂正' },
    setDay: { en: 'Change the day to {text}', ja: '日付を「{text}」に変更' },
    setYear: { en: 'Change the year to {text}', ja: '年を「{text}」に変更' },
    era: {
      en: 'The era year here is {era}, the Western year {year}. Make the two agree.',
      ja: '元号の年は{era}年、西暦は{year}年となっており一致しません。いずれかを訂正してください。',
    },
    differs: {
      en: 'The meeting’s dates are {here} here and {there} elsewhere in the draft. Make them agree.',
      ja: '会合の日付がここでは{here}、草案の他の箇所では{there}となっています。統一してください。',
    },
    zone: {
      en: 'The meeting’s dates are {here} here and {there} elsewhere. For a meeting held online one day apart can be right, as the same hour is another day in Tokyo and in Washington; if so, name the time zone.',
      ja: '会合の日付がここでは{here}、他の箇所では{there}となっています。オンライン会合では時差により一日ずれることがありますので、その場合は現地時間か日本時間かを明記してください。',
    },
    elsewhere: { en: 'The other statement of the date.', ja: '他の箇所の日付' },
    early: {
      en: 'The release is dated {released}, before the meeting of {held}. Correct the one or the other, most likely the year.',
      ja: '公表日（{released}）が会合の日（{held}）より前になっています。年（元号）を含め、いずれかを訂正してください。',
    },
    yearOff: {
      en: 'The release is dated {released}, about a year or more after the meeting of {held}. Check the year.',
      ja: '公表日（{released}）が会合の日（{held}）からほぼ一年以上後になっています。年（元号）を確認してください。',
    },
    before: {
      en: 'The draft’s meeting of {held} would come before the {last} meeting, held on {earlier}. Check the year.',
      ja: 'この草案の会合の日（{held}）は、{last}会合（{earlier}）より前になります。年を確認してください。',
    },
    late: {
      en: 'The {last} meeting announced this one for “{plan}”; the draft has {held}. Check the date, or say that the plan changed.',
      ja: '{last}会合の報道資料では本会合を「{plan}」としていましたが、この草案では{held}です。日付を確認するか、予定を変更した旨を記載してください。',
    },
    past: {
      en: 'The next meeting is planned for “{plan}”, which lies before this meeting of {held}. Correct the plan.',
      ja: '次回会合の予定「{plan}」が本会合の日（{held}）より前になっています。予定の時期を訂正してください。',
    },
    record: { en: 'The archive has it so.', ja: 'アーカイブの記載' },
  },
  check,
});

const { messages } = meetingDate;

function* check(context: RuleContext): Iterable<Report> {
  const { draft, snapshot } = context;
  const own = ownDates(draft, snapshot.glossary);
  const [main] = own;
  yield* dateForms(context, main);
  yield* disagreements(context, own);
  if (main === undefined) return;
  const released = releaseDay(context, main);
  if (released !== undefined) yield released;
  const record = meetingRecord(draft, snapshot.archive, snapshot.glossary);
  const order = beforeLast(context, main, record) ?? laterThanPlanned(context, main, record);
  if (order !== undefined) yield order;
  yield* plansInThePast(context, main);
}

/** Weekdays and era years of every date, and of the meeting's own with the year the draft gives elsewhere. */
function* dateForms(context: RuleContext, main: OwnDate | undefined): Iterable<Report> {
  const { draft } = context;
  const language = displayLanguage(context);
  for (const date of draft.dates) {
    const own = main?.withYear === true && isOwn(draft, date);
    const wrong = wrongWeekday(draft, date, own ? Number(main.value.from.slice(0, 4)) : undefined);
    if (wrong !== undefined) {
      const right = weekdayWord(wrong.right, language);
      const message = say(context, messages.weekday, { date: dayWord(wrong.date, language), right });
      yield { span: wrong.span, message, fixes: weekdayFixes(context, date, wrong) };
    }
    const year = Number(date.interval.from.slice(0, 4));
    if (date.era !== undefined && date.era.year !== year) {
      const message = say(context, messages.era, { era: date.era.year, year });
      yield { span: date.era.span, message, fixes: eraFixes(context, date) };
    }
  }
}

/** Safe where the draft states the same day elsewhere: then only the weekday can be wrong. Else the day may be, too. */
function weekdayFixes(context: RuleContext, date: DateExpression, { edits }: WrongWeekday): readonly Fix[] {
  const stated = isStatedElsewhere(context.draft, date);
  const day = stated || date.yearInferred ? undefined : otherDay(context.draft, date);
  return [
    ...(edits.length > 0 ? [{ title: say(context, messages.setWeekday), edits, safe: stated }] : []),
    ...(day ? [fixOf(context, messages.setDay, day, false)] : []),
  ];
}

/** The one that is wrong, where that can be told; else either, for the writer to choose. */
function eraFixes(context: RuleContext, date: DateExpression): readonly Fix[] {
  const { era, western, wrong } = yearFixes(context.draft, date) ?? {};
  const ofEra = era && wrong !== 'western' ? [fixOf(context, messages.setYear, era, wrong === 'era')] : [];
  const ofWestern =
    western && wrong !== 'era' ? [fixOf(context, messages.setYear, western, wrong === 'western')] : [];
  return [...ofEra, ...ofWestern];
}

function fixOf(context: RuleContext, title: Localized, edit: TextEdit, safe: boolean): Fix {
  return { title: say(context, title, { text: edit.newText }), edits: [edit], safe };
}

function isOwn({ meeting }: Release, { span }: DateExpression): boolean {
  return meeting.dates.some((fact) => overlaps(fact.span, span));
}

/** The statements of the meeting's days that differ from the fullest one; one finding each, the same slip told once. */
function* disagreements(context: RuleContext, own: readonly OwnDate[]): Iterable<Report> {
  const language = displayLanguage(context);
  const right = mostStated(own);
  const told: DateInterval[] = [];
  for (const one of own) {
    if (right === undefined || agree(one, right) || told.some((value) => sameInterval(value, one.value))) {
      continue;
    }
    told.push(one.value);
    const zone = isOnline(context.draft) && dayApart(one.value, right.value);
    const message = say(context, zone ? messages.zone : messages.differs, {
      here: intervalWord(one.value, language),
      there: intervalWord(right.value, language),
    });
    const related = [relatedTo(evidenceAround(context.draft, right.span), say(context, messages.elsewhere))];
    yield { span: one.span, message, related, ...(zone && { severity: 'information' }) };
  }
}

function mostStated(own: readonly OwnDate[]): OwnDate | undefined {
  const count = (one: OwnDate): number => own.filter((other) => agree(one, other)).length;
  return [...own].sort((a, b) => count(b) - count(a))[0];
}

/** A statement of the month, or of one of the days, agrees with the days. */
function agree(a: OwnDate, b: OwnDate): boolean {
  if (!a.withYear || !b.withYear) {
    if (sameDaysOfYear(a.value, b.value)) return true;
  }
  const inside = (outer: DateInterval, inner: DateInterval): boolean =>
    outer.from <= inner.from && inner.to <= outer.to;
  return inside(a.value, b.value) || inside(b.value, a.value);
}

function isOnline({ meeting }: Release): boolean {
  return meeting.venue?.value.kind === 'virtual';
}

function dayApart(a: DateInterval, b: DateInterval): boolean {
  const near = (x: string, y: string): boolean => addDays(x, -1) <= y && y <= addDays(x, 1);
  return near(a.from, b.from) && near(a.to, b.to);
}

function releaseDay(context: RuleContext, main: OwnDate): Report | undefined {
  const { released } = context.draft;
  if (released === undefined || !main.withYear) return undefined;
  const language = displayLanguage(context);
  const early = released.value < main.value.from;
  const zone = early && isOnline(context.draft) && addDays(released.value, 1) >= main.value.from;
  const late = released.value > addDays(main.value.to, 330);
  if (zone || (!early && !late)) return undefined;
  const message = say(context, early ? messages.early : messages.yearOff, {
    released: dayWord(released.value, language),
    held: intervalWord(main.value, language),
  });
  const related = [relatedTo(evidenceAround(context.draft, main.span), say(context, messages.elsewhere))];
  return { span: released.span, message, related };
}

function beforeLast(context: RuleContext, main: OwnDate, record: MeetingRecord): Report | undefined {
  const number = context.draft.meeting.number?.value;
  const level = releaseLevel(context.draft);
  if (number === undefined || !main.withYear || record.some((meeting) => meeting.number >= number)) {
    return undefined;
  }
  const last = record
    .filter((meeting) => level === undefined || meeting.level === undefined || meeting.level === level)
    .findLast((meeting) => meeting.dates.some(({ value }) => main.value.to < value.from));
  const held = last?.dates[0];
  if (last === undefined || held === undefined) return undefined;
  const language = displayLanguage(context);
  const message = say(context, messages.before, {
    held: intervalWord(main.value, language),
    last: ordinalWord(last.number, language),
    earlier: intervalWord(held.value, language),
  });
  const related = [relatedTo(held.evidence, say(context, messages.record))];
  return { span: main.span, message, relation: 'contradicts', related };
}

/** Against the plan of the meeting numbered one less; what was only aimed at ("around", 「目処」) is missed more mildly. */
function laterThanPlanned(context: RuleContext, main: OwnDate, record: MeetingRecord): Report | undefined {
  const number = context.draft.meeting.number?.value;
  if (number === undefined || !main.withYear || findMeeting(record, number) !== undefined) return undefined;
  const level = releaseLevel(context.draft);
  const plans = datedPlans(findMeeting(record, number - 1, level));
  const [plan] = plans;
  if (plan === undefined || plans.some(({ when }) => main.value.from <= when.interval.to)) return undefined;
  const language = displayLanguage(context);
  const message = say(context, messages.late, {
    last: ordinalWord(number - 1, language),
    plan: plan.recorded.written,
    held: intervalWord(main.value, language),
  });
  const related = [relatedTo(plan.recorded.evidence, say(context, messages.record))];
  const milder = plan.when.bound === 'around' ? ({ severity: 'information' } as const) : {};
  return { span: main.span, message, relation: 'contradicts', related, ...milder };
}

/** There is no clock: a plan lies in the past when it ends before the draft's own meeting. */
function* plansInThePast(context: RuleContext, main: OwnDate): Iterable<Report> {
  const { draft } = context;
  const number = draft.meeting.number?.value;
  for (const { meeting, when } of draft.plans) {
    const isNext = meeting === 'next' || (number !== undefined && meeting > number);
    if (when === undefined || when.yearInferred || !isNext || !main.withYear) continue;
    if (when.interval.to >= main.value.from) continue;
    const message = say(context, messages.past, {
      plan: draft.text.slice(when.span.start, when.span.end),
      held: intervalWord(main.value, displayLanguage(context)),
    });
    yield { span: when.span, message };
  }
}
