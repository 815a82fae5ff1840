import type { ConceptKind, Glossary } from '../../glossary/model';
import type { Participant, Release } from '../../release/model';
import { contains } from '../../text/span';
import { bodyOf, sameBody } from './bodies';
import type { MeetingContradiction } from './contradiction';
import { type Masked, type MaskedSentence, maskedPattern } from './maskedSentence';
import type { SentenceClaims } from './meetingClaims';
import { type MeetingRecord, type RecordedMeeting, findMeeting } from './meetingRecord';
import { evidenceAround } from '../../release/evidence';

type MaskedName = Extract<Masked, { kind: 'name' }>;

const list = '«N»(?: \\(«N»\\))?(?:(?:, and |,? and |, )(?:the )?(?:«P» )?«N»(?: \\(«N»\\))?)*';
const tookPart = '(?:attended|took part in|participated in|joined|were present at|were represented at)';
const english = {
  before: maskedPattern(`(${list}) (?:also )?${tookPart} (?:the )?$`),
  after: maskedPattern(
    `^,? (?:which |that )?(?:(?:was|had been) )?attended by (?:officials (?:of|from) |representatives (?:of|from) )?(?:the )?(${list})`,
  ),
} as const;
const japaneseList = '«P»?(?:の)?«N»(?:(?:及び|並びに|、|・|と)«P»?(?:の)?«N»)*';
const people = '(?:の(?:職員|代表者?|担当者|幹部))?';
const japanese = {
  before: maskedPattern(`(${japaneseList})${people}(?:が|も)、?(?:参加|出席)した$`),
  after: maskedPattern(
    `^に(?:は|も)?、?(?:[^。]{0,20}?から(?:は|も)、?)?(${japaneseList})${people}(?:が|も)、?(?:それぞれ)?(?:参加|出席)`,
  ),
} as const;

/**
 * Bodies that the draft says took part in a past meeting, whose releases list those who did and name that body nowhere.
 * A list that is left open in words ("among others", 「等」) speaks against nobody.
 */
export function attendanceConflicts(
  draft: Release,
  { sentence, masked, mentions }: SentenceClaims,
  record: MeetingRecord,
  glossary: Glossary,
): readonly MeetingContradiction[] {
  return mentions.flatMap(({ mention, level, at }): readonly MeetingContradiction[] => {
    const meeting = findMeeting(record, mention.number, level);
    const lists = meeting === undefined ? [] : attendanceLists(meeting);
    const evidence = lists.find(({ release }) => release.language === draft.language) ?? lists[0];
    if (meeting === undefined || evidence === undefined) return [];
    const [stranger] = namesSaid(masked, at).filter((name) => isStranger(draft, name, meeting, glossary));
    if (stranger === undefined) return [];
    const { release, names } = evidence;
    const [first] = names;
    if (first === undefined) return [];
    return [
      {
        sentence,
        span: stranger.span,
        slot: 'party',
        meeting: meeting.number,
        draft: stranger.text,
        earlier: names.map(({ name }) => name.value).join(release.language === 'ja' ? '、' : ', '),
        evidence: evidenceAround(release, first.name.span),
      },
    ];
  });
}

function namesSaid(masked: MaskedSentence, at: number): readonly MaskedName[] {
  const { before, after } = masked.language === 'ja' ? japanese : english;
  const ahead = before.exec(masked.text.slice(0, at));
  const behind = after.exec(masked.text.slice(at + 1));
  const stretches = [
    ...(ahead ? [[ahead.index, ahead.index + ahead[0].length] as const] : []),
    ...(behind ? [[at + 1, at + 1 + behind[0].length] as const] : []),
  ];
  return [...masked.at].flatMap(([offset, one]) =>
    one.kind === 'name' && stretches.some(([from, to]) => offset >= from && offset < to) ? [one] : [],
  );
}

/** The participants of one sentence or line, where it names at least two and is not left open. */
interface AttendanceList {
  readonly release: Release;
  readonly names: readonly Participant[];
}

const openList = /等|など|among others|and others|such as/u;

function attendanceLists({ releases }: RecordedMeeting): readonly AttendanceList[] {
  const lists = releases.flatMap((release) =>
    release.sentences.flatMap(({ span }) => {
      const names = release.participants.filter(({ name }) => contains(span, name.span));
      const isOpen = openList.test(release.text.slice(span.start, span.end));
      return names.length >= 2 ? [{ release, names, isOpen }] : [];
    }),
  );
  return lists.some(({ isOpen }) => isOpen) ? [] : lists;
}

const attending: ReadonlySet<ConceptKind> = new Set(['agency', 'ministry', 'industryBody']);

/** Only of bodies that the glossary knows in the language of a release can it be told that it does not name them. */
function isStranger(
  draft: Release,
  { span, concept }: MaskedName,
  { releases }: RecordedMeeting,
  glossary: Glossary,
): boolean {
  if (concept === undefined || !attending.has(concept.kind)) return false;
  const body = bodyOf(draft.text.slice(span.start, span.end), glossary);
  return releases.every((release) => {
    const known = concept.names.some(
      ({ language, form }) => language === release.language && form === 'full',
    );
    const named = glossary.match(release.text).some((match) => match.concept.id === concept.id);
    const listed = release.participants.some(
      ({ name }) => sameBody(bodyOf(name.value, glossary), body) !== false,
    );
    return known && !named && !listed;
  });
}
