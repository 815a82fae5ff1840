import { inOneLine, slice } from '../text/span';
import { englishDocumentNoun, englishMeetingNoun, japaneseDocumentNoun, japaneseMeetingNoun } from './cues';
import { numberedMeetings } from './meetingNames';
import type { Fact } from './model';

/** The dialogue that a title names, without its number, its level, and what the document is called. */
export function readSeries(text: string, title: Fact<string>): Fact<string> | undefined {
  const written = slice(text, title.span);
  const found = /[\u3040-\u30ff\u3400-\u9fff]/.test(written)
    ? japaneseSeries(written)
    : englishSeries(written);
  if (!found || found.end - found.start < 4) return undefined;
  const span = { start: title.span.start + found.start, end: title.span.start + found.end };
  return { value: inOneLine(slice(text, span)), span };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const meetingOf = new RegExp(
  `\\b(?:meeting|session|round|consultations?|talks)s?\\s+(?:of|under|for|on)\\s+the\\s+`,
  'i',
);
const englishLead = new RegExp(
  `^(?:(?:the|a|on|regarding|concerning|${englishDocumentNoun})(?:\\s*[:–—-]\\s*|\\s+)|(?:of|from|for)\\s+(?:the\\s+)?)+`,
  'i',
);
const englishTrail =
  /\s*(?:[([（].*|[:,–—]\s.*|\b(?:held|convened|takes? place|took place|was|is)\b.*|\bon\s+(?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b).*|\b(?:Results|Outcomes?|Summary|Minutes|Joint Statement|Joint Press Statement|Press Release|Report)\b.*)$/u;

function englishSeries(title: string): Range | undefined {
  const [numbered] = numberedMeetings(title);
  const of = meetingOf.exec(title);
  let start = 0;
  if (of) start = of.index + of[0].length;
  else if (numbered) start = afterNumber(title, numbered.span.start, numbered.level?.span.end);
  else start = englishLead.exec(title)?.[0].length ?? 0;
  let rest = title.slice(start);
  const second = numbered && numbered.span.start > start ? numbered.span.start - start : rest.length;
  rest = rest.slice(0, second).replace(/[\s,:–—-]+$/u, '');
  const trail = trailStart(rest);
  rest = rest.slice(0, trail).replace(/[\s,]+$/u, '');
  return new RegExp(`\\b${englishMeetingNoun}\\b`, 'i').test(rest) || of || numbered
    ? { start, end: start + rest.length }
    : undefined;
}

/** Where what is no name begins: brackets, "held in …", a place or a date after "in" or "on". "on the Internet Economy" is name. */
function trailStart(name: string): number {
  const found = englishTrail.exec(name);
  if (!found) return name.length;
  return found.index > 3 ? found.index : name.length;
}

function afterNumber(title: string, start: number, levelEnd: number | undefined): number {
  if (levelEnd !== undefined) return skipBlank(title, levelEnd);
  const ordinal = /^\S+\s+/u.exec(title.slice(start));
  return start + (ordinal?.[0].length ?? 0);
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (/\s/u.test(text.charAt(at))) at += 1;
  return at;
}

const japaneseTail = new RegExp(
  `(?:(?:の)?(?:${japaneseDocumentNoun})(?:について|の公表|を公表.*|（.*|\\(.*)?|(?:を|が)(?:開催|実施).*|に(?:関する|係る)(?:${japaneseDocumentNoun}).*|について|の公表)$`,
  'u',
);
const japaneseHead = new RegExp(`^(?:${japaneseDocumentNoun})[ 　:：]+|^「|^『`, 'u');
const numberInside = /[ 　]*[（(「]?第[ 　]?[0-9０-９〇一二三四五六七八九十百]{1,5}[ 　]?回/u;

function japaneseSeries(title: string): Range | undefined {
  const number = numberInside.exec(title);
  let start = japaneseHead.exec(title)?.[0].length ?? 0;
  let end = title.length;
  if (number && number.index > start + 3) end = number.index;
  else if (number) {
    start = number.index + number[0].length;
    while (/[ 　「『]/u.test(title.charAt(start))) start += 1;
  }
  let name = title.slice(start, end);
  const bracket = name.search(/[（(]/u);
  if (bracket > 3) name = name.slice(0, bracket);
  for (let before = ''; before !== name;) {
    before = name;
    name = name.replace(japaneseTail, '').replace(/[」』 　の、]+$/u, '');
  }
  return new RegExp(japaneseMeetingNoun, 'u').test(name) || number
    ? { start, end: start + name.length }
    : undefined;
}
