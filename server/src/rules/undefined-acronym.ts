import { conceptsOfAcronym } from '../glossary/expansions';
import type { Concept, NameMatch } from '../glossary/model';
import { fullName } from '../glossary/names';
import { bracketedAcronyms } from '../glossary/writtenOut';
import { meetingDay } from '../release/meetingDay';
import { bracketPairs } from '../text/brackets';
import { normalize } from '../text/normalize';
import { remember, rememberText } from '../text/remember';
import { type Span, contains, overlaps, shift, slice } from '../text/span';
import { namingSentences } from './namingSentences';
import { findPlaceholders } from './placeholders';
import { type Report, type RuleContext, defineRule, say } from './rule';
import { draftNames } from './draftNames';
import { sentenceText } from '../release/sentenceText';

const messages = {
  known: {
    en: '{acronym} is never written out in this draft. It stands for “{name}”: write it out where it is first used.',
    ja: '{acronym}の正式名称が本文にありません。「{name}」の略です。初出の箇所で正式名称を併記してください。',
  },
  unknown: {
    en: '{acronym} is never written out in this draft, and the glossary does not know it. Write it out where it is first used, or add it to the glossary.',
    ja: '{acronym}の正式名称が本文になく、用語集にもありません。初出の箇所で正式名称を併記するか、用語集に登録してください。',
  },
  writeOut: { en: 'Write “{text}”', ja: '「{text}」と書く' },
};

/**
 * Reports an acronym that the draft never writes out, at its first use. Exempt: acronyms the glossary calls well known,
 * placeholders, those within a quotation, an address or the name of something known, Roman numerals, units, and designations ("IMT-2020").
 */
export const undefinedAcronym = defineRule({
  id: 'undefined-acronym',
  severity: 'information',
  summary: {
    en: 'An acronym is never written out in the draft',
    ja: '略称の正式名称が本文に一度も書かれていない',
  },
  messages,
  *check(context) {
    const seen = new Set<string>();
    const known = explainedAcronyms(context);
    const { matches } = draftNames(context);
    for (const use of acronymUses(context)) {
      if (seen.has(use.acronym)) continue;
      seen.add(use.acronym);
      if (known.has(use.acronym)) continue;
      const concepts = conceptsOfAcronym(context.snapshot.glossary, use.acronym);
      if (concepts.some(({ wellKnown }) => wellKnown) || isExplainedBefore(use, concepts, matches)) continue;
      yield reportOf(context, use, concepts);
    }
  },
});

interface Use {
  readonly acronym: string;
  readonly span: Span;
  readonly language: 'en' | 'ja';
}

