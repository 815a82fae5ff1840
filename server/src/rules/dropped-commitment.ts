import {
  type DroppedCommitment,
  absentParticipants,
  bySection,
  droppedCommitments,
  lastMeeting,
} from '../relation/dropped';
import { meetingRecord } from '../relation/meetings/meetingRecord';
import { afterMarker } from '../text/markers';
import { inOneLine, slice } from '../text/span';
import { quoted, relatedTo } from './citation';
import { continuationOf } from './continuation';
import {
  type Fix,
  type RelatedPlace,
  type Report,
  type RuleContext,
  defineRule,
  say,
  displayLanguage,
} from './rule';
import { evidenceAround } from '../release/evidence';
import { ordinalWord } from '../text/ordinals';

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
      en: 'Commitments of the {meeting} meeting that the draft does not mention: {count}{sections}. They are shown with this finding; continue those that still hold.',
      ja: '{meeting}会合のコミットメントのうち、{count}件が草案で言及されていません{sections}。この指摘に示す各文を確認し、継続するものは記載してください。',
    },
    sections: { en: ' ({list})', ja: '（{list}）' },
    section: { en: '“{heading}”: {count}', ja: '「{heading}」{count}件' },
    absent: {
      en: '{name} took part in the last meetings and is not named here. Check the list of participants.',
      ja: '{name}は最近の会合に続けて参加していますが、この草案に記載がありません。出席者を確認してください。',
    },
    insert: { en: 'Insert a continuation: {quote}', ja: '継続の文を挿入：{quote}' },
    earlier: { en: 'Said at the last meeting', ja: '前回会合の記載' },
    earlierUnder: {
      en: 'Said at the last meeting, under “{heading}”',
      ja: '前回会合の記載（「{heading}」の項）',
    },
  },
  check,
});

const { messages } = droppedCommitment;

/** More fixes than this are no menu any more. */
const mostFixes = 20;

function* check(context: RuleContext): Iterable<Report> {
  const { draft, snapshot, relations } = context;
  const { title } = draft;
  if (title === undefined) return;
  const record = meetingRecord(draft, snapshot.archive, snapshot.glossary);
  const last = lastMeeting(draft, record);
  const groups = bySection(droppedCommitments(draft, record, relations, snapshot));
  const dropped = [...groups.values()].flat();
  if (last !== undefined && dropped.length > 0) {
    const meeting = ordinalWord(last.number, displayLanguage(context));
    const sections = sectionList(context, groups);
    yield {
      span: title.span,
      message: say(context, messages.dropped, { count: dropped.length, meeting, sections }),
      related: dropped.map((one) => placeOf(context, one)),
      fixes: dropped.flatMap((one) => insertion(context, one)).slice(0, mostFixes),
    };
  }
  for (const { value, evidence } of absentParticipants(draft, record, snapshot.glossary)) {
    yield {
      span: draft.participants[0]?.name.span ?? title.span,
      message: say(context, messages.absent, { name: value.text }),
      related: [relatedTo(evidence, say(context, messages.earlier))],
    };
  }
}

/** How many of each section, where the last release has sections. */
function sectionList(context: RuleContext, groups: ReturnType<typeof bySection>): string {
  const named = [...groups].flatMap(([section, { length }]) =>
    section === undefined
      ? []
      : [say(context, messages.section, { heading: inOneLine(section.heading.value), count: length })],
  );
  if (named.length === 0) return '';
  const list = named.join(displayLanguage(context) === 'ja' ? '、' : ', ');
  return say(context, messages.sections, { list });
}

function placeOf(context: RuleContext, { release, sentence, section }: DroppedCommitment): RelatedPlace {
  const span = release.sentences[sentence]?.span ?? { start: 0, end: 0 };
  const heading = section && inOneLine(section.heading.value);
  const note =
    heading === undefined ? say(context, messages.earlier) : say(context, messages.earlierUnder, { heading });
  return relatedTo(evidenceAround(release, span), note);
}

function insertion(context: RuleContext, dropped: DroppedCommitment): readonly Fix[] {
  const edit = continuationOf(context.draft, dropped, context.relations);
  if (edit === undefined) return [];
  const { release, sentence } = dropped;
  const span = release.sentences[sentence]?.span ?? { start: 0, end: 0 };
  const quote = quoted(slice(release.text, afterMarker(release.text, span)));
  return [{ title: say(context, messages.insert, { quote }), edits: [edit], safe: false }];
}
