import { defineConfig } from 'vitest/config';
import { yamlForVite } from './scripts/yaml-module.mjs';

export default defineConfig({
  plugins: [yamlForVite],
  test: {
    include: ['test/{unit,rules,features,server,accuracy,cli,fuzz}/**/*.test.ts'],
  },
});
