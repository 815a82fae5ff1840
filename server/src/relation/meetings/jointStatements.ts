import type { Glossary } from '../../glossary/model';
import type { Release } from '../../release/model';
import type { Span } from '../../text/span';
import { type Body, bodyOf, sameBody } from './bodies';
import { type Masked, type MaskedSentence, maskSentence, maskedPattern } from './maskedSentence';
import type { ClaimedMeeting, SentenceClaims } from './meetingClaims';
import type { MeetingContradiction } from './contradiction';
import { type MeetingRecord, type RecordedMeeting, findMeeting } from './meetingRecord';
import { evidenceAround } from '../../release/evidence';

const statement = /\b(?:statements?|proposals?|recommendations)\b|共同声明|声明|提言|意見書|提案書/iu;

/**
 * Who handed in the joint statement at a past meeting: a body that the draft names and that meeting's releases, which
 * name others for it, do not.
 */
export function statementConflicts(
  draft: Release,
  { sentence, masked, mentions }: SentenceClaims,
  record: MeetingRecord,
  glossary: Glossary,
): readonly MeetingContradiction[] {
  if (!statement.test(masked.text)) return [];
  return mentions.flatMap((claimed): readonly MeetingContradiction[] => {
    const meeting = findMeeting(record, claimed.mention.number, claimed.level);
    const said = authorsSaid(masked, claimed);
    if (meeting === undefined || said.length === 0) return [];
    const bodies = said.map((span) => ({
      span,
      body: bodyOf(draft.text.slice(span.start, span.end), glossary),
    }));
    const recorded = recordedAuthors(meeting, draft, glossary);
    if (recorded === undefined) return [];
    const other = bodies.find(({ body }) => recorded.bodies.every((one) => sameBody(body, one) === false));
    if (other === undefined) return [];
    const { evidence } = recorded;
    const earlier = recorded.bodies.map(({ text }) => text).join(', ');
    return [{ sentence, span: other.span, slot: 'party', meeting: meeting.number, draft: other.body.text, earlier, evidence }]; // prettier-ignore
  });
}

const nouns = '(?:[Ss]tatements?|[Pp]roposals?|[Rr]ecommendations)';
const clauseEnd =
  '(?=,? (?:and )?(?:the (?:two|parties|governments|countries|sides)|both|they|participants)\\b|[;.]|$)';

/** Where an English sentence names who made the statement at the meeting; the text around «R» in which the bodies stand. */
const englishAfter = [
  maskedPattern(`^,? (?:where|at which|when)\\b([^;.]*?${nouns}[^;.]*?)${clauseEnd}`),
  maskedPattern(
    `^,? ((?:[^;.,]|,(?= «N»| and ))*?(?:submitted|presented|issued|delivered|released|handed)[^;.]*?${nouns}\\b)`,
  ),
  maskedPattern(
    `^,? ((?:a|the|their) [^;.]*?${nouns}\\b[^;.]*? (?:by|from|of) (?:[^;.]*?«N»[^;.]*?)${clauseEnd})`,
  ),
];
const statementBefore = maskedPattern(`${nouns}\\b[^;.,]{0,90}\\b(?:at|during|to) (?:the )?$`);
const predicateOfIt = maskedPattern(
  `^,? (?:was|were|had been|came|had come|which was|which came)\\b([^;.]*?)${clauseEnd}`,
);
const madeBy = maskedPattern(
  `${nouns}\\b[^;.]{0,40}? (?:by|from|of) ([^;.]*?)(?: at| during| to) (?:the )?$`,
);

function authorsSaid(masked: MaskedSentence, claimed: ClaimedMeeting): readonly Span[] {
  const before = masked.text.slice(0, claimed.at);
  const after = masked.text.slice(claimed.at + 1);
  const [from, to] =
    masked.language === 'ja' ? japaneseStretch(after, claimed.at) : englishStretch(before, after, claimed.at);
  return [...masked.at]
    .filter(([offset, one]) => offset >= from && offset < to && isIndustryBody(one))
    .map(([, one]) => one.span);
}

type Stretch = readonly [from: number, to: number];
const nowhere: Stretch = [0, 0];

function englishStretch(before: string, after: string, at: number): Stretch {
  const by = madeBy.exec(before);
  if (by?.[1] !== undefined) return [by.index, by.index + by[0].length];
  const predicate = statementBefore.test(before) ? predicateOfIt.exec(after) : null;
  if (predicate !== null) return [at + 1, at + 1 + predicate[0].length];
  const [relative, ...direct] = englishAfter;
  const inRelative = relative?.exec(after);
  if (inRelative) return [at + 1, at + 1 + inRelative[0].length];
  if (!/(?:^|[;.,] )(?:At|at|During|during) (?:the )?$/.test(before)) return nowhere;
  const match = direct.map((pattern) => pattern.exec(after)).find((one) => one !== null);
  return match ? [at + 1, at + 1 + match[0].length] : nowhere;
}

/** From the mention to the end of the sentence, unless the meeting is only compared with or followed: 「第9回会合と同様」. */
function japaneseStretch(after: string, at: number): Stretch {
  const isSetting = /^(?:において|における|での?(?!はな)|の際|に際し|に(?!続|引き続)|へ)/u.test(after);
  return isSetting ? [at + 1, at + 1 + after.length] : nowhere;
}

const bodyWord =
  /Chamber|Council|Federation|Confederation|Association|Roundtable|Alliance|商工会議所|連合会|協議会|評議会|協会|連盟|同友会/u;

function isIndustryBody(one: Masked): boolean {
  if (one.kind !== 'name') return false;
  return one.concept === undefined ? bodyWord.test(one.text) : one.concept.kind === 'industryBody';
}

interface RecordedAuthors {
  readonly bodies: readonly Body[];
  readonly evidence: MeetingContradiction['evidence'];
}

/** The industry bodies of the sentences on a statement; the evidence is the one that names most, the draft's language first. */
function recordedAuthors(
  { releases }: RecordedMeeting,
  draft: Release,
  glossary: Glossary,
): RecordedAuthors | undefined {
  const found = releases.flatMap((release) =>
    release.sentences.flatMap(({ span }, index) => {
      if (!statement.test(release.text.slice(span.start, span.end))) return [];
      const masked = maskSentence(release, index, glossary);
      const bodies = [...(masked?.at.values() ?? [])]
        .filter(isIndustryBody)
        .map((one) => bodyOf(release.text.slice(one.span.start, one.span.end), glossary));
      const rank = bodies.length + (release.language === draft.language ? 100 : 0);
      return bodies.length === 0 ? [] : [{ bodies, rank, evidence: evidenceAround(release, span) }];
    }),
  );
  const [best] = [...found].sort((a, b) => b.rank - a.rank);
  return best && { bodies: distinct(found.flatMap(({ bodies }) => bodies)), evidence: best.evidence };
}

function distinct(bodies: readonly Body[]): readonly Body[] {
  return bodies.filter(
    (body, index) => !bodies.slice(0, index).some((other) => sameBody(body, other) === true),
  );
}
