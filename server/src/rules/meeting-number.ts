import { dateFits, isVirtual } from '../relation/meetings/meetingDates';
import {
  type MeetingRecord,
  type RecordedMeeting,
  findMeeting,
  meetingRecord,
  releaseLevel,
} from '../relation/meetings/meetingRecord';
import { type NumberStatement, numberStatements, ownDates } from '../relation/meetings/ownMeeting';
import { type Evidence, evidenceAround } from '../release/evidence';
import type { DateInterval } from '../text/dates';
import type { Span } from '../text/span';
import {
  type Fix,
  type RelatedPlace,
  type Report,
  type RuleContext,
  defineRule,
  say,
  displayLanguage,
} from './rule';
import { englishOrdinal, ordinalWord } from '../text/ordinals';
import { intervalWord } from '../text/dayWords';
import { relatedTo } from './citation';

/** The number of the meeting: the same throughout the draft, not used by another meeting, and in the order of time. */
export const meetingNumber = defineRule({
  id: 'meeting-number',
  severity: 'warning',
  summary: {
    en: 'A meeting number that differs within the draft, belongs to another meeting, or is out of order in time.',
    ja: '草案内で一致しない、他の会合で使用済みの、又は時系列に合わない会合の回数',
  },
  messages: {
    differs: {
      en: 'This says the {here} meeting, while the draft says the {there} elsewhere. Make the numbers agree.',
      ja: 'ここでは{here}となっていますが、草案の他の箇所では{there}となっています。回数を統一してください。',
    },
    elsewhere: { en: 'Here the draft gives this number.', ja: '草案のこの箇所の回数' },
    used: {
      en: 'The {number} meeting was already held on {earlier}; the draft’s is of {own}. Correct the number in title, headings and text.',
      ja: '{number}会合は{earlier}に開催済みですが、この草案の会合は{own}です。標題、見出し及び本文の回数を訂正してください。',
    },
    order: {
      en: 'The draft’s meeting of {own} is numbered {number}, yet the {other} meeting was held before it, on {earlier}. Correct the number or the date.',
      ja: 'この草案の会合（{own}）は{number}となっていますが、より後の回数である{other}会合が{earlier}に開催されています。回数又は日付を訂正してください。',
    },
    gap: {
      en: 'The archive holds no release of the {missing} meeting; the last before this one is the {last}. Check the number, or add the missing release.',
      ja: '{missing}会合の報道資料がアーカイブにありません（直近は{last}会合）。回数を確認するか、資料を追加してください。',
    },
    record: { en: 'The archive has it so.', ja: 'アーカイブの記載' },
    correct: { en: 'Change to “{text}”', ja: '「{text}」に変更' },
  },
  check,
});

const { messages } = meetingNumber;

function* check(context: RuleContext): Iterable<Report> {
  const { draft, snapshot } = context;
  const number = draft.meeting.number?.value;
  if (number === undefined || draft.title === undefined) return;
  const statements = numberStatements(draft, snapshot.glossary);
  const record = meetingRecord(draft, snapshot.archive, snapshot.glossary);
  const odd = disagreement(context, statements, record);
  if (odd !== undefined) yield odd;
  const against = clash(context, number, record, statements);
  if (against !== undefined) yield against;
  else if (odd === undefined) yield* gap(context, number, record, statements);
}

/** The number most statements agree on is right; where two have the same weight, the one that stands first. */
function disagreement(
  context: RuleContext,
  statements: readonly NumberStatement[],
  record: MeetingRecord,
): Report | undefined {
  const count = (number: number): number => statements.filter((one) => one.number === number).length;
  const [right] = [...statements].sort((a, b) => count(b.number) - count(a.number));
  const odd = statements.filter((one) => one.number !== right?.number);
  const [first] = odd;
  if (right === undefined || first === undefined) return undefined;
  const language = displayLanguage(context);
  const others = [right, ...odd.slice(1)];
  const message = say(context, messages.differs, {
    here: ordinalWord(first.number, language),
    there: ordinalWord(right.number, language),
  });
  const related = others.map(({ span }) =>
    relatedTo(evidenceAround(context.draft, span), say(context, messages.elsewhere)),
  );
  const safe = isSure(right.number, count(right.number), odd.length, record);
  return { span: first.span, message, related, fixes: correction(context, odd, right.number, safe) };
}

/** Three statements against one, and the meeting before it in the archive: only the one can be wrong. */
function isSure(number: number, agreeing: number, odd: number, record: MeetingRecord): boolean {
  const numbers = record.map((meeting) => meeting.number);
  return agreeing >= 3 && odd === 1 && numbers.includes(number - 1) && !numbers.includes(number);
}

