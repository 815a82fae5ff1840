import { acronymExpansion } from './acronym-expansion';
import { contradictedCommitment } from './contradicted-commitment';
import { contradictedFact } from './contradicted-fact';
import { counterpartMismatch } from './counterpart-mismatch';
import { droppedCommitment } from './dropped-commitment';
import { duplicateSentence } from './duplicate-sentence';
import { meetingDate } from './meeting-date';
import { meetingNumber } from './meeting-number';
import { nonpreferredName } from './nonpreferred-name';
import { repeatedCommitment } from './repeated-commitment';
import type { Rule } from './rule';
import { undefinedAcronym } from './undefined-acronym';
import { unfoundedReaffirmation } from './unfounded-reaffirmation';
import { unresolvedPlaceholder } from './unresolved-placeholder';
import { unusedDirective } from './unused-directive';
import { weakenedCommitment } from './weakened-commitment';

/** Every rule, in the order in which they run: the draft itself, names, the archive, the counterpart, suppression. */
export const rules: readonly Rule[] = [
  duplicateSentence,
  unresolvedPlaceholder,
  meetingNumber,
  meetingDate,
  nonpreferredName,
  undefinedAcronym,
  acronymExpansion,
  repeatedCommitment,
  weakenedCommitment,
  contradictedCommitment,
  contradictedFact,
  unfoundedReaffirmation,
  droppedCommitment,
  counterpartMismatch,
  unusedDirective,
];
