import {
  type DroppedCommitment,
  absentParticipants,
  droppedCommitments,
  lastMeeting,
} from '../relation/dropped';
import { evidenceAt, meetingRecord } from '../relation/meetings/meetingRecord';
import type { Release } from '../release/model';
import { quoted } from './citation';
import { displayLanguage, ordinalWord, relatedTo } from './meetingWords';
import { type Fix, type Report, type RuleContext, defineRule, say } from './rule';

/** What the last meeting committed to or who took part in it, and the draft does not mention. */
export const droppedCommitment = defineRule({
  id: 'dropped-commitment',
  severity: 'hint',
  summary: {
    en: 'Commitments of the last meeting that the draft does not mention.',
    ja: '前回会合のコミットメントのうち、草案で言及されていないもの',
  },
  messages: {
    dropped: {
      en: 'Commitments of the {meeting} meeting that the draft does not mention: {count}. They are shown with this finding; continue those that still hold.',
      ja: '{meeting}会合のコミットメントのうち、{count}件が草案で言及されていません。この指摘に示す各文を確認し、継続するものは記載してください。',
    },
    absent: {
      en: '{name} took part in the last meetings and is not named here. Check the list of participants.',
      ja: '{name}は最近の会合に続けて参加していますが、この草案に記載がありません。出席者を確認してください。',
    },
    insert: { en: 'Insert a continuation: {quote}', ja: '継続の文を挿入：{quote}' },
    continuation: {
      en: 'As at the {meeting} meeting, {sentence}',
      ja: '{meeting}会合に引き続き、{sentence}',
    },
    earlier: { en: 'Said at the last meeting', ja: '前回会合の記載' },
  },
  check,
});

const { messages } = droppedCommitment;
const mostFixes = 4;

function* check(context: RuleContext): Iterable<Report> {
  const { draft, snapshot, relations } = context;
  const { title } = draft;
  if (title === undefined) return;
  const record = meetingRecord(draft, snapshot.archive, snapshot.glossary);
  const last = lastMeeting(draft, record);
  const dropped = droppedCommitments(draft, record, relations, snapshot);
  const note = say(context, messages.earlier);
  if (last !== undefined && dropped.length > 0) {
    const meeting = ordinalWord(last.number, displayLanguage(context));
    yield {
      span: title.span,
      message: say(context, messages.dropped, { count: dropped.length, meeting }),
      related: dropped.map(({ release, sentence }) =>
        relatedTo(evidenceAt(release, spanOf(release, sentence)), note),
      ),
      fixes: dropped.flatMap((one) => continuation(context, one)).slice(0, mostFixes),
    };
  }
  for (const { value, evidence } of absentParticipants(draft, record, snapshot.glossary)) {
    const span = draft.participants[0]?.name.span ?? title.span;
    yield {
      span,
      message: say(context, messages.absent, { name: value.text }),
      related: [relatedTo(evidence, note)],
    };
  }
}

function spanOf(release: Release, sentence: number): { readonly start: number; readonly end: number } {
  return release.sentences[sentence]?.span ?? { start: 0, end: 0 };
}

const connective =
  /^(?:(?:Moreover|Furthermore|Besides|In addition|In this regard|Additionally|Also),?\s+|(?:また|加えて|さらに|更に|なお|特に)、?)/u;

/** Only in the draft's own language: a sentence is not translated by a rule. */
function continuation(context: RuleContext, dropped: DroppedCommitment): readonly Fix[] {
  const { draft } = context;
  const { release, sentence } = dropped;
  if (release.language !== draft.language) return [];
  const place = insertionPlace(draft, dropped);
  const { start, end } = spanOf(release, sentence);
  const earlier = release.text.slice(start, end).replace(/\s+/g, ' ').replace(connective, '');
  const meeting = ordinalWord(release.meeting.number?.value ?? 0, draft.language);
  const lowered =
    draft.language === 'en' ? earlier.replace(/^(?:The|They|Both|Participants)\b/, lower) : earlier;
  const text = messages.continuation[draft.language]
    .replace('{meeting}', meeting)
    .replace('{sentence}', () => lowered);
  if (place === undefined) return [];
  const newText = draft.language === 'en' ? ` ${text}` : text;
  const title = say(context, messages.insert, { quote: quoted(earlier) });
  return [{ title, edits: [{ span: { start: place, end: place }, newText }], safe: false }];
}

function lower(word: string): string {
  return word.toLowerCase();
}

/** After the last sentence of the section of the same heading; else after the last sentence that speaks. */
function insertionPlace(draft: Release, { section }: DroppedCommitment): number | undefined {
  const heading = section && plain(section.heading.value);
  const same = draft.sections.findIndex((one) => plain(one.heading.value) === heading);
  const bodies = draft.sentences.filter(({ role }) => role === 'body' || role === 'listItem');
  const inSection = bodies.filter((one) => same >= 0 && one.section === same);
  return (inSection.at(-1) ?? bodies.at(-1))?.span.end;
}

function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
