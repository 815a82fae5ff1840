import { acronymExpansion } from './acronym-expansion';
import { contradictedCommitment } from './contradicted-commitment';
import { duplicateSentence } from './duplicate-sentence';
import { nonpreferredName } from './nonpreferred-name';
import { repeatedCommitment } from './repeated-commitment';
import type { Rule } from './rule';
import { undefinedAcronym } from './undefined-acronym';
import { unfoundedReaffirmation } from './unfounded-reaffirmation';
import { unusedDirective } from './unused-directive';
import { weakenedCommitment } from './weakened-commitment';

/** Every rule, in the order in which they run: the draft itself, names, the archive, the counterpart, suppression. */
export const rules: readonly Rule[] = [
  duplicateSentence,
  nonpreferredName,
  undefinedAcronym,
  acronymExpansion,
  repeatedCommitment,
  weakenedCommitment,
  contradictedCommitment,
  unfoundedReaffirmation,
  unusedDirective,
];
