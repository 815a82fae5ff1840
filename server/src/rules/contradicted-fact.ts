import type { MeetingContradiction } from '../relation/meetings/contradiction';
import { meetingContradictions } from '../relation/meetings/meetingContradictions';
import { meetingRecord } from '../relation/meetings/meetingRecord';
import { namedMeetings } from '../relation/meetings/namedMeetings';
import type { RelatedSentence, SlotKind } from '../relation/model';
import { sentenceText } from '../release/sentenceText';
import { contains, overlaps } from '../text/span';
import { languageOf } from '../text/language';
import { citationOfEvidence, relatedTo } from './citation';
import { takeOverValue } from './earlierWording';
import { type Fix, type Report, type RuleContext, defineRule, say, displayLanguage } from './rule';
import { evidenceAround } from '../release/evidence';
import { ordinalWord } from '../text/ordinals';
import { relationsOfKind } from './relationReport';

/** Another date, number, place, host, party or plan than an earlier release states of the same thing. */
export const contradictedFact = defineRule({
  id: 'contradicted-fact',
  severity: 'warning',
  summary: {
    en: 'A date, figure, place, party or plan that an earlier release states differently.',
    ja: '過去の報道資料と異なる日付、数値、場所、主体又は予定',
  },
  messages: {
    date: {
      en: 'The {meeting} meeting: “{draft}” here, “{earlier}” in its release. Correct the date, or make clear what else is meant.',
      ja: '{meeting}会合の日付が「{draft}」となっていますが、当時の報道資料では「{earlier}」です。日付を訂正するか、別の事柄であれば明確にしてください。',
    },
    ordinal: {
      en: 'The meeting of that date was the {meeting}, not the “{draft}”: its release says “{earlier}”. Correct the number or the date.',
      ja: 'この日付の会合は「{draft}」ではなく{meeting}です（当時の報道資料では「{earlier}」）。回数又は日付を訂正してください。',
    },
    place: {
      en: 'The {meeting} meeting: “{draft}” here, “{earlier}” in its release. Correct the place, or make clear what else is meant.',
      ja: '{meeting}会合の場所が「{draft}」となっていますが、当時の報道資料では「{earlier}」です。場所を訂正するか、別の事柄であれば明確にしてください。',
    },
    party: {
      en: 'The {meeting} meeting: “{draft}” here, “{earlier}” in its release. Correct the name, or make clear what else is meant.',
      ja: '{meeting}会合について「{draft}」とありますが、当時の報道資料では「{earlier}」です。名称を訂正するか、別の事柄であれば明確にしてください。',
    },
    plan: {
      en: 'The release of the {meeting} meeting announced “{earlier}” for the next one; here it is “{draft}”. Correct it, or say that the plan has changed.',
      ja: '{meeting}会合の報道資料では次回の時期を「{earlier}」としていますが、ここでは「{draft}」です。訂正するか、予定を変更した旨を明記してください。',
    },
    figure: {
      en: '“{draft}” here, “{earlier}” in the earlier release. Correct the figure, or make clear what has changed.',
      ja: '「{draft}」とありますが、過去の報道資料では「{earlier}」です。訂正するか、変更があったことを明確にしてください。',
    },
    states: { en: 'Stated by {meeting}', ja: '{meeting}の報道資料の記載' },
  },
  check,
});

const { messages } = contradictedFact;

function* check(context: RuleContext): Iterable<Report> {
  const { draft, snapshot } = context;
  const record = meetingRecord(draft, snapshot.archive, snapshot.glossary);
  const reported = new Set<number>();
  for (const found of bySentence(meetingContradictions(draft, record, snapshot.glossary))) {
    reported.add(found[0].sentence);
    yield report(context, found);
  }
  for (const relation of relationsOfKind(context, 'contradicts')) {
    const known = isMeetingFact(context, relation) || isDoneInTime(context, relation);
    const facts = known ? undefined : factsOf(relation);
    if (facts === undefined || reported.has(relation.sentence)) continue;
    reported.add(relation.sentence);
    yield report(context, facts);
  }
}

type Found = readonly [MeetingContradiction, ...MeetingContradiction[]];