function correction(
  context: RuleContext,
  odd: readonly NumberStatement[],
  number: number,
  safe: boolean,
): readonly Fix[] {
  const [first] = odd;
  if (first === undefined) return [];
  const edits = odd.flatMap(({ span }) => ordinalEdit(context.draft.text, span, number));
  const title = say(context, messages.correct, { text: edits[0]?.newText ?? '' });
  return edits.length === 0 ? [] : [{ title, edits, safe }];
}

/** Writes another number in the form of the one that stands there; a number in words is left to the writer. */
function ordinalEdit(
  text: string,
  span: Span,
  number: number,
): readonly { readonly span: Span; readonly newText: string }[] {
  const written = /第\s*([0-9０-９]+)\s*回|[0-9]+(?:st|nd|rd|th)/u.exec(text.slice(span.start, span.end));
  if (written === null) return [];
  const start = span.start + written.index;
  const wide = /[０-９]/u.test(written[0]);
  const digits = wide
    ? String(number).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))
    : String(number);
  const newText = written[1] === undefined ? englishOrdinal(number) : `第${digits}回`;
  return [{ span: { start, end: start + written[0].length }, newText }];
}

function clash(
  context: RuleContext,
  number: number,
  record: MeetingRecord,
  statements: readonly NumberStatement[],
): Report | undefined {
  const { draft } = context;
  const [own] = ownDates(draft, context.snapshot.glossary);
  const level = releaseLevel(draft);
  if (own === undefined) return undefined;
  const used = findMeeting(record, number, level);
  const held = used?.dates[0];
  if (used !== undefined && held !== undefined) {
    if (used.dates.some(({ value }) => nearly(value, own.value, isVirtual(used)))) return undefined;
    return against(context, messages.used, { number, own: own.value, held, meeting: used }, statements);
  }
  if (used !== undefined) return undefined;
  const sameLevel = record.filter(
    (one) => level === undefined || one.level === undefined || one.level === level,
  );
  const later = sameLevel.find(
    (meeting) => meeting.number > number && startOf(meeting) !== '' && startOf(meeting) < own.value.from,
  );
  const laterHeld = later?.dates[0];
  if (later === undefined || laterHeld === undefined) return undefined;
  return against(
    context,
    messages.order,
    { number, own: own.value, held: laterHeld, meeting: later },
    statements,
  );
}

function nearly(held: DateInterval, own: DateInterval, virtual: boolean): boolean {
  const day = {
    span: { start: 0, end: 0 },
    interval: own,
    precision: 'day',
    yearInferred: false,
    weekdays: [],
  } as const;
  return dateFits(day, held, virtual) || (own.from <= held.to && held.from <= own.to);
}

function startOf(meeting: RecordedMeeting): string {
  return meeting.dates[0]?.value.from ?? '';
}

interface Clash {
  readonly number: number;
  readonly own: DateInterval;
  readonly held: { readonly value: DateInterval; readonly evidence: Evidence };
  readonly meeting: RecordedMeeting;
}

/** One finding, at the sentence that says the meeting was held; title and headings are shown as related. */
function against(
  context: RuleContext,
  message: (typeof messages)[keyof typeof messages],
  { number, own, held, meeting }: Clash,
  statements: readonly NumberStatement[],
): Report {
  const language = displayLanguage(context);
  const same = statements.filter((one) => one.number === number);
  const main = same.find(({ where }) => where === 'text') ?? same[0];
  const values = {
    number: ordinalWord(number, language),
    own: intervalWord(own, language),
    other: ordinalWord(meeting.number, language),
    earlier: intervalWord(held.value, language),
  };
  const related: RelatedPlace[] = [
    relatedTo(held.evidence, say(context, messages.record)),
    ...same
      .filter((one) => one !== main)
      .map(({ span }) => relatedTo(evidenceAround(context.draft, span), say(context, messages.elsewhere))),
  ];
  const span = main?.span ?? context.draft.meeting.number?.span ?? { start: 0, end: 0 };
  return { span, message: say(context, message, values), relation: 'contradicts', related };
}

/** A missing meeting is a hint only: the archive need not be whole. */
function* gap(
  context: RuleContext,
  number: number,
  record: MeetingRecord,
  statements: readonly NumberStatement[],
): Iterable<Report> {
  const last = record.filter((meeting) => meeting.number < number).at(-1);
  if (last === undefined || last.number === number - 1 || record.some((one) => one.number === number)) return;
  const language = displayLanguage(context);
  const span = statements[0]?.span ?? context.draft.meeting.number?.span;
  if (span === undefined) return;
  const message = say(context, messages.gap, {
    missing: ordinalWord(number - 1, language),
    last: ordinalWord(last.number, language),
  });
  yield { span, message, severity: 'hint' };
}
