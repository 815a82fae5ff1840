/** A banner for bundles: some libraries are CommonJS and call `require`, which an ES module does not have by itself. */
export const requireForEsm =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";
