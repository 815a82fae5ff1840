import { defineConfig } from 'vitest/config';
import { cmapsForVite } from './scripts/cmaps-module.mjs';
import { yamlForVite } from './scripts/yaml-module.mjs';

export default defineConfig({
  plugins: [yamlForVite, cmapsForVite],
  test: {
    // The engine keeps no state, so the files share one set of loaded modules: the glossary is read once, not fifty times.
    isolate: false,
    maxWorkers: '100%',
    // What a file is compiled to is kept under its content, so that a second run compiles only what has changed.
    experimental: { fsModuleCache: true, fsModuleCachePath: 'test-output/modules' },
    setupFiles: ['test/support/seed.ts'],
    // Generous, because a laptop may be busy: no test is about time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: ['test/{unit,rules,features,server,accuracy,cli,fuzz}/**/*.test.ts'],
  },
});
