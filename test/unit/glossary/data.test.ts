import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtinConcepts, builtinFiles } from '../../../server/src/glossary/builtin';
import { mergeConcepts, parseConcepts } from '../../../server/src/glossary/load';
import type { Concept, Name } from '../../../server/src/glossary/model';

const concepts = builtinConcepts();
const byId = new Map(concepts.map((concept) => [concept.id, concept]));
const directory = 'server/data/glossary/';
const files = readdirSync(directory).map((file) => readFileSync(directory + file, 'utf8'));
const idsOf = (text: string): string[] => [...text.matchAll(/^- id: (\S+)$/gm)].map(([, id = '']) => id);

/** The names that the test finds fault with, as "id: name", so that a failure says where to look. */
function faulty(test: (name: Name, concept: Concept) => boolean): string[] {
  return concepts.flatMap((concept) =>
    concept.names.filter((name) => test(name, concept)).map((name) => `${concept.id}: ${name.text}`),
  );
}

const begin = (name: Name): string => name.validFrom ?? '0000-00-00';
const end = (name: Name): string => name.validTo ?? '9999-99-99';
const atOneTime = (a: Name, b: Name): boolean => begin(a) <= end(b) && begin(b) <= end(a);
const isWrong = ({ status }: Name): boolean => status === 'deprecated' || status === 'superseded';
const bothPreferred = (a: Name, b: Name): boolean =>
  a.language === b.language && a.status === 'preferred' && b.status === 'preferred' && atOneTime(a, b);

/** Pairs of entries (or an entry with itself) that write a name alike and are at odds over it. */
function sharers(atOdds: (a: Name, b: Name) => boolean, where: 'one entry' | 'two entries'): string[] {
  const byText = new Map<string, { concept: Concept; name: Name }[]>();
  for (const concept of concepts) {
    for (const name of concept.names) {
      byText.set(name.text, [...(byText.get(name.text) ?? []), { concept, name }]);
    }
  }
  return [...byText].flatMap(([text, group]) =>
    group.flatMap((a, index) =>
      group
        .slice(index + 1)
        .filter((b) => (a.concept === b.concept) === (where === 'one entry') && atOdds(a.name, b.name))
        .map((b) => `${text}: ${a.concept.id}, ${b.concept.id}`),
    ),
  );
}

describe('the glossary that comes with Reaffirm', () => {
  it('is as the schema wants it, so that it can be taken without being validated at every start', () => {
    const parsed = builtinFiles.map((file) => parseConcepts(file, { kind: 'builtin' }));
    expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
    expect(mergeConcepts(...parsed.map((file) => file.concepts))).toEqual(concepts);
  });

  it('has at least 400 entries, nearly all with names in both languages', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(400);
    const both = concepts.filter(({ names }) => new Set(names.map(({ language }) => language)).size === 2);
    expect(both.length / concepts.length).toBeGreaterThan(0.98);
  });

  it('uses each id once over all files, sorted in each, under a comment on scope and sources', () => {
    const ids = files.flatMap(idsOf);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const text of files) {
      expect(idsOf(text)).toEqual(idsOf(text).toSorted());
      expect(text).toMatch(/^# /);
    }
    expect(ids).toHaveLength(concepts.length);
  });

  it('gives every entry a source that can be looked up', () => {
    const where = /^https:\/\/[a-z0-9.-]+\.[a-z]+\/\S*$|^ISO(?:\/IEC)? [\d-]+:\d{4}$/;
    const unsourced = concepts.filter(({ source }) => !where.test(source));
    expect(unsourced.map(({ id, source }) => `${id}: ${source}`)).toEqual([]);
  });

  it('has no preferred name that two entries share in a language at one time', () => {
    expect(sharers(bothPreferred, 'two entries')).toEqual([]);
  });

  it('calls no name wrong that is right for another entry', () => {
    expect(sharers((a, b) => isWrong(a) !== isWrong(b), 'two entries')).toEqual([]);
  });

  it('says no name twice of one entry', () => {
    expect(sharers((a, b) => a.language === b.language, 'one entry')).toEqual([]);
  });

  it('prefers one name of each form in each language at one time', () => {
    const rivals = faulty((a, { names }) =>
      names.some((b) => a !== b && a.form === b.form && bothPreferred(a, b)),
    );
    expect(rivals).toEqual([]);
  });

  it('has a name to use instead of every wrong one', () => {
    const helpless = faulty(
      (name, { names, successor }) =>
        isWrong(name) &&
        successor === undefined &&
        !names.some((other) => other.status === 'preferred' && other.language === name.language),
    );
    expect(helpless).toEqual([]);
  });

  it('has sane days', () => {
    const insane = (day = '2000-01-01'): boolean => day < '1945-01-01' || day > '2026-01-01';
    expect(faulty(({ validFrom, validTo }) => insane(validFrom) || insane(validTo))).toEqual([]);
  });

  it('links successor and predecessor both ways, the one beginning after the other ends', () => {
    const later = concepts.filter(({ predecessor }) => predecessor !== undefined);
    expect(concepts.filter(({ successor }) => successor !== undefined)).toHaveLength(later.length);
    for (const concept of later) {
      const earlier = byId.get(concept.predecessor ?? '');
      expect(earlier?.successor).toBe(concept.id);
      const lastDays = earlier?.names.flatMap(({ validTo }) => validTo ?? []) ?? [];
      const firstDays = concept.names.flatMap(({ validFrom }) => validFrom ?? []);
      for (const first of firstDays) expect(lastDays.filter((last) => last >= first)).toEqual([]);
    }
  });

  it('marks as acronym what looks like one, and as full what does not', () => {
    const looksFull = ({ text }: Name): boolean => !/[A-Z0-9]/.test(text) || text.length > 15;
    expect(faulty((name) => name.form === 'acronym' && looksFull(name))).toEqual([]);
    expect(
      faulty(({ form, text }) => form === 'full' && /^[A-Z]{2,6}$/.test(text) && text !== 'BSA'),
    ).toEqual([]);
  });

  it('writes English in Latin letters and Japanese without stray spaces or half-width katakana', () => {
    const notLatin = /[^\p{Script=Latin}\p{Number}\s.,&'()+/:-]/u;
    expect(faulty(({ language, text }) => language === 'en' && notLatin.test(text))).toEqual([]);
    const stray = /[ｦ-ﾟ]|[^\x20-\x7e] [^\x20-\x7e]/u;
    expect(faulty(({ language, text }) => language === 'ja' && stray.test(text))).toEqual([]);
    expect(faulty(({ text }) => text !== text.normalize('NFC') || /\s{2}/.test(text))).toEqual([]);
  });
});

/** The kana of a text as hiragana, all else left out. */
function hiraganaOf(text: string): string {
  const hiragana = text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  return hiragana.replace(/[^ぁ-んー]/g, '');
}

describe('readings', () => {
  it('are given to every preferred name that is wholly Japanese', () => {
    const japaneseOnly = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・、]+$/u;
    const unread = faulty(
      ({ status, text, reading }) =>
        status === 'preferred' && japaneseOnly.test(text) && reading === undefined,
    );
    expect(unread).toEqual([]);
  });

  it('hold the kana of the name in its order', () => {
    const astray = faulty(({ text, reading }) => {
      if (reading === undefined) return false;
      let from = 0;
      return hiraganaOf(text)
        .split(/(?:)/)
        .some((kana) => (from = reading.indexOf(kana, from) + 1) === 0);
    });
    expect(astray).toEqual([]);
  });
});
