import data from '../../../data/concepts.yaml';
import { StemTable } from './stemTable';
import { splitLine } from './wordForms';

/** A group of words that mean the same for comparison. */
export interface ConceptGroup {
  /** Unlike every other group's; of no meaning outside this process. */
  readonly key: string;
  /** 0: said in every sentence; below 1: weak evidence; 1: the content proper. */
  readonly weight: number;
  /** Something the parties do: "discussions", "a review". */
  readonly isDeed: boolean;
  /** Common to many commitments of any field: "implement", "system". */
  readonly isLight: boolean;
}

/** What a light word weighs beside a word of the content proper; measured on the labelled cases. */
const lightWeight = 0.3;

/** Near-synonyms in both languages. A word may stand in several groups. */
export const conceptTable = new StemTable<ConceptGroup>({ fill: addGroups });

const parts: readonly Part[] = [
  { lines: data.ignored, weight: 0 },
  { lines: data.deeds, weight: lightWeight, isDeed: true },
  { lines: data.light, weight: lightWeight, isLight: true },
  { lines: data.full, weight: 1 },
];

interface Part extends Partial<Pick<ConceptGroup, 'isDeed' | 'isLight'>> {
  readonly lines: readonly string[];
  readonly weight: number;
}

function addGroups(table: StemTable<ConceptGroup>): void {
  let next = 0;
  for (const { lines: described, weight, isDeed = false, isLight = false } of parts) {
    for (const line of described) {
      const group = { key: `c:${(next += 1)}`, weight, isDeed, isLight };
      const { en, ja } = splitLine(line);
      for (const phrase of en) table.add(phrase, 'en', group);
      for (const phrase of ja) table.add(phrase, 'ja', group);
    }
  }
}
