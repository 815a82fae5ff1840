import { defineConfig } from 'vitest/config';
import { yamlForVite } from '../../scripts/yaml-module.mjs';

/** For `npm run accuracy`: the labelled cases, which take too long for the fast suites. */
export default defineConfig({
  plugins: [yamlForVite],
  test: { include: ['test/accuracy/*.accuracy.ts'], testTimeout: 60_000 },
});
