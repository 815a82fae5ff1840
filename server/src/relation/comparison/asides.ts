import type { Language } from '../../text/language';
import type { Span } from '../../text/span';

/** "(one of which was held …)", but not "(CBPR)": a bracket with several words. */
const bracketed: Readonly<Record<Language, RegExp>> = {
  en: /[([](?:[^()[\]]*\s){3}[^()[\]]*[)\]]/g,
  ja: /[(（](?:[^()（）]*[ぁ-ん]){3}[^()（）]*[)）]/g,
};

/** ", which was held in Tokyo in November", up to the next comma. */
const relativeClause = /,\s+(?:which|whose|who|one of which|where)\s[^,;.]*(?:[,;]|$)/gi;

/** What every occasion holds one of. */
const occasionNouns: Readonly<Record<Language, readonly string[]>> = {
  en: ['meeting', 'dialogue', 'session', 'conference', 'summit', 'consultation', 'consultations', 'round'],
  ja: ['回'],
};

/** What opens a sentence by naming the occasion: "At the 13th Meeting, held in Oslo on May 3, 2021," 「第9回会合において、」. */
const occasion: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    String.raw`^.*?\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|last|previous|next)\b[^;]*?\b(?:${occasionNouns.en.join('|')})\b.*?,(?=\s*(?:where\b|in which\b|the\b|both\b|they\b|[A-Z]))`,
    'i',
  ),
  ja: /^.*?(?:第[0-9０-９一二三四五六七八九十]+回|前回|今回|次回)[^。]*?(?:において|では|にて|で)(?:は|も)?、/,
};

/** The expression tries every beginning with every end; few sentences need that. */
function mayHoldOccasion(sentence: string, language: Language): boolean {
  const lower = sentence.toLowerCase();
  return occasionNouns[language].some((noun) => lower.includes(noun));
}

/** What a sentence of a list is about, before a colon: "Insurance: the two sides …", 「農業：双方は」. */
const label: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:\w{1,3}[.)]\s+)?(?:[\w'’/&-]+[ ,]*){1,5}:(?=\s)/,
  ja: /^[^、。：:はがを]{1,15}[：:]/u,
};

/** An occasion longer than this share of its sentence is what the sentence is about. */
const occasionShare = 0.7;

/** A stretch that says less of the matter than the rest of its sentence. */
export interface Aside {
  readonly span: Span;
  /** 0..1: what its words count for beside those of the sentence proper. */
  readonly weight: number;
}

/** What is said by the way ("which was held twice", a bracketed note), and what a commitment is made for or upon. */
const weights = { aside: 0.25, ground: 0.5 };

/** Why, for what and upon what the parties act: the commitment is what they do. */
const ground: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:in order to|with a view to|with the aim of|with the goal of|so as to|so that|for the purpose of|in light of|in view of|taking into account|mindful of|given)\s[^,;.]*/gi,
  ja: /[^、。]*(?:のため|ために|ため|べく|観点から|を踏まえ|を踏まえて|を受け|を受けて|に鑑み|を見据え|を見据えて|を考慮し|を念頭に)、/g,
};

/** Where a sentence begins after the label of its list item. */
export function afterLabel(sentence: string, language: Language): number {
  return labelOf(sentence, language)?.[0].length ?? 0;
}

/** Looked for where there is a colon: without one the expression tries every division of the first words. */
function labelOf(sentence: string, language: Language): RegExpExecArray | null {
  return /[:：]/.test(sentence) ? label[language].exec(sentence) : null;
}

/** The stretches that say something by the way: of the occasion, in brackets, in a relative clause, or of the ground. */
export function readAsides(sentence: string, language: Language): readonly Aside[] {
  const spoken = byTheWay(sentence, language).map((span) => ({ span, weight: weights.aside }));
  const grounds = Array.from(sentence.matchAll(ground[language]), (match) => ({
    span: spanOf(match),
    weight: weights.ground,
  }));
  return [...spoken, ...grounds];
}

function byTheWay(sentence: string, language: Language): readonly Span[] {
  const asides = /[([（]/.test(sentence) ? Array.from(sentence.matchAll(bracketed[language]), spanOf) : [];
  if (language === 'en') asides.push(...Array.from(sentence.matchAll(relativeClause), spanOf));
  const topic = labelOf(sentence, language);
  if (topic) asides.push(spanOf(topic));
  const opening = lastOccasion(sentence, language);
  return opening ? [opening, ...asides] : asides;
}

function lastOccasion(sentence: string, language: Language): Span | undefined {
  if (!mayHoldOccasion(sentence, language)) return undefined;
  const match = occasion[language].exec(sentence);
  if (!match || match[0].length > sentence.length * occasionShare) return undefined;
  return spanOf(match);
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
