import { readActs } from '../release/commitments';
import { languageOf } from '../text/language';
import type { Localized } from '../text/localized';
import { type Span, shift, slice } from '../text/span';
import { type Fix, type RuleContext, say } from './rule';

const titles = {
  replace: { en: 'Write “{words}”', ja: '「{words}」とする' },
} as const satisfies Record<string, Localized>;

/**
 * The change that says openly that a restated position continues: "reaffirmed" for the verb, 「再確認し」, or "continue to"
 * and 「引き続き」 before it. None where it cannot be done without harm to the grammar.
 */
export function acknowledgeFix(context: RuleContext, clause: string, span: Span): readonly Fix[] {
  const language = languageOf(clause);
  const [act] = readActs(clause, language);
  if (!act) return [];
  const change = language === 'en' ? inEnglish(clause, act.verb) : inJapanese(clause, act.verb);
  if (!change) return [];
  const title = say(context, titles.replace, { words: change.newText.trim() });
  return [{ title, edits: [{ span: shift(change.span, span.start), newText: change.newText }], safe: false }];
}

interface Change {
  readonly span: Span;
  readonly newText: string;
}

/** Value statements whose verb may be exchanged for "reaffirm" with nothing else changed. */
const valueVerb =
  /^(?:emphasi[sz]e|stress|underscore|underline|highlight|confirm|recogni[sz]e|acknowledge|affirm|express)(ed|d)?(?=\s+(?:the|their|its|a|an|how|that)\b)/;
/** Phrases that "reaffirmed" takes up with other words after it. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/^agreed that\b/, 'reaffirmed that'],
  [/^shared the (view|recognition|understanding)\b/, 'reaffirmed their shared $1'],
  [/^committed to\b/, 'reaffirmed their commitment to'],
];
const promise =
  /^(?:(?:intend|aim|seek|plan|agreed|decided|pledged) to|will|shall) (?!continue\b|not\b|be\b)(?=[a-z])/;
/** Who speaks: "their" is said of several. */
const several = /(?:\band\s+[^,;]{2,60}|\b(?:both|they|we|\w+s))\s+(?:also\s+|further\s+|jointly\s+)?$/i;

function inEnglish(clause: string, verb: Span): Change | undefined {
  const from = clause.slice(verb.start);
  const value = valueVerb.exec(from);
  if (value) return replaced(verb.start, value[0], value[1] === undefined ? 'reaffirm' : 'reaffirmed');
  for (const [pattern, newText] of phrases) {
    const found = pattern.exec(from);
    const fits = found && (!newText.includes('their') || several.test(clause.slice(0, verb.start)));
    if (fits) return replaced(verb.start, found[0], found[0].replace(pattern, newText));
  }
  const plain = promise.exec(from);
  return plain ? replaced(verb.start, plain[0], `${plain[0]}continue to `) : undefined;
}

/** 「重要性を強調した」 can be confirmed anew; what was agreed or declared is agreed or declared anew. */
const confirmed = /(?:強調|確認|認識)(し|す|され)/;
const anew = /(?:表明|一致|合意|約束|コミット|共有)(?:し|す|され)/;
/** What the parties will do, up to its 「する」 or 「していく」: a noun of two characters or more after its object. */
const deed = /(?<=[をにへで、])[\p{Script=Han}]{2,4}(?:して)?$/u;

function inJapanese(clause: string, verb: Span): Change | undefined {
  const words = slice(clause, verb);
  const value = confirmed.exec(words);
  if (value) return replaced(verb.start + value.index, value[0], `再確認${value[1] ?? ''}`);
  const again = anew.exec(words);
  if (again) return replaced(verb.start + again.index, again[0], `改めて${again[0]}`);
  const own = /^(?:する|いく|します)/.test(words) ? deed.exec(clause.slice(0, verb.start)) : null;
  return own ? replaced(own.index, own[0], `引き続き${own[0]}`) : undefined;
}

function replaced(start: number, words: string, newText: string): Change {
  return { span: { start, end: start + words.length }, newText };
}
