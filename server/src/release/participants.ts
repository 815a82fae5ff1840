import { afterMarker } from '../text/markers';
import { type Span, shift, slice } from '../text/span';
import { namesHome, namesOtherCountry } from './countries';
import type { Participant, Sentence } from './model';
import { splitNames } from './names';

type Side = Participant['side'];

const included =
  /\b(?:participants?|delegations?|attendees|representatives|officials|side|team)\b[^.;]{0,80}?\b(?:included|including|comprised|consisted of|were|was composed of|was made up of|came from|were from)\b:?\s*/giu;
const tookPart =
  /\b(?:participated|attended|took part|joined|were (?:also )?(?:present|represented)|represented)\b/iu;
const attendedBy = /\b(?:attended|joined|represented) by\s+/iu;
const besides = /\b(?:in addition to|besides|apart from|led by)\s+([^,]{2,120}),/giu;
const mayName = /particip|deleg|attend|represent|official|joined|took part|\bsides?\b/i;
const industryWords =
  /\b(?:industry|industries|business(?:es)?|private[ -]sector|companies|chamber|federation|academia|civil society)\b|産業界|経済界|民間|企業|業界|有識者|学界|団体/iu;
const japaneseClause =
  /([^、。]{1,24}?)(?:政府|側)?から(?:は|も)?、?([^。]+?)(?:が|も)(?=(?:、|それぞれ|参加|出席|同席|[^、。]{0,20}(?:参加|出席)))/gu;
const japaneseAttended = /参加し|出席し|参加者|出席者|参加した|出席した|参加を得/u;

/** Those who took part, with the side they belong to: from sentences that say so, and from lists of attendance. */
export function readParticipants(text: string, sentences: readonly Sentence[]): readonly Participant[] {
  const found: Participant[] = [];
  let listed: Side = 'unknown';
  for (const sentence of sentences) {
    if (sentence.role === 'heading') listed = 'unknown';
    else if (sentence.role === 'participants') listed = readListLine(text, sentence.span, listed, found);
    else if (sentence.role === 'body' || sentence.role === 'listItem') {
      readSentence(text, { ...sentence, span: afterMarker(text, sentence.span) }, found);
    }
  }
  return found;
}

const label =
  /^[・\-*●○■◆\s　]*(?:[（(【［<]([^）)】］>]{1,30}?(?:側|side))[）)】］>][ 　:：]*|([^:：。、]{1,40}?)(?:側)?[ 　]*[:：][ 　]*)/iu;
const sideHeading =
  /^(?:[・\-*●○■◆\s　]*[（(【［<]?)?(?:for\s+(?:the\s+)?)?[^:：。]{0,40}?(?:側|side|delegation|participants|industry|private sector|government)[】）)\]>]?$/iu;

/** "Ministry of Economy, Trade and Industry" is a body, whatever its last word. */
const body =
  /\b(?:Ministry|Department|Agency|Institute|Commission|Committee|Office|Bureau|Council|Federation)\b/u;

/** A line of a list of attendance; returns the side that the lines below it belong to. */
function readListLine(text: string, span: Span, current: Side, found: Participant[]): Side {
  const written = slice(text, span);
  const labelled = label.exec(written);
  const isHeading = sideHeading.test(written) && !body.test(written);
  const side = sideOf(labelled?.[1] ?? labelled?.[2] ?? (isHeading ? written : ''), current);
  if (!labelled && isHeading) return side;
  const names = { start: span.start + (labelled?.[0].length ?? 0), end: span.end };
  addNames(text, withoutMarker(text, names), side, found);
  return side;
}

function withoutMarker(text: string, span: Span): Span {
  const marker = /^[・\-*●○■◆•–\s　]+|^\(?\d{1,2}[.)]\s+/u.exec(slice(text, span));
  return { start: span.start + (marker?.[0].length ?? 0), end: span.end };
}

