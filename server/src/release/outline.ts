import { type Block, blocksOf } from '../text/blocks';
import { columns } from '../text/characters';
import { readDates } from '../text/readDates';
import { languageOf } from '../text/language';
import { sentencesOfBlock } from '../text/sentences';
import { overlaps, shift, slice, type Span } from '../text/span';
import { cues, documentWord, meetingWord } from './cues';
import type { Fact, Section, Sentence, SentenceRole } from './model';
import { readSections } from './sections';
import { ReadSentence } from './sentenceText';

/** The shape of a release: its sentences with their roles, its sections, and its title. */
export interface Outline {
  readonly title: Fact<string> | undefined;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
}

/** A block of the text with its place in the outline. */
interface Part {
  readonly block: Block;
  readonly content: string;
  role: SentenceRole;
}

/** A heading is shorter than this, in columns where a full-width character takes two. */
const longestHeading = 140;

/**
 * Reads the shape of a release from its text, in which what is no sentence (front matter, comments) is blanked out.
 * Linear in the length of the text.
 * @param comments those that were blanked out: the words of a sentence with one inside are not those that stand here.
 */
export function readOutline(text: string, comments: readonly Span[]): Outline {
  const parts = blocksOf(text, { start: 0, end: text.length }).map((block): Part => {
    return { block, content: slice(text, block), role: 'body' };
  });
  markFurniture(parts);
  const title = markTitle(parts);
  markMasthead(parts);
  markHeadings(parts);
  markContact(parts);
  markParticipants(parts);
  const headings = parts.filter(({ role }) => role === 'heading').map(({ block }) => block);
  return {
    title: title && titleFact(title),
    sections: readSections(text, headings),
    sentences: buildSentences(text, parts, comments),
  };
}

const breadcrumb = /^[^。]{1,60}?\s[>＞»›]\s|^(?:[^|｜。]{1,30}[|｜]){2,}[^|｜]{0,30}$/u;
const onlyMarks = /^[^\p{L}\p{N}]+$/u;

function markFurniture(parts: readonly Part[]): void {
  for (const part of parts) {
    const { content } = part;
    if (content.length > 300) continue;
    if (cues.furniture.test(content) || breadcrumb.test(content) || onlyMarks.test(content)) {
      part.role = 'furniture';
    } else if (cues.contactLine.test(content)) part.role = 'contact';
    else if (isDateline(content)) part.role = 'dateline';
  }
}

/** A line that is nothing but a date, perhaps with a place before it: "Tokyo, March 3, 2023", 「令和5年3月14日（火）」. */
function isDateline(content: string): boolean {
  if (content.length > 70 || /[。]/.test(content)) return false;
  const dates = readDates(content);
  const [only] = dates;
  if (dates.length !== 1 || only?.precision !== 'day') return false;
  const rest = content.slice(0, only.span.start) + content.slice(only.span.end);
  return (
    /^[\p{L}\s.,;:/()（）・「」【】-]{0,40}$/u.test(rest) &&
    rest.split(/\s+/).length <= 6 &&
    !meetingWord.test(rest)
  );
}

/** How far into a release its title may stand, in blocks that are not furniture. */
const titleZone = 12;

function markTitle(parts: readonly Part[]): Part | undefined {
  let best: Part | undefined;
  let bestScore = 0;
  let seen = 0;
  for (const part of parts) {
    if (part.role !== 'body') continue;
    if (seen >= titleZone) break;
    seen += 1;
    const score = titleScore(part);
    if (score > bestScore) [best, bestScore] = [part, score];
    if (endsSentence(part.content)) break;
  }
  if (best) best.role = 'title';
  return best;
}

/** Lines before the text that are neither title nor date: who issued it, what kind of document it is. */
function markMasthead(parts: readonly Part[]): void {
  const title = parts.findIndex(({ role }) => role === 'title');
  if (title < 0) return;
  for (const [index, part] of parts.entries()) {
    if (part.role !== 'body') continue;
    const plain = !endsSentence(part.content) && part.block.marker === undefined;
    if (!plain || (index > title && !isIssuer(part.content))) return;
    part.role = 'furniture';
  }
}

