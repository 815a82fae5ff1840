import type { PhraseHit } from '../text/phrases';
import { englishWords } from '../text/phrases';
import type { Span } from '../text/span';
import { type LadderWord, contentTable, verbTable, weakestPosition } from './ladder';

/** A verb that states a position of its own, with the clause it governs. */
export interface ActHead {
  readonly clause: Span;
  readonly verb: Span;
  readonly id: string;
  readonly rung: number;
}

interface Verb {
  readonly hit: PhraseHit<LadderWord>;
  readonly id: string;
  readonly before: string;
  readonly beforeThat: string;
  readonly after: string;
}

type Content = PhraseHit<number>;

const nounMarkers = new Set(
  'the a an their its our his her this these those such any no full strong of for in on with by at from into under through and/or japan-u.s political'.split(
    ' ',
  ),
);
const relatives = new Set([
  'that',
  'which',
  'who',
  'whom',
  'whose',
  'to',
  'be',
  'been',
  'being',
  'themselves',
]);
const modals = new Set(['will', 'would', 'shall', 'should', 'may', 'might', 'can', 'could', 'must']);
const partyWord =
  /^(?:they|we|both|countries|governments|sides|parties|participants|states|members|ministers|leaders|and|but|which|delegations|officials|ministries|agencies|authorities|economies|partners|experts|group|each|also|further|jointly)$/;
const subjectEnd = /^(?:not|do|does|did|have|has|had|now|then|still|hereby|therefore|thus|\w+ly)$/;
const passiveAuxiliary = new Set([
  'was',
  'were',
  'is',
  'are',
  'been',
  'be',
  'also',
  'again',
  'further',
  'likewise',
]);
/** How far, in characters, a framed noun may stand from its verb: about a line of text. */
const contentReach = 90;
const embeddedReach = 24;
/** What may stand between a verb and its noun, so that they are one phrase: "reaffirmed their strong commitment". */
const framing =
  /^(?:\s|by|on|upon|to|in|of|for|with|as|at|the|a|an|that|how|it|is|was|their|its|our|both|two|countries|sides|governments|parties|they|each|again|once|more|also|very|highly|strong|firm|full|continued|continuing|continuous|ongoing|unwavering|common|shared|mutual|great|high|critical|particular|further|renewed|(?:was|were) placed|laid)*$/i;

/** The heads of an English sentence. Verbs inside "to …", relative clauses and noun phrases are not heads. */
export function readEnglishActs(sentence: string): readonly ActHead[] {
  const words = englishWords(sentence);
  const verbs = verbTable.findInWords(words).map((hit) => verbAt(hit, words));
  const contents = contentTable.findInWords(words);
  const heads: Verb[] = [];
  for (const verb of verbs) if (isHead(verb, heads.length > 0, sentence)) heads.push(verb);
  if (heads.length === 0) return plainValue(sentence, contents);
  return heads.map((head, index) => {
    const clause = clauseOf(head, heads[index - 1], heads[index + 1], sentence);
    const within = contents.filter(({ span }) => span.start >= clause.start && span.end <= clause.end);
    const { rung, verb } = strengthOf(head, verbs, within, sentence);
    return { clause, verb, id: head.id, rung };
  });
}

const valueAdjective = /^(?:important|valuable|essential|crucial|vital|imperative|necessary)$/;

const binding = /^(?:commitment|determination|pledge|promise)s?$/;
const copula = /\b(?:is|are|was|were|be|remains?|remained)\s+(?:\w+ly\s+)?$/;
const standing = /\b(?:is|are|remains?|remained)\s+(?:(?:a|an|the|their|our)\s+)(?:[\w-]+\s+){0,2}$/;

/** "…, is important", "remains a firm commitment": a position without a verb of the ladder. */
function plainValue(sentence: string, contents: readonly Content[]): readonly ActHead[] {
  const clause = { start: 0, end: sentence.length };
  const before = ({ span }: Content) => sentence.slice(0, span.start);
  const value = contents.find((one) => valueAdjective.test(one.text) && copula.test(before(one)));
  if (value) return [{ clause, verb: value.span, id: 'recognize', rung: value.value }];
  const promise = contents.find((one) => binding.test(one.text) && standing.test(before(one)));
  return promise ? [{ clause, verb: promise.span, id: 'commit', rung: promise.value }] : [];
}

function verbAt(hit: PhraseHit<LadderWord>, words: ReturnType<typeof englishWords>): Verb {
  const first = words.findIndex(({ span }) => span.start === hit.span.start);
  const next = words.find(({ span }) => span.start >= hit.span.end);
  return {
    hit,
    id: hit.value.kind === 'content' ? 'content' : hit.value.id,
    before: words[first - 1]?.text ?? '',
    beforeThat: words[first - 2]?.text ?? '',
    after: next?.text ?? '',
  };
}

function isHead(verb: Verb, hasHead: boolean, sentence: string): boolean {
  const { before, hit, id } = verb;
  if (hit.text.startsWith('commitment')) return true;
  if (id === 'share') return false;
  if (id === 'will') return isPromise(verb, hasHead, sentence);
  if (before === 'been' && /^(?:had|has|have)$/.test(verb.beforeThat)) return true;
  if (relatives.has(before) || modals.has(before) || nounMarkers.has(before)) return false;
  if (before === 'not' && modals.has(verb.beforeThat)) return false;
  if (isNoun(verb, sentence)) return false;
  if (/^\S*ing\b/.test(hit.text)) return opensParticiple(hit.span.start, sentence);
  return true;
}

/** Verbs whose plain forms are nouns as well. */
const nounToo =
  /^(?:support|back|stud(?:y|ies)|plan|aim|hope|call|request|debate|promise|pledge|note|favou?r|attempt|talk|exchange|resolve|stress|highlight|reach|share|object|decline|repeat|voice|state|commit|look|view|vow|endeavou?r|work)s?\b/;

