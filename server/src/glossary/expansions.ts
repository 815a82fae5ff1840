import { normalize } from '../text/normalize';
import { type Language, languageOf } from '../text/language';
import { sentenceText } from '../release/sentenceText';
import { rememberFor } from '../text/remember';
import { type Span, shift, slice } from '../text/span';
import { characterDistance, editDistance, wordCost } from './likeness';
import type { Concept, Glossary, Name } from './model';
import { contentUnits, endingProperName, isCapitalised } from './properName';
import { type Unit, unitsOf } from './units';
import { type BracketedAcronym, bracketedAcronyms, fittingEnd } from './writtenOut';

/** An acronym with the words that a text writes out for it. */
export interface Expansion extends BracketedAcronym {
  readonly written: Span;
  readonly language: Language;
  /** The words are one of the concept's names; or come near one but are none; or the glossary does not know the acronym. */
  readonly verdict:
    | { readonly kind: 'known'; readonly concept: Concept }
    | { readonly kind: 'wrong'; readonly concept: Concept; readonly expected: Name }
    | { readonly kind: 'unknown'; readonly fits: boolean };
}

/** Every acronym that a sentence writes out, judged against the glossary. Brackets after words that are no name are left out. */
export function expansionsIn(
  text: string,
  sentence: { readonly span: Span },
  glossary: Glossary,
): readonly Expansion[] {
  const { start } = sentence.span;
  const found = expansionsOf(sentenceText(text, sentence), 'en', glossary);
  return found.map((expansion) => ({
    ...expansion,
    acronymSpan: shift(expansion.acronymSpan, start),
    before: shift(expansion.before, start),
    written: shift(expansion.written, start),
  }));
}

/** Of a sentence by itself; the language is that of the words, whatever is given. */
const expansionsOf = rememberFor((text, _, glossary: Glossary): readonly Expansion[] => {
  return bracketedAcronyms(text, { start: 0, end: text.length }).flatMap((bracketed) => {
    const language = languageOf(slice(text, bracketed.before).slice(-8));
    const concepts = conceptsOfAcronym(glossary, bracketed.acronym);
    const found =
      concepts.length > 0
        ? judgeKnown(text, bracketed, language, concepts, glossary)
        : judgeUnknown(text, bracketed, language);
    return found ? [{ ...bracketed, language, ...found }] : [];
  });
});

type Judgement = Pick<Expansion, 'written' | 'verdict'>;

const byAcronym = new WeakMap<Glossary, Map<string, Concept[]>>();

/** The concepts that have the acronym, singular or plural. */
export function conceptsOfAcronym(glossary: Glossary, acronym: string): readonly Concept[] {
  let index = byAcronym.get(glossary);
  if (!index) {
    index = new Map();
    for (const concept of glossary.concepts.values()) {
      for (const key of new Set(concept.names.filter((name) => name.form === 'acronym').map(acronymKey))) {
        index.set(key, [...(index.get(key) ?? []), concept]);
      }
    }
    byAcronym.set(glossary, index);
  }
  return index.get(acronym) ?? index.get(acronym.replace(/s$/, '')) ?? [];
}

function acronymKey({ text }: Name): string {
  return normalize(text).text;
}

function judgeKnown(
  text: string,
  { before }: BracketedAcronym,
  language: Language,
  concepts: readonly Concept[],
  glossary: Glossary,
): Judgement | undefined {
  const words = slice(text, before);
  for (const { concept, span } of glossary.match(words)) {
    if (!concepts.includes(concept)) continue;
    return { written: shift(span, before.start), verdict: { kind: 'known', concept } };
  }
  const attempts = concepts.flatMap((concept) =>
    concept.names
      .filter((name) => name.language === language && name.form !== 'acronym' && name.status === 'preferred')
      .map((name) => ({
        concept,
        name,
        attempt: language === 'ja' ? nearJapanese(words, name) : nearEnglish(words, name),
      })),
  );
  const best = attempts
    .filter(({ attempt }) => attempt)
    .sort((a, b) => (a.attempt?.distance ?? 0) - (b.attempt?.distance ?? 0))[0];
  if (!best?.attempt) return undefined;
  const { concept, name, attempt } = best;
  const verdict =
    attempt.distance === 0
      ? ({ kind: 'known', concept } as const)
      : ({ kind: 'wrong', concept, expected: name } as const);
  return { written: shift(attempt.span, before.start), verdict };
}

interface Attempt {
  readonly span: Span;
  /** 0 where only small words differ. */
  readonly distance: number;
}

/** The end of `words` that comes nearest to the name, if at least half of it is the same. */
function nearEnglish(words: string, name: Name): Attempt | undefined {
  const normalized = normalize(words);
  const units = unitsOf(normalized.text);
  const wanted = contentUnits(unitsOf(normalize(name.text).text));
  const content = contentUnits(units);
  const last = units.at(-1);
  const nameIsCapitalised = isCapitalised(wanted[0]);
  let best: Attempt | undefined;
  for (const count of [wanted.length, wanted.length - 1, wanted.length + 1].filter((length) => length > 1)) {
    const first = content.at(-count);
    if (!first || !last || (nameIsCapitalised && !isCapitalised(first))) continue;
    const distance = editDistance(keysOf(content.slice(-count)), keysOf(wanted), wordCost);
    if (distance * 2 > wanted.length || (wanted.length < 3 && distance >= 1)) continue;
    if (best && best.distance <= distance) continue;
    best = { span: normalized.toOriginal({ start: first.start, end: last.end }), distance };
  }
  return best;
}

function keysOf(units: readonly Unit[]): readonly string[] {
  return units.map((unit) => unit.key);
}

/** The end of `words` that comes nearest to the name, if three fifths of its characters are the same. */
function nearJapanese(words: string, name: Name): Attempt | undefined {
  const normalized = normalize(words);
  const run = /[^\s、。及\u3041-\u3096][^\s、。]*$/u.exec(normalized.text.trimEnd());
  const wanted = normalize(name.text).text;
  if (!run || wanted.length < 4) return undefined;
  const end = run.index + run[0].length;
  let best: Attempt | undefined;
  for (let start = end - wanted.length - 3; start <= end - wanted.length + 3; start += 1) {
    if (start < run.index || end - start < 4) continue;
    const distance = characterDistance(normalized.text.slice(start, end), wanted);
    if (distance > Math.max(1, wanted.length * 0.4)) continue;
    if (best && best.distance <= distance) continue;
    best = { span: normalized.toOriginal({ start, end }), distance };
  }
  return best;
}

function judgeUnknown(text: string, bracketed: BracketedAcronym, language: Language): Judgement | undefined {
  const { before, acronym } = bracketed;
  const words = slice(text, before);
  if (language === 'ja') {
    const run = /[\p{Script=Han}\p{Script=Katakana}ー・A-Za-z0-9\u002D]{4,}$/u.exec(words.trimEnd());
    if (!run) return undefined;
    const start = before.start + run.index;
    return { written: { start, end: start + run[0].length }, verdict: { kind: 'unknown', fits: false } };
  }
  const fitting = fittingEnd(words, acronym);
  const proper = endingProperName(text, before);
  const written = fitting ? shift(fitting, before.start) : proper;
  return written && { written, verdict: { kind: 'unknown', fits: fitting !== undefined } };
}
