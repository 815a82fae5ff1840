import { normalize } from '../text/normalize';
import type { Concept, Glossary, Name } from './model';
import { countryKanji, legalForms, organisationSuffixes } from './nameWords';
import { type NearMiss, isOfficialBody } from './nearMissEnglish';

interface LongName {
  readonly concept: Concept;
  readonly name: Name;
}

const run = /[\p{Script=Han}\p{Script=Katakana}々ー・A-Za-z0-9]{6,}/gu;
/** Words after a body's name that are no part of it. */
const tail = /(?:等|側|内|及|並|関係者|担当者)+$/u;

/**
 * Finds Japanese names of bodies with another ending (「情報通信研究機関」 for 「情報通信研究機構」), or one kanji wrong. The rest of
 * the name must be long enough to belong to one body alone, and what stands before it no part of another name.
 */
export class JapaneseNearMisses {
  /** By what stands before the ending. */
  readonly #byStem = new Map<string, LongName[]>();
  /** By the name with each kanji in turn left open. */
  readonly #byPattern = new Map<string, LongName>();
  readonly #exact = new Set<string>();
  readonly #glossary: Glossary;

  constructor(glossary: Glossary) {
    this.#glossary = glossary;
    for (const concept of glossary.concepts.values()) {
      for (const name of concept.names) if (name.language === 'ja') this.#add(concept, name);
    }
  }

  #add(concept: Concept, name: Name): void {
    const text = normalize(name.text).text;
    this.#exact.add(text);
    const isOfficial =
      isOfficialBody(concept) &&
      name.form !== 'acronym' &&
      (name.status === 'preferred' || name.status === 'admitted');
    if (!isOfficial) return;
    const stem = stemOf(text);
    if (stem !== undefined && stem.length >= 6) {
      this.#byStem.set(stem, [...(this.#byStem.get(stem) ?? []), { concept, name }]);
    }
    if (text.length >= 8) {
      for (const pattern of patternsOf(text)) this.#byPattern.set(pattern, { concept, name });
    }
  }

  find(text: string): readonly NearMiss[] {
    const normalized = normalize(text);
    const found: NearMiss[] = [];
    for (const match of normalized.text.matchAll(run)) {
      const written = match[0].replace(tail, '');
      const near = this.#nearIn(written);
      if (!near) continue;
      const start = match.index + near.start;
      const span = normalized.toOriginal({ start, end: match.index + written.length });
      found.push({ span, concept: near.long.concept, name: near.long.name });
    }
    return found;
  }

  #nearIn(written: string): { start: number; long: LongName } | undefined {
    for (let start = 0; start + 6 < written.length; start += 1) {
      const piece = written.slice(start);
      if (this.#exact.has(piece)) return undefined;
      if (!this.#mayPrecede(written.slice(0, start))) continue;
      const long = this.#withOtherEnding(piece) ?? this.#withOtherKanji(piece);
      if (long) return { start, long };
    }
    return undefined;
  }

  #withOtherEnding(piece: string): LongName | undefined {
    const stem = stemOf(piece);
    const candidates = stem === undefined ? [] : (this.#byStem.get(stem) ?? []);
    return candidates.find(({ name }) => isPreferred(name)) ?? candidates[0];
  }

  #withOtherKanji(piece: string): LongName | undefined {
    if (piece.length < 8) return undefined;
    for (const [index, pattern] of patternsOf(piece).entries()) {
      const long = this.#byPattern.get(pattern);
      const right = long && normalize(long.name.text).text.charAt(index);
      if (long && right !== undefined && isSlip(piece.charAt(index), right)) return long;
    }
    return undefined;
  }

  /** Nothing, a legal form, or another name may stand before; anything else makes it the name of another body. */
  #mayPrecede(before: string): boolean {
    if (before === '' || legalForms.some((form) => before.endsWith(form))) return true;
    return this.#glossary.match(before).at(-1)?.span.end === before.length;
  }
}

function isPreferred({ status }: Name): boolean {
  return status === 'preferred';
}

/** The name without its ending; a ministry has branches of like names (経済産業省, 経済産業局), so those endings do not count. */
function stemOf(name: string): string | undefined {
  const suffix = organisationSuffixes.find((ending) => name.endsWith(ending));
  return suffix === undefined || suffix.length < 2 ? undefined : name.slice(0, -suffix.length);
}

function patternsOf(name: string): readonly string[] {
  return Array.from(name, (_, open) => `${name.slice(0, open)}*${name.slice(open + 1)}`);
}

/** One kanji put for another, neither of them a number or the sign of a country. */
function isSlip(written: string, right: string): boolean {
  return [written, right].every(
    (kanji) =>
      /\p{Script=Han}/u.test(kanji) &&
      !countryKanji.has(kanji) &&
      !/[一二三四五六七八九十東西南北上下]/.test(kanji),
  );
}
