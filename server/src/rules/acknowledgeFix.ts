import { readActs } from '../release/commitments';
import { languageOf } from '../text/language';
import type { Localized } from '../text/localized';
import { type Span, shift, slice } from '../text/span';
import { type Fix, type RuleContext, say } from './rule';

const titles = {
  replace: { en: 'Write “{words}”', ja: '「{words}」とする' },
} as const satisfies Record<string, Localized>;

/** Value statements whose verb may be exchanged for "reaffirmed" with nothing else changed. */
const englishVerbs: Readonly<Record<string, string>> = {
  emphasized: 'reaffirmed',
  emphasised: 'reaffirmed',
  stressed: 'reaffirmed',
  underscored: 'reaffirmed',
  underlined: 'reaffirmed',
  highlighted: 'reaffirmed',
  confirmed: 'reaffirmed',
  recognized: 'reaffirmed',
  recognised: 'reaffirmed',
  acknowledged: 'reaffirmed',
  affirmed: 'reaffirmed',
  expressed: 'reaffirmed',
  'committed to': 'reaffirmed their commitment to',
};
/** Nouns after which "reaffirmed" is grammatical: "reaffirmed the importance", "reaffirmed their support". */
const englishObject = /^\s+(?:the|their|its|a|an|how|that)\b/;
const japaneseVerb = /(強調|確認|認識|表明)(し|す|され)/;

/**
 * The change that says openly that a restated position continues: "reaffirmed" for the verb, 「再確認し」, or
 * "continue to". None where it cannot be done without harm to the grammar.
 */
export function acknowledgeFix(context: RuleContext, clause: string, span: Span): readonly Fix[] {
  const [act] = readActs(clause, languageOf(clause));
  if (!act) return [];
  const change = languageOf(clause) === 'en' ? inEnglish(clause, act.verb) : inJapanese(clause, act.verb);
  if (!change) return [];
  const title = say(context, titles.replace, { words: change.newText });
  return [{ title, edits: [{ span: shift(change.span, span.start), newText: change.newText }], safe: false }];
}

interface Change {
  readonly span: Span;
  readonly newText: string;
}

function inEnglish(clause: string, verb: Span): Change | undefined {
  const from = clause.slice(verb.start);
  for (const [words, newText] of Object.entries(englishVerbs)) {
    if (!from.startsWith(words)) continue;
    const rest = from.slice(words.length);
    if (words.endsWith(' to') || englishObject.test(rest)) {
      return { span: { start: verb.start, end: verb.start + words.length }, newText };
    }
  }
  const plain = /^(?:intend to|aim to|seek to|plan to|will) (?!continue\b|not\b|be\b)(?=[a-z])/.exec(from);
  if (!plain) return undefined;
  return {
    span: { start: verb.start, end: verb.start + plain[0].length },
    newText: `${plain[0]}continue to `,
  };
}

function inJapanese(clause: string, verb: Span): Change | undefined {
  const words = slice(clause, verb);
  const match = japaneseVerb.exec(words);
  if (match && !words.includes('改めて')) {
    const start = verb.start + match.index;
    const [whole, , ending = ''] = match;
    return { span: { start, end: start + whole.length }, newText: `再確認${ending}` };
  }
  const committed = /コミットし/.exec(words);
  if (!committed) return undefined;
  const start = verb.start + committed.index;
  return { span: { start, end: start + committed[0].length }, newText: '改めてコミットし' };
}
