import type { Rule } from './rule';
import { unusedDirective } from './unused-directive';

/** Every rule, in the order in which they run: the draft itself, names, the archive, the counterpart, suppression. */
export const rules: readonly Rule[] = [unusedDirective];