/** Below the title only what says who issued it: in capitals, or the name of a Japanese office. A heading may stand there too. */
function isIssuer(content: string): boolean {
  return (
    /^[\p{Lu}\s,.&'’-]{4,60}$/u.test(content) ||
    /^[\p{Script=Han}\p{Script=Katakana}ー・\s]{2,20}(?:[省庁局部課室府院]|委員会|事務局)$/u.test(content)
  );
}

function titleScore({ block, content }: Part): number {
  if (endsSentence(content) || columns(content, 0, content.length) > 400) return 0;
  let score = 1;
  if (block.marker?.kind === 'markdown') {
    score += block.marker.span.end - block.marker.span.start === 1 ? 4 : 1;
  } else if (block.marker?.kind === 'number' || block.marker?.kind === 'bullet') return 0;
  if (meetingWord.test(content)) score += 3;
  if (documentWord.test(content)) score += 2;
  if (/第[0-9０-９一二三四五六七八九十]+回|\b\d+(?:st|nd|rd|th)\b/iu.test(content)) score += 2;
  return score;
}

/** The title without the date that some pages set before it, and without a heading's marks. */
function titleFact({ block, content }: Part): Fact<string> {
  const offset = (block.marker?.kind === 'markdown' ? block.marker.textStart : block.start) - block.start;
  const [first] = readDates(content.slice(offset));
  let start = offset;
  if (first?.precision === 'day' && first.span.start <= 1 && first.span.end < content.length - offset) {
    start = offset + first.span.end;
    while (/[\s,:：、　]/u.test(content.charAt(start))) start += 1;
  }
  const value = content.slice(start);
  return { value, span: { start: block.start + start, end: block.end } };
}

function endsSentence(content: string): boolean {
  return /[.。!?！？．｡][)）」』"”’\]]*$/u.test(content) && !/\b(?:[A-Z]\.)+$/.test(content);
}

function markHeadings(parts: readonly Part[]): void {
  const main = parts.filter((part) => part.role === 'body');
  main.forEach((part, index) => {
    if (isHeading(part, main[index - 1], main[index + 1])) part.role = 'heading';
    else if (isListMarker(part)) part.role = 'listItem';
  });
}

function isListMarker({ block }: Part): boolean {
  return block.marker?.kind === 'bullet' || block.marker?.kind === 'number';
}

function isHeading(part: Part, before: Part | undefined, after: Part | undefined): boolean {
  const { block, content } = part;
  if (block.marker?.kind === 'markdown') return true;
  if (block.marker?.kind === 'label') return !endsSentence(content) && content.length <= 60;
  if (endsSentence(content) || columns(content, 0, content.length) > longestHeading) return false;
  if (boldLine.test(content)) return true;
  if (block.marker?.kind === 'bullet') return isBulletHeading(part, after);
  if (block.marker?.kind === 'number') return isNumberHeading(part, before, after);
  return isPlainHeading(part, after);
}

/** A line in bold letters of Markdown. */
const boldLine = /^\*\*[^*\n]{1,80}\*\*[:：]?$/;
const openHeadingBullets = /^[■□●○◆◇◎▪★☆]/u;

/** 「○概要」 with text below it that has no such mark: a heading; one of several in a row: a list item. */
function isBulletHeading({ block, content }: Part, after: Part | undefined): boolean {
  if (!openHeadingBullets.test(content) || content.length > 40) return false;
  return after !== undefined && after.block.marker?.style !== block.marker?.style;
}

/** A numbered line with text of its own below it is a heading; numbered lines in a row are a list. */
function isNumberHeading(part: Part, before: Part | undefined, after: Part | undefined): boolean {
  const { block, content } = part;
  const words = content.slice((block.marker?.textStart ?? block.start) - block.start);
  if (/^\p{Ll}/u.test(words) || /[;,:；、，：]$/.test(content) || /\b(?:and|or)$/.test(content)) return false;
  const style = block.marker?.style;
  if (after?.block.marker?.style === style && after?.role === 'body') {
    return !after.block.opensParagraph ? false : isShortLabel(words) && block.opensParagraph;
  }
  if (before?.role === 'listItem' && before.block.marker?.style === style && !block.opensParagraph) {
    return false;
  }
  return words !== '';
}

function isShortLabel(words: string): boolean {
  return columns(words, 0, words.length) <= 60;
}

/** A short paragraph without a full stop, followed by text: "Contact", 「今後の予定」. */
function isPlainHeading({ block, content }: Part, after: Part | undefined): boolean {
  if (!block.opensParagraph || /[:：,;、]$/.test(content) || /https?:|@|\d{2,}[-‐]\d/.test(content)) {
    return false;
  }
  if (cues.contactHeading.test(content) || cues.participantHeading.test(content)) return true;
  if (after === undefined || columns(content, 0, content.length) > 80) return false;
  if (!/^[\p{Lu}\p{N}\p{Script=Han}\p{Script=Katakana}「『（(]/u.test(content)) return false;
  return after.block.opensParagraph ? endsSentence(after.content) || isListMarker(after) : true;
}

/** From a heading that says whom to ask, up to the next heading, everything is contact. */
function markContact(parts: readonly Part[]): void {
  let inContact = false;
  for (const part of parts) {
    const words = part.content.slice((part.block.marker?.textStart ?? part.block.start) - part.block.start);
    const opens = cues.contactHeading.test(words) || cues.contactHeading.test(part.content);
    if (opens && (part.role === 'heading' || part.role === 'body')) {
      inContact = true;
      part.role = endsSentence(part.content) ? 'contact' : 'heading';
    } else if (part.role === 'heading' && !isContactWords(part)) inContact = false;
    else if (inContact && part.role !== 'furniture') part.role = 'contact';
  }
}

/** Inside a contact block, names of divisions look like headings but carry no mark of one. */
function isContactWords({ block }: Part): boolean {
  return block.marker === undefined;
}

/** From a heading that says who took part, up to the next heading, everything is the list of them. */
function markParticipants(parts: readonly Part[]): void {
  let inList = false;
  for (const part of parts) {
    if (part.role === 'heading') {
      const words = part.content.slice((part.block.marker?.textStart ?? part.block.start) - part.block.start);
      inList = cues.participantHeading.test(words);
    } else if (inList && (part.role === 'body' || part.role === 'listItem')) part.role = 'participants';
  }
}

function buildSentences(
  text: string,
  parts: readonly Part[],
  comments: readonly Span[],
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let section = -1;
  for (const { role, block } of parts) {
    if (role === 'heading') section += 1;
    if (role === 'title' || role === 'heading') {
      const span = { start: block.start, end: block.end };
      sentences.push({ span, language: languageOf(slice(text, span)), role, section });
      continue;
    }
    const isCommented = comments.some((comment) => overlaps(comment, block));
    for (const { span, language, words } of sentencesOfBlock(text, block)) {
      const sentence: Sentence = { span: shift(span, block.start), language, role, section };
      sentences.push(isCommented ? sentence : new ReadSentence(sentence, words));
    }
  }
  return sentences;
}