const acronymPattern =
  /(?<![\p{Script=Latin}\p{N}&/@#_.’'-])\p{Lu}(?=[A-Za-z0-9]*[A-Z0-9])[A-Za-z0-9]{1,9}(?![\p{Script=Latin}\p{N}@#_/]|-\d|\.\p{L}|\s?\d)/gu;
const romanNumeral = /^(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const unit = /^(?:[kMGTP]?(?:Hz|bps|Wh|W|B|V)|[A-Z]{3}\$|JPY|USD|EUR|GMT|JST|UTC|EST|EDT|PST|AM|PM|TEL|FAX)$/;

function* acronymUses({ draft }: RuleContext): Generator<Use> {
  for (const sentence of namingSentences(draft)) {
    if (sentence.role === 'title') continue;
    for (const use of usesIn(sentenceText(draft.text, sentence), sentence.language)) {
      yield { ...use, span: shift(use.span, sentence.span.start) };
    }
  }
}

/** The acronyms of a sentence; spans are into it. */
const usesIn = remember((sentence, language): readonly Use[] => {
  const normalized = normalize(sentence);
  if (isShouted(normalized.text)) return [];
  const placeholders = findPlaceholders(sentence);
  const quotes = bracketPairs(sentence, { start: 0, end: sentence.length }).filter(
    ({ kind }) => kind === 'quote',
  );
  return Array.from(normalized.text.matchAll(acronymPattern)).flatMap((match) => {
    const span = normalized.toOriginal({ start: match.index, end: match.index + match[0].length });
    const acronym = match[0].replace(/(?<=\p{Lu})s$/u, '');
    if (!looksLikeAcronym(acronym) || quotes.some((quote) => contains(quote, span))) return [];
    if (placeholders.some((placeholder) => overlaps(placeholder, span))) return [];
    return [{ acronym, span, language }];
  });
});

/** Capitals and figures with one small letter at most ("IoT"): "YouTube" and "McKinsey" are names, not acronyms. */
function looksLikeAcronym(word: string): boolean {
  if (romanNumeral.test(word) || unit.test(word)) return false;
  const small = word.match(/\p{Ll}/gu)?.length ?? 0;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  if (/\d$/.test(word) && capitals === 1) return false;
  return small <= 1 && (capitals > 1 || /\d\p{Lu}$/u.test(word)) && !/^\p{Lu}\p{Ll}/u.test(word);
}

/** A headline in capitals has no acronyms that could be told from its words. */
function isShouted(sentence: string): boolean {
  return (
    !/\p{Ll}|\p{Script=Han}|\p{Script=Hiragana}/u.test(sentence) &&
    /\p{Lu}{2,}.*\s\p{Lu}{2,}.*\s\p{Lu}{2,}/u.test(sentence)
  );
}

/** The acronyms that the draft gives in brackets after words, or follows with brackets that write them out. */
function explainedAcronyms({ draft }: RuleContext): ReadonlySet<string> {
  const explained = new Set<string>();
  for (const sentence of namingSentences(draft)) {
    for (const acronym of explainedIn(sentenceText(draft.text, sentence))) explained.add(acronym);
  }
  return explained;
}

const explainedIn = rememberText((sentence): ReadonlySet<string> => {
  const explained = new Set<string>();
  for (const { acronym } of bracketedAcronyms(sentence, { start: 0, end: sentence.length })) {
    explained.add(acronym.replace(/(?<=\p{Lu})s$/u, ''));
  }
  const { text } = normalize(sentence);
  for (const match of text.matchAll(/[(（]([^()（）]{1,40})[)）]/gu)) {
    addParts(explained, match[1] ?? '');
  }
  for (const match of text.matchAll(
    /([A-Z][A-Za-z0-9]+)\s?[(（:：]\s?(?=[^)）]*(?:\p{Lu}\p{Ll}+\s.*\p{L}|[\p{Script=Han}\p{Script=Katakana}ー]{4}))/gu,
  )) {
    explained.add(match[1] ?? '');
  }
  return explained;
});

/** "Open Radio Access Network (Open RAN)": the bracket shortens what stands before it, so its acronyms are explained. */
function addParts(explained: Set<string>, bracket: string): void {
  const words = bracket.trim().split(/\s+/);
  if (words.length < 2 || words.length > 3 || /[,、;]/.test(bracket)) return;
  for (const word of words) if (looksLikeAcronym(word)) explained.add(word);
}

/** The full name stands earlier, even without brackets; or the acronym is a part of a longer name that the glossary has. */
function isExplainedBefore(use: Use, concepts: readonly Concept[], matches: readonly NameMatch[]): boolean {
  return matches.some(({ span, concept, name }) => {
    if (name.form === 'acronym') return false;
    if (contains(span, use.span)) return true;
    return span.end <= use.span.start && concepts.includes(concept);
  });
}

function reportOf(context: RuleContext, use: Use, concepts: readonly Concept[]): Report {
  const day = meetingDay(context.draft);
  const name = concepts
    .map((concept) => fullName(concept, use.language, day))
    .find((found) => found !== undefined);
  if (!name) return { span: use.span, message: say(context, messages.unknown, { acronym: use.acronym }) };
  const written = slice(context.draft.text, use.span);
  const text = use.language === 'ja' ? `${name.text}（${written}）` : `${name.text} (${written})`;
  return {
    span: use.span,
    message: say(context, messages.known, { acronym: use.acronym, name: name.text }),
    fixes: [
      {
        title: say(context, messages.writeOut, { text }),
        edits: [{ span: use.span, newText: text }],
        safe: false,
      },
    ],
  };
}
