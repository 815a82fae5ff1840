import type { Rule } from './rule';

/** Every rule, in the order in which their findings are explained: the draft itself, names, the archive, the counterpart. */
export const rules: readonly Rule[] = [];
