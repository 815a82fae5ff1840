import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { groundGlossary } from '../../server/src/archive/snapshot';
import type { Lexicon } from '../../server/src/glossary/lexicon';
import { analyse } from '../../server/src/relation/comparison/analyse';
import { compare } from '../../server/src/relation/comparison/compare';
import type { Resources } from '../../server/src/relation/comparison/units';
import { languageOf } from '../../server/src/text/language';
import { readTranslated, scoreMatching } from './matching';
import { type Answered, falseAlarmsOf, type Measure, precisionAndRecall } from './measure';

/** A public set: who made it is said in the page that `npm run accuracy` writes. */
export interface PublicSet {
  readonly name: string;
  readonly file: string;
  readonly measure: (text: string, lexicon: Lexicon) => readonly Measure[];
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: string;
  readonly category?: string | undefined;
}

const sentencePairs = 'jsick-dev.tsv';

/** Sets of pairs and of translations that nobody of this project wrote. */
export const publicSets: readonly PublicSet[] = [
  {
    name: 'SICK',
    file: sentencePairs,
    measure: (text, lexicon) =>
      measureContradictions(
        'SICK, English',
        rowsOf(text).map((row) => pairOf(row, 'en_a', 'en_b', 'en_label')),
        lexicon,
        { precision: 0.95, recall: 0.78 },
      ),
  },
  {
    name: 'JSICK',
    file: sentencePairs,
    measure: (text, lexicon) =>
      measureContradictions(
        'JSICK, Japanese',
        rowsOf(text).map((row) => pairOf(row, 'ja_a', 'ja_b', 'ja_label')),
        lexicon,
        { precision: 0.93, recall: 0.7 },
      ),
  },
  {
    name: 'SICK × JSICK',
    file: sentencePairs,
    measure: (text, lexicon) =>
      measureContradictions(
        'SICK × JSICK, English against Japanese',
        rowsOf(text)
          .filter((row) => row['en_label'] === row['ja_label'])
          .map((row) => pairOf(row, 'en_a', 'ja_b', 'en_label')),
        lexicon,
        { precision: 0.9, recall: 0.75 },
      ),
  },
  { name: 'Breaking NLI', file: 'breaking-nli-dev.tsv', measure: measureBreakingNli },
  { name: 'NTREX-128', file: 'ntrex-dev.tsv', measure: measureRetrieval },
];

/** The measures of a set, or undefined where its file is not in the folder. */
export function measurePublicSet(
  { file, measure }: PublicSet,
  folder: string,
  lexicon: Lexicon,
): readonly Measure[] | undefined {
  const found = path.join(folder, 'benchmarks', file);
  return existsSync(found) ? measure(readFileSync(found, 'utf8'), lexicon) : undefined;
}

type Row = Readonly<Record<string, string | undefined>>;

function rowsOf(text: string): readonly Row[] {
  const [header = '', ...lines] = text.split('\n').filter(Boolean);
  const names = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
  });
}

function pairOf(row: Row, a: string, b: string, label: string): Pair {
  return { a: row[a] ?? '', b: row[b] ?? '', label: row[label] ?? '', category: row['category'] };
}

interface AnsweredPair extends Answered {
  readonly category: string | undefined;
}

function answer(pairs: readonly Pair[], lexicon: Lexicon): readonly AnsweredPair[] {
  const resources: Resources = { glossary: groundGlossary([]), lexicon };
  return pairs.map(({ a, b, label, category }) => {
    const { relation } = compare(
      analyse(a, languageOf(a), resources),
      analyse(b, languageOf(b), resources),
      resources,
    );
    return {
      category,
      expected: label === 'contradiction' ? 'contradicts' : 'unrelated',
      answer: relation === 'contradicts' ? 'contradicts' : 'unrelated',
    };
  });
}

function measureContradictions(
  set: string,
  pairs: readonly Pair[],
  lexicon: Lexicon,
  target: { readonly precision: number; readonly recall: number },
): readonly Measure[] {
  const found = precisionAndRecall(answer(pairs, lexicon), 'contradicts');
  const { precision, recall, cases } = found;
  return [
    {
      set,
      what: 'contradictions, precision',
      value: precision,
      unit: 'share',
      cases,
      target: target.precision,
    },
    { set, what: 'contradictions, recall', value: recall, unit: 'share', cases, target: target.recall },
  ];
}

function measureBreakingNli(text: string, lexicon: Lexicon): readonly Measure[] {
  const answered = answer(
    rowsOf(text).map((row) => pairOf(row, 'a', 'b', 'label')),
    lexicon,
  );
  const set = 'Breaking NLI';
  const of = (...categories: readonly string[]) =>
    precisionAndRecall(
      answered.filter(({ category }) => categories.includes(category ?? '')),
      'contradicts',
    );
  const numbers = of('cardinals', 'ordinals');
  const places = of('countries', 'nationalities');
  const unit = 'share' as const;
  const unrelated = answered.filter(({ expected }) => expected === 'unrelated').length;
  return [
    {
      set,
      what: 'numbers and ordinals, precision',
      value: numbers.precision,
      unit,
      cases: numbers.cases,
      target: 0.98,
    },
    {
      set,
      what: 'numbers and ordinals, recall',
      value: numbers.recall,
      unit,
      cases: numbers.cases,
      target: 0.98,
    },
    {
      set,
      what: 'countries and nationalities, recall',
      value: places.recall,
      unit,
      cases: places.cases,
      target: 0.95,
    },
    {
      set,
      what: 'false alarms',
      value: falseAlarmsOf(answered),
      unit,
      cases: unrelated,
      target: 0.02,
      isLimit: true,
    },
  ];
}

function measureRetrieval(text: string, lexicon: Lexicon): readonly Measure[] {
  return (['ja', 'en'] as const).flatMap((language): readonly Measure[] => {
    const { queries, recallAt1, recallAt10 } = scoreMatching(readTranslated(text, language), lexicon);
    const row = (what: string, value: number): Measure => ({
      set: `NTREX-128, ${language === 'ja' ? 'Japanese' : 'English'} queries`,
      what,
      value,
      unit: 'share',
      cases: queries,
    });
    const first = row('the translation comes first', recallAt1);
    return [
      language === 'ja' ? { ...first, target: 0.94 } : first,
      row('the translation is among the first ten', recallAt10),
    ];
  });
}
