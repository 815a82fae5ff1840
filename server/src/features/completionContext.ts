import type { ConceptKind } from '../glossary/model';
import type { Release } from '../release/model';
import { type Language, languageOf } from '../text/language';

/** What the caret stands in: the line so far, the language being written, and which kinds the words around it call for. */
export interface CompletionContext {
  readonly offset: number;
  /** The text of the line up to the caret. */
  readonly before: string;
  readonly language: Language;
  /** Kinds that come first here; empty where nothing says so. */
  readonly wanted: ReadonlySet<ConceptKind>;
}

const bodies: ReadonlySet<ConceptKind> = new Set(['agency', 'ministry', 'industryBody']);
const forums: ReadonlySet<ConceptKind> = new Set(['forum', 'internationalOrganisation', 'workingGroup']);

const callsForBodies = {
  en: /\b(?:participants?|officials|delegation|representatives|attend\w*|participat\w*|hosted by|joined by)\b[^.]*\b(?:includ\w+|of|from|by|and|were)\b[^.]*$/i,
  ja: /(?:から|参加者|出席者|側)(?:は|に)?[^。]*$/u,
};
const callsForForums = {
  en: /\b(?:at|through|in|within|under|to)\s+(?:the\s+)?$/i,
  ja: /(?:国際会議|国際的な枠組み|国際場裡)[^。]*$/u,
};
const forumFollows = /^(?:に?おいて|における|に?おける|を通じ|の場で|での)/u;

/** Reads the draft around the caret. */
export function contextAt(draft: Release, offset: number): CompletionContext {
  const lineStart = draft.text.lastIndexOf('\n', offset - 1) + 1;
  const before = draft.text.slice(lineStart, offset);
  const language =
    before.trim().length > 3 && /[\p{L}]{2}/u.test(before) ? lineLanguage(before, draft) : draft.language;
  const after = draft.text.slice(offset, offset + 8);
  return { offset, before, language, wanted: wantedKinds(withoutLastWord(before), after, language) };
}

/** A line of Latin letters alone may be romaji typed within a Japanese draft. */
function lineLanguage(before: string, draft: Release): Language {
  const language = languageOf(before);
  return language === 'en' && draft.language === 'ja' && before.trim().split(/\s+/).length < 3
    ? 'ja'
    : language;
}

function wantedKinds(before: string, after: string, language: Language): ReadonlySet<ConceptKind> {
  if (language === 'ja' && forumFollows.test(after)) return forums;
  if (callsForForums[language].test(before) && !callsForBodies[language].test(before)) return forums;
  return callsForBodies[language].test(before) ? bodies : new Set();
}

function withoutLastWord(before: string): string {
  return before.replace(/[A-Za-z0-9'’-]*$/, '');
}
