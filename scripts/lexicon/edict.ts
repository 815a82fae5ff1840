/**
 * Reads EDICT and COMPDIC (www.edrdg.org): one entry a line, `headword [reading] /(pos) (1) gloss/gloss/(P)/`.
 */
import { katakanaKey } from '../../server/src/text/japaneseWords';
import { tokenKeys } from '../../server/src/text/tokens';

/** For each Japanese word the English stems it is glossed with and how prominent each is, 0..1. */
export type Glosses = Map<string, Map<string, number>>;

const entryLine = /^(?<headword>\S+)(?: \[[^\]]*\])? \/(?<rest>.*)\/$/;
const japaneseWord = /^[\p{Script=Han}々〆ァ-ヺー][\p{Script=Han}々〆\u3041-\u3096ァ-ヺー・]*$/u;
/** Whole phrases with their particles; their words stand in the dictionary by themselves. */
const expression = /^\(exp\b/;
const longestHeadword = 12;

/** Less common entries (not marked "P") and later senses count less; in a gloss of many words each counts less. */
const commonness = { marked: 1, unmarked: 0.75 };
const senseDecay = 0.15;
const wordDecay = 0.35;

/** Adds the entries of a dictionary, decoded from EUC-JP, to the glosses. */
export function readEdict(text: string, glosses: Glosses): void {
  for (const line of text.split('\n')) {
    const { headword, rest } = entryLine.exec(line)?.groups ?? {};
    if (headword === undefined || rest === undefined || expression.test(rest)) continue;
    const word = headword.normalize('NFKC');
    if (!japaneseWord.test(word) || word.length > longestHeadword) continue;
    const stems = glossStems(rest);
    for (const form of formsOf(word, rest)) addStems(glosses, form, stems);
  }
}

/** The headword as it is found in a text: verbs and adjectives without the ending that changes, loan words folded. */
function formsOf(word: string, rest: string): readonly string[] {
  if (/^[ァ-ヺー・]+$/.test(word)) {
    const plain = word.replaceAll('・', '');
    return [...new Set([plain, katakanaKey(plain)])];
  }
  const ending = /^\([^)]*\b(?:v1|v5[a-z-]*|vk|adj-i)\b/.test(rest) ? 1 : 0;
  const suru = /^\([^)]*\bv[sz]-?[a-z]*\b/.test(rest) && /[すず]る$/.test(word) ? 2 : ending;
  const stem = word.slice(0, word.length - suru);
  return stem === '' ? [] : [stem];
}

function glossStems(rest: string): Map<string, number> {
  const stems = new Map<string, number>();
  const common = rest.endsWith('/(P)') || rest === '(P)';
  rest
    .split('/')
    .map((gloss) => gloss.replace(/\{[^}]*\}/g, ' '))
    .filter((gloss) => gloss !== '(P)')
    .forEach((gloss, rank) => {
      const keys = [...new Set(tokenKeys(gloss.replace(/\([^)]*\)/g, ' '), 'en'))];
      const prominence =
        (common ? commonness.marked : commonness.unmarked) /
        (1 + senseDecay * rank) /
        (1 + wordDecay * (keys.length - 1));
      if (keys.length > 5) return;
      for (const key of keys) stems.set(key, Math.max(stems.get(key) ?? 0, prominence));
    });
  return stems;
}

function addStems(glosses: Glosses, word: string, stems: ReadonlyMap<string, number>): void {
  if (stems.size === 0) return;
  const known = glosses.get(word) ?? new Map<string, number>();
  for (const [stem, prominence] of stems) known.set(stem, Math.max(known.get(stem) ?? 0, prominence));
  glosses.set(word, known);
}
