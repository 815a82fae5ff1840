import type { Glossary } from '../../glossary/model';
import { type Language, languageOf } from '../../text/language';

/** A body by its name: the concept where the glossary knows it. */
export interface Body {
  readonly text: string;
  readonly language: Language;
  readonly concept: string | undefined;
  readonly names: readonly string[];
}

export function bodyOf(text: string, glossary: Glossary): Body {
  const whole = glossary
    .match(text)
    .find(({ span, concept }) => concept.kind !== 'country' && span.end - span.start >= text.length * 0.6);
  return {
    text,
    language: languageOf(text),
    concept: whole?.concept.id,
    names: whole?.concept.names.map((name) => name.text) ?? [text],
  };
}

/**
 * Whether two names mean the same body; undefined where it cannot be told, as for two names in two languages of which
 * the glossary does not know both.
 */
export function sameBody(a: Body, b: Body): boolean | undefined {
  if (a.concept !== undefined && b.concept !== undefined) return a.concept === b.concept;
  const comparable = a.names.flatMap((left) =>
    b.names.filter((right) => languageOf(right) === languageOf(left)).map((right) => [left, right] as const),
  );
  if (comparable.length === 0) return undefined;
  return comparable.some(([left, right]) => alike(left, right));
}

/** Alike but for a word or two: one name holds the other, or they share most of their words (letter pairs in Japanese). */
function alike(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const shared = [...left].filter((word) => right.has(word)).length;
  const smaller = Math.min(left.size, right.size);
  if (smaller === 0) return false;
  if (shared === smaller) return true;
  return shared / (left.size + right.size - shared) >= 0.6;
}

const emptyWords = new Set(['the', 'of', 'for', 'and', 'in', 'on', 'u', 's', 'us']);

function wordsOf(name: string): ReadonlySet<string> {
  const plain = name.normalize('NFKC').toLowerCase();
  const words = (plain.match(/[a-z0-9]+/g) ?? []).filter((word) => !emptyWords.has(word));
  const pairs = (plain.match(/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+/gu) ?? []).flatMap(
    (run) => Array.from({ length: Math.max(1, run.length - 1) }, (_, at) => run.slice(at, at + 2)),
  );
  return new Set([...words, ...pairs]);
}
