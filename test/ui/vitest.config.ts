import { defineConfig } from 'vitest/config';

/** The tests that see a VS Code as a person does, through Chromium; one at a time, for each starts an editor. */
export default defineConfig({
  test: {
    include: ['test/ui/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
