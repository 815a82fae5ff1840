/** Builds the bilingual lexicon: bundles `main.ts`, which uses the engine's own tokens, and runs it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { yamlForEsbuild } from '../yaml-module.mjs';

const directory = await mkdtemp(join(tmpdir(), 'lexicon-'));
const outfile = join(directory, 'main.mjs');
await build({
  entryPoints: ['scripts/lexicon/main.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  plugins: [yamlForEsbuild],
});
await import(pathToFileURL(outfile).href);
await rm(directory, { recursive: true });
