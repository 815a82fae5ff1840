import { describeIssue } from './problem';
import { entrySchema } from './schema';
import type { Concept, ConceptOrigin, Name } from './model';
import type { EntryProblem, GlossaryProblem } from './problem';
import type { Entry } from './schema';
import type { Language } from '../text/language';
import type { Localized } from '../text/localized';

/** The entries that stand, in the order of the file, and what is wrong with the others. */
export interface ParsedConcepts {
  readonly concepts: readonly Concept[];
  readonly problems: readonly EntryProblem[];
}

/** What was read from a file of any format: the entries that stand, and what is wrong with the others, by line. */
export interface ReadConcepts {
  readonly concepts: readonly Concept[];
  readonly problems: readonly GlossaryProblem[];
}

/**
 * Reads entries from parsed YAML: a list of mappings, see schema.ts. A bad entry is left out and reported; the others stand.
 * @param raw what the YAML parser gave; `null` or `undefined`, an empty file, holds no entries.
 * @param defaultSource what `Concept.source` says of an entry that names none.
 */
export function parseConcepts(raw: unknown, origin: ConceptOrigin, defaultSource = ''): ParsedConcepts {
  if (raw === null || raw === undefined) return { concepts: [], problems: [] };
  if (!Array.isArray(raw)) return { concepts: [], problems: [{ path: [], message: notAList }] };
  const concepts = new Map<string, Concept>();
  const problems: EntryProblem[] = [];
  raw.forEach((item: unknown, index) => {
    const parsed = entrySchema.safeParse(item, { reportInput: true });
    const found = parsed.success
      ? contentProblems(parsed.data, concepts)
      : parsed.error.issues.map((issue) => ({
          path: issue.path.filter((step) => typeof step !== 'symbol'),
          message: describeIssue(issue, labelOf(item, index)),
        }));
    problems.push(...found.map((problem) => ({ ...problem, path: [index, ...problem.path] })));
    if (parsed.success && found.length === 0) {
      concepts.set(parsed.data.id, toConcept(parsed.data, origin, defaultSource));
    }
  });
  return { concepts: [...concepts.values()], problems };
}

/** Several glossaries as one: a later entry takes the place of an earlier one of the same id. */
export function mergeConcepts(...layers: readonly (readonly Concept[])[]): readonly Concept[] {
  const byId = new Map(layers.flat().map((concept) => [concept.id, concept]));
  return [...byId.values()];
}

const notAList: Localized = {
  en: 'A glossary is a list of entries, each beginning with "- id:". Put "- " before the first field of each entry.',
  ja: '用語集は「- id:」で始まるエントリーの一覧です。各エントリーの最初の項目の前に「- 」を付けてください。',
};

function labelOf(item: unknown, index: number): string {
  const named = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof named === 'string' ? named : String(index + 1);
}

function contentProblems(entry: Entry, earlier: ReadonlyMap<string, Concept>): EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (earlier.has(entry.id)) {
    problems.push({
      path: ['id'],
      message: {
        en: `The id ${entry.id} is already used by an earlier entry of this file, which stands. Give this entry another id, or join the two.`,
        ja: `「${entry.id}」というidは、このファイルの前のエントリーで使われており、そちらが有効です。別のidを付けるか、一つにまとめてください。`,
      },
    });
  }
  if (entry.en === undefined && entry.ja === undefined) {
    problems.push({
      path: [],
      message: {
        en: `Entry ${entry.id} has no name. Give it a name under "en", "ja" or both.`,
        ja: `エントリー「${entry.id}」に名称がありません。「en」又は「ja」の下に名称を記入してください。`,
      },
    });
  }
  for (const language of ['en', 'ja'] as const) {
    entry[language]?.forEach((name, index) => {
      if (name.validFrom !== undefined && name.validTo !== undefined && name.validFrom > name.validTo) {
        problems.push({ path: [language, index, 'validTo'], message: endsBeforeItBegins(name.text) });
      }
    });
  }
  return problems;
}

function endsBeforeItBegins(name: string): Localized {
  return {
    en: `"${name}" would be valid to a day before it is valid from. Exchange or correct validFrom and validTo.`,
    ja: `「${name}」の有効期間の終わり（validTo）が始まり（validFrom）より前です。日付を訂正してください。`,
  };
}

function toConcept(entry: Entry, origin: ConceptOrigin, defaultSource: string): Concept {
  const { en, ja, source, ...rest } = entry;
  return {
    ...rest,
    names: [...inLanguage(en, 'en'), ...inLanguage(ja, 'ja')],
    source: source ?? defaultSource,
    origin,
  };
}

function inLanguage(names: Entry['en'], language: Language): Name[] {
  return (names ?? []).map((name) => ({ ...name, language }));
}