function sideOf(words: string, otherwise: Side): Side {
  if (words === '') return otherwise;
  if (namesHome(words) || /^日本?(?:側|政府)?$/u.test(words)) {
    return industryWords.test(words) ? 'industry' : 'japan';
  }
  if (industryWords.test(words)) return 'industry';
  if (namesOtherCountry(words)) return 'counterpart';
  return otherwise;
}

function readSentence(text: string, { span, language }: Sentence, found: Participant[]): void {
  const written = slice(text, span);
  if (language === 'ja') {
    if (japaneseAttended.test(written)) readJapaneseSentence(text, span, found);
    return;
  }
  if (!mayName.test(written)) return;
  const before = found.length;
  for (const match of written.matchAll(included)) {
    const side = sideOf(written.slice(Math.max(0, match.index - 60), match.index) + match[0], 'unknown');
    if (side === 'unknown') continue;
    for (const extra of written.slice(0, match.index + match[0].length).matchAll(besides)) {
      addNames(text, shift(groupSpan(extra, 1), span.start), side, found);
    }
    const start = match.index + match[0].length;
    addNames(
      text,
      shift({ start, end: start + clauseLength(written.slice(start)) }, span.start),
      side,
      found,
    );
  }
  if (found.length === before) readAttended(text, span, found);
}

/** "… and the American Chamber of Commerce participated and submitted …"; "attended by officials of …". */
function readAttended(text: string, span: Span, found: Participant[]): void {
  const written = slice(text, span);
  const by = attendedBy.exec(written);
  if (by) {
    const start = by.index + by[0].length;
    addNames(
      text,
      shift({ start, end: start + clauseLength(written.slice(start)) }, span.start),
      'unknown',
      found,
    );
    return;
  }
  const verb = tookPart.exec(written);
  if (!verb) return;
  const lead = /^(?:[^,]{1,60},\s+)(?=the\s|[A-Z])/u.exec(written);
  const start =
    lead && lead[0].length < verb.index && /^(?:In|On|As|For|At|Also|From)\b/.test(written)
      ? lead[0].length
      : 0;
  const subject = { start, end: verb.index };
  if (
    /\b(?:countries|governments|sides|ministers|participants|meeting|dialogue)\b/i.test(
      slice(written, subject),
    )
  ) {
    return;
  }
  addNames(text, shift(subject, span.start), 'unknown', found);
}

/** Up to the end of the enumeration: a full stop, or a clause that begins anew. */
function clauseLength(rest: string): number {
  const end =
    /[;.](?:\s|$)|,\s+(?:who|which|where|while|with|participated|attended)\b|\s+(?:participated|attended|to discuss|who)\b/u.exec(
      rest,
    );
  return end && end.index > 0 ? end.index : rest.length;
}

function readJapaneseSentence(text: string, span: Span, found: Participant[]): void {
  const written = slice(text, span);
  for (const match of written.matchAll(japaneseClause)) {
    const side = sideOf(match[1] ?? '', 'unknown');
    if (side === 'unknown') continue;
    addNames(text, shift(groupSpan(match, 2), span.start), side, found);
  }
}

function groupSpan(match: RegExpExecArray, group: number): Span {
  const start = match.index + match[0].indexOf(match[group] ?? '');
  return { start, end: start + (match[group] ?? '').length };
}

function addNames(text: string, within: Span, side: Side, found: Participant[]): void {
  for (const span of splitNames(text, within)) {
    const value = slice(text, span);
    if (value.length > 120) continue;
    const own = side === 'unknown' ? ownSide(value) : side;
    found.push({ name: { value, span }, side: own });
  }
}

function ownSide(name: string): Side {
  if (industryWords.test(name)) return 'industry';
  if (/^Japan|\bof Japan$|^(?:日本|我が国)/u.test(name)) return 'japan';
  return namesOtherCountry(name) && !namesHome(name) ? 'counterpart' : 'unknown';
}
