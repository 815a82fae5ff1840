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
    projects: [
      // The fast suite, run while one works: the engine alone, which knows no file and no protocol.
      suite('engine', ['test/{unit,rules,features}/**/*.test.ts'], ['test/unit/node/**']),
      // All around it: servers that are started and spoken to, files on the disk, the command line, the measures of accuracy.
      suite('around', ['test/{server,cli,accuracy}/**/*.test.ts', 'test/unit/node/**/*.test.ts']),
    ],
  },
});

function suite(name: string, include: string[], exclude: string[] = []) {
  return { extends: true as const, test: { name, include, exclude } };
}