/** One finding for a sentence, however many slips it holds. */
function bySentence(all: readonly MeetingContradiction[]): readonly Found[] {
  const groups = new Map<number, [MeetingContradiction, ...MeetingContradiction[]]>();
  for (const one of all) {
    const group = groups.get(one.sentence);
    if (group === undefined) groups.set(one.sentence, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function report(context: RuleContext, found: Found): Report {
  const language = displayLanguage(context);
  const lines = found.map(({ slot, meeting, draft, earlier }) =>
    say(context, messageOf(slot, meeting), { meeting: ordinalWord(meeting, language), draft, earlier }),
  );
  const evidence = found
    .map((one) => one.evidence)
    .filter((one, index, all) => all.findIndex((other) => other.text === one.text) === index);
  return {
    span: found[0].span,
    message: [...new Set(lines)].join(language === 'ja' ? '' : ' '),
    relation: 'contradicts',
    related: evidence.map((one) =>
      relatedTo(one, say(context, messages.states, { meeting: citationOfEvidence(context, one) })),
    ),
    fixes: found.flatMap((one) => restoredValue(context, one)),
  };
}

/** What can stand in the place of the draft's value as it is: a number or a plan may need other words around it. */
const exchangeable: ReadonlySet<SlotKind> = new Set(['date', 'figure', 'place', 'party']);

function restoredValue(context: RuleContext, one: MeetingContradiction): readonly Fix[] {
  const written = context.draft.sentences[one.sentence]?.language;
  const isSameLanguage = written !== undefined && written === languageOf(one.evidence.text);
  return exchangeable.has(one.slot) && isSameLanguage ? takeOverValue(context, one) : [];
}

function messageOf(slot: SlotKind, meeting: number): (typeof messages)[keyof typeof messages] {
  const known =
    slot === 'date' || slot === 'ordinal' || slot === 'place' || slot === 'party' || slot === 'plan';
  return known && meeting > 0 ? messages[slot] : messages.figure;
}

/**
 * What is said of a meeting by its number is read from the wording, above: the comparer would set the place where
 * something was done "since the 6th meeting" against the place of that meeting, or of the next.
 */
function isMeetingFact(
  { draft, snapshot }: RuleContext,
  { sentence, release, earlierSentence }: RelatedSentence,
): boolean {
  const own = draft.sentences[sentence];
  return (
    own !== undefined &&
    namedMeetings(sentenceText(draft.text, own), snapshot.archive.releases).length > 0 &&
    (release.plans.some((plan) => plan.sentence === earlierSentence) ||
      release.meetingMentions.some((one) => one.sentence === earlierSentence))
  );
}

/** What was to be done by some day may have been done before it. */
function isDoneInTime(
  { draft }: RuleContext,
  { release, earlierSentence, comparison }: RelatedSentence,
): boolean {
  const [first] = comparison.differences;
  const { span } = release.sentences[earlierSentence] ?? { span: { start: 0, end: 0 } };
  const done =
    first?.draftSpan && draft.dates.find((date) => overlaps(date.span, first.draftSpan ?? date.span));
  if (first?.kind !== 'date' || done === undefined || done.bound !== undefined) return false;
  return release.dates.some(
    ({ bound, interval, span: place }) =>
      contains(span, place) && (bound === 'by' || bound === 'until') && done.interval.from <= interval.to,
  );
}

const factual: ReadonlySet<SlotKind> = new Set(['figure', 'date', 'ordinal', 'place', 'party', 'plan']);
const deeper: ReadonlySet<SlotKind> = new Set(['polarity', 'stance', 'act', 'party']);

/** The comparer's contradictions in facts; those of act, stance and actor are `contradicted-commitment`'s. */
function factsOf(relation: RelatedSentence): Found | undefined {
  const { comparison, release, earlierSentence, sentence, span } = relation;
  if (comparison.differences.some(({ kind }) => deeper.has(kind))) return undefined;
  const [first] = comparison.differences.filter(({ kind }) => factual.has(kind));
  if (first === undefined) return undefined;
  const evidence = evidenceAround(release, release.sentences[earlierSentence]?.span ?? { start: 0, end: 0 });
  return [
    {
      sentence,
      span: first.draftSpan ?? span,
      slot: first.kind === 'plan' ? 'plan' : 'figure',
      meeting: release.meeting.number?.value ?? 0,
      draft: first.draft,
      earlier: first.earlier,
      evidence,
    },
  ];
}
