import type { Release } from '../../release/model';
import { languageOf } from '../../text/language';
import { shift } from '../../text/span';
import type { SentenceClaims } from './meetingClaims';
import type { MeetingContradiction } from './contradiction';
import { type MeetingRecord, type RecordedMeeting, findMeeting } from './meetingRecord';
import { evidenceAround } from '../../release/evidence';

/** A name made of two parties and a matter: "Japan-EU Cyber Dialogue", 「日EUサイバー対話」. */
const partiedNames: readonly RegExp[] = [
  /\b(?<parties>(?:Japan|U\.?S\.?|United States|EU|UK|U\.K\.|[A-Z][a-z]+)[-–](?:Japan|U\.?S\.?|United States|EU|UK|U\.K\.|ASEAN|[A-Z][a-z]+))\s+(?<matter>(?:[A-Z][\w-]+|on|the|of|and|for)(?:\s+(?:[A-Z][\w-]+|on|the|of|and|for))*)/gu,
  /(?<parties>日(?:米|英|仏|独|伊|加|豪|印|中|韓|欧|越|EU|ＥＵ|ASEAN|ＡＳＥＡＮ|・?ASEAN|米欧|米豪印|米韓)|米(?:英|欧|EU|中|韓))(?<matter>[\p{Script=Han}\p{Script=Katakana}ー・]{4,})/gu,
];

interface PartiedName {
  readonly parties: string;
  readonly matter: string;
  readonly index: number;
  readonly whole: string;
}

/**
 * A dialogue of other parties than the record's: the draft says the 9th meeting had a session with the Japan–EU cyber
 * dialogue where its release has the Japan–U.S. one, and knows no other.
 */
export function rivalNames(
  draft: Release,
  { sentence, mentions }: SentenceClaims,
  record: MeetingRecord,
): readonly MeetingContradiction[] {
  const span = draft.sentences[sentence]?.span ?? { start: 0, end: 0 };
  const text = draft.text.slice(span.start, span.end);
  const said = partiedNamesOf(text);
  return mentions.flatMap(({ mention, level }) => {
    const meeting = findMeeting(record, mention.number, level);
    if (meeting === undefined) return [];
    return said.flatMap((name): readonly MeetingContradiction[] => {
      const rival = rivalOf(name, meeting);
      if (rival === undefined) return [];
      const place = shift({ start: name.index, end: name.index + name.parties.length }, span.start);
      return [{ ...rival, sentence, span: place, slot: 'party', meeting: meeting.number, draft: name.whole }];
    });
  });
}

function rivalOf(
  name: PartiedName,
  { releases }: RecordedMeeting,
): Pick<MeetingContradiction, 'earlier' | 'evidence'> | undefined {
  const language = languageOf(name.whole);
  for (const release of releases.filter((one) => one.language === language)) {
    const recorded = partiedNamesOf(release.text).filter(({ matter }) => matter === name.matter);
    const [rival] = recorded;
    if (rival === undefined || recorded.some(({ parties }) => sameParties(parties, name.parties))) continue;
    const span = { start: rival.index, end: rival.index + rival.whole.length };
    return { earlier: rival.whole, evidence: evidenceAround(release, span) };
  }
  return undefined;
}

function sameParties(a: string, b: string): boolean {
  const plain = (parties: string): string =>
    parties.normalize('NFKC').replace(/\./g, '').split(/[-–]/u).sort().join('-');
  return plain(a) === plain(b);
}

function partiedNamesOf(text: string): readonly PartiedName[] {
  return partiedNames.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: whole, index, groups }) => ({
      parties: groups?.['parties'] ?? '',
      matter: groups?.['matter'] ?? '',
      index,
      whole,
    })),
  );
}
