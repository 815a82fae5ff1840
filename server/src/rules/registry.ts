import { acronymExpansion } from './acronym-expansion';
import { nonpreferredName } from './nonpreferred-name';
import type { Rule } from './rule';
import { undefinedAcronym } from './undefined-acronym';
import { unusedDirective } from './unused-directive';

/** Every rule, in the order in which they run: the draft itself, names, the archive, the counterpart, suppression. */
export const rules: readonly Rule[] = [nonpreferredName, undefinedAcronym, acronymExpansion, unusedDirective];
