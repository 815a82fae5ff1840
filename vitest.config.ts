import { defineConfig } from 'vitest/config';
import { cmapsForVite } from './scripts/cmaps-module.mjs';
import { yamlForVite } from './scripts/yaml-module.mjs';

export default defineConfig({
  plugins: [yamlForVite, cmapsForVite],
  test: {
    include: ['test/{unit,rules,features,server,accuracy,cli,fuzz}/**/*.test.ts'],
  },
});
