import type { Snapshot } from '../../archive/model';
import { policyTerms } from '../../glossary/houseTerms';
import { acronymOf, fullName } from '../../glossary/names';
import { numberedMeetings } from '../../release/meetingNames';
import type { Language } from '../../text/language';
import type { NewMeeting } from './model';
import { wording } from './wording';
import { englishOrdinal } from '../../text/ordinals';

/**
 * A heading of an earlier release in the other language: one of the headings that releases share, or names and terms that
 * the glossary knows, joined as they are joined there.
 * @param meetingName what the meeting is called in the other language, "Director General-level Meeting"
 * @returns undefined where a part of it is not known: nothing is invented
 */
export function translateHeading(
  heading: string,
  to: Language,
  { meeting, meetingName, snapshot }: { meeting: NewMeeting; meetingName: string; snapshot: Snapshot },
): string | undefined {
  const from = to === 'ja' ? 'en' : 'ja';
  const { core, ofMeeting } = withoutMeeting(heading, from);
  const shared = sharedHeading(core, from)?.[to][0] ?? joinedTerms(core, from, to, snapshot);
  if (shared === undefined || !ofMeeting) return shared;
  return to === 'ja'
    ? `第${meeting.number}回${meetingName}の${shared}`
    : `${shared} of the ${englishOrdinal(meeting.number)} ${meetingName}`;
}

/** Whether the heading is one that releases share, whatever they are about. */
export function isSharedHeading(heading: string, language: Language): boolean {
  const { core, ofMeeting } = withoutMeeting(heading, language);
  return ofMeeting || sharedHeading(core, language) !== undefined;
}

function sharedHeading(core: string, language: Language): (typeof wording.headings)[number] | undefined {
  const plain = core.normalize('NFKC').toLowerCase();
  return wording.headings.find((one) => one[language].some((words) => words.toLowerCase() === plain));
}

/** "Main achievements" of "Main achievements of the 11th Director General-level Meeting". */
function withoutMeeting(written: string, language: Language): { core: string; ofMeeting: boolean } {
  const heading = written.replace(/^[【［[<＜■●○◆]+|[】］\]>＞]+$/gu, '').trim();
  const [meeting] = numberedMeetings(heading);
  if (!meeting) return { core: heading, ofMeeting: false };
  const before = heading.slice(0, meeting.span.start);
  const after = heading.slice(meeting.span.end);
  const core =
    language === 'ja'
      ? `${before}${after.replace(/^[ 　]*の?/u, '')}`
      : `${before.replace(/\s*\b(?:of|at|from)\s+(?:the\s+)?$/u, '')}${after}`;
  return { core: core.trim(), ofMeeting: true };
}

const joints = {
  en: /,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/u,
  ja: /、|及び|並びに|・|と(?=[\p{Script=Han}\p{Script=Katakana}A-Z])/u,
};

/** "5G and Cybersecurity" as 「5G及びサイバーセキュリティ」: only where every part is a name or a term that is known. */
function joinedTerms(core: string, from: Language, to: Language, snapshot: Snapshot): string | undefined {
  const whole = knownTerm(core, to, snapshot);
  if (whole !== undefined) return whole;
  const parts = core.split(joints[from]).map((part) => knownTerm(part.trim(), to, snapshot));
  if (parts.length < 2 || parts.some((part) => part === undefined)) return undefined;
  const last = parts.at(-1) ?? '';
  const others = parts.slice(0, -1);
  if (to === 'ja') return `${others.join('、')}及び${last}`;
  return others.length === 1 ? `${others.join('')} and ${last}` : `${others.join(', ')}, and ${last}`;
}

const terms = policyTerms();

function knownTerm(part: string, to: Language, { glossary }: Snapshot): string | undefined {
  const match = glossary.match(part).find(({ span }) => span.start === 0 && span.end === part.length);
  if (match) {
    const { concept, name } = match;
    const short = name.form === 'acronym' && concept.wellKnown ? acronymOf(concept, to) : undefined;
    return (short ?? fullName(concept, to))?.text;
  }
  const plain = part.toLowerCase();
  const term = terms.find(({ ja, en }) => (to === 'ja' ? en[0]?.toLowerCase() === plain : ja === part));
  if (to === 'ja') return term?.ja;
  const english = term?.en[0];
  return english && english.charAt(0).toUpperCase() + english.slice(1);
}