/** "support for", "policy debates": the same word as a noun. A finite verb follows a party, an adverb or a name. */
function isNoun({ hit, before, after }: Verb, sentence: string): boolean {
  if (
    !nounToo.test(hit.text) ||
    /(?:ed|ing)\b/.test(hit.text) ||
    (hit.text.includes(' ') && !hit.text.startsWith('call'))
  ) {
    return false;
  }
  if (after === 'for' || after === 'of') return true;
  if (before === '' || partyWord.test(before) || subjectEnd.test(before)) return false;
  return !/(?:[,;:]|\b[A-Z][\w.'-]*)\s+$/.test(sentence.slice(0, hit.span.start));
}

/** "will" binds where the parties say it of themselves, not where they describe what a system or a meeting will do. */
function isPromise({ before, beforeThat, after, hit }: Verb, hasHead: boolean, sentence: string): boolean {
  if (nounMarkers.has(before) || /^(?:be|take)$/.test(after)) {
    return isPassivePromise(hit, sentence) && !hasHead;
  }
  if (!hasHead) return beforeThat !== 'that';
  return (
    /(?:,|;|\band|\bbut)\s*$/i.test(sentence.slice(0, hit.span.start)) ||
    (partyWord.test(before) &&
      beforeThat !== 'that' &&
      /[;,]\s+\S+(?:\s+\S+){0,3}\s*$/.test(sentence.slice(0, hit.span.start)))
  );
}

/** "Cooperation will be strengthened" binds; "the meeting will be held" is a plan, and "will be a relevant system" a view. */
function isPassivePromise(hit: PhraseHit<LadderWord>, sentence: string): boolean {
  const rest = sentence.slice(hit.span.end);
  return (
    /^\s+(?:not\s+)?be\s+(?:\w+ly\s+)?\w+ed\b/i.test(rest) &&
    !/^\s+be\s+(?:scheduled|attended|hosted|organi[sz]ed)\b/i.test(rest)
  );
}

function opensParticiple(start: number, sentence: string): boolean {
  const before = sentence.slice(0, start);
  return /^\s*$/.test(before) || /[,;]\s*(?:\w+ly\s+|while\s+|also\s+|and\s+)?$/i.test(before);
}

function clauseOf(head: Verb, previous: Verb | undefined, next: Verb | undefined, sentence: string): Span {
  const start = previous ? cutBetween(previous, head, sentence) : 0;
  const end = next ? cutBetween(head, next, sentence) : sentence.length;
  return { start, end };
}

/** The last comma, semicolon or "and" between two heads: there the second clause begins. */
function cutBetween(first: Verb, second: Verb, sentence: string): number {
  const from = first.hit.span.end;
  const between = sentence.slice(from, second.hit.span.start);
  const cut = Array.from(between.matchAll(/[;,]\s+|\b(?:and|but|while|whereas)\s+/gi)).pop();
  return cut ? from + cut.index : second.hit.span.start;
}

/** "Agreed on the importance of …" binds less than "agreed to …"; "agreed to share the results" does not. */
const weakening =
  /^(?:importan|need|necess|valu|signific|possibilit|feasib|essential|crucial|vital|imperative|interest|option|merit|relevance|benefit)/;

function strengthOf(
  head: Verb,
  verbs: readonly Verb[],
  contents: readonly Content[],
  sentence: string,
): { rung: number; verb: Span } {
  const word = head.hit.value;
  const embedded = embeddedVerb(head, verbs, sentence);
  if (embedded) return { rung: embedded.hit.value.rung, verb: join(head.hit.span, embedded.hit.span) };
  if (word.kind === 'frame') return framedStrength(head, word, contents, sentence);
  const qualifier = contents.find(
    ({ span, text }) =>
      weakening.test(text) &&
      span.start >= head.hit.span.end &&
      span.start - head.hit.span.end <= embeddedReach,
  );
  const weakened =
    qualifier && ['agree', 'decide', 'commit', 'intend'].includes(head.id) && qualifier.value <= 4;
  if (weakened) return { rung: qualifier.value, verb: join(head.hit.span, qualifier.span) };
  return { rung: word.rung, verb: head.hit.span };
}

/** The mild verb that a strong one governs: "agreed to consider", "will explore". */
function embeddedVerb(head: Verb, verbs: readonly Verb[], sentence: string): Verb | undefined {
  if (head.hit.value.rung <= weakestPosition) return undefined;
  return verbs.find(({ hit, id }) => {
    const gap = hit.span.start - head.hit.span.end;
    if (gap < 0 || gap > embeddedReach || hit.value.rung !== weakestPosition || id !== 'consider') {
      return false;
    }
    return /^\s+(?:that\s+they\s+(?:would|will)\s+|to\s+|\w+ly\s+|jointly\s+|also\s+|continue\s+)*$/i.test(
      sentence.slice(head.hit.span.end, hit.span.start),
    );
  });
}

function framedStrength(
  head: Verb,
  frame: { rung: number; cap: number },
  contents: readonly Content[],
  sentence: string,
): { rung: number; verb: Span } {
  const { span } = head.hit;
  const after = contents.find(
    (content) => content.span.start >= span.end && content.span.start - span.end <= contentReach,
  );
  const passive = passiveAuxiliary.has(head.before) || !after;
  const ahead = passive ? contents.find((content) => content.span.end <= span.start) : undefined;
  const content = passive ? (ahead ?? after) : after;
  if (!content) return { rung: frame.rung, verb: span };
  return {
    rung: Math.min(frame.cap, content.value),
    verb:
      content === after && framing.test(sentence.slice(span.end, content.span.start))
        ? join(span, content.span)
        : span,
  };
}

function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
