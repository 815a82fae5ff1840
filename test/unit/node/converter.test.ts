import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Converter } from '../../../server/src/lsp/converter';
import { createConverter } from '../../../server/src/node/converter';
import { cmapsForEsbuild } from '../../../scripts/cmaps-module.mjs';
import { docxOf } from '../../support/docx';
import { column, pdfOf } from '../../support/pdf';

let folder = '';
let converter: Converter;
const thread = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-'));
  await build({
    entryPoints: ['server/src/node/convertWorker.ts'],
    outfile: thread('convert.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [cmapsForEsbuild],
  });
  await build({ stdin: { contents: 'setInterval(() => {}, 1000);' }, outfile: thread('endless.mjs') });
  await build({
    stdin: {
      contents: "require('node:worker_threads').parentPort.on('message', () => { throw new Error('x') });",
    },
    outfile: thread('failing.cjs'),
  });
  converter = createConverter(thread('convert.mjs'));
});
afterAll(async () => {
  await converter.close();
  await rm(folder, { recursive: true });
});

describe('createConverter', () => {
  it('converts one file after the other in the bundled thread', async () => {
    const word = await converter.convert('docx', docxOf(['The two sides met.']));
    expect(word.text).toBe('The two sides met.\n');
    const pdf = await converter.convert('pdf', pdfOf([column(['両国は会合を開催した。'])]));
    expect(pdf.text).toBe('両国は会合を開催した。\n');
    expect((await converter.convert('pdf', new Uint8Array(9))).problems).toHaveLength(1);
    const html = await converter.convert('html', new TextEncoder().encode('<p>再確認した。</p>'));
    expect(html.text).toBe('再確認した。\n');
  });

  it.each([
    ['never ends', 'endless.mjs'],
    ['breaks the thread', 'failing.cjs'],
  ])('refuses a file that %s', async (_, name) => {
    const strict = createConverter(thread(name), 50);
    const { text, problems } = await strict.convert('pdf', new Uint8Array(1));
    expect([text, problems[0]?.message.en]).toEqual([
      undefined,
      expect.stringMatching(/more time or memory/),
    ]);
    await strict.close();
  });

  it('stops at once when it is cancelled', async () => {
    const endless = createConverter(thread('endless.mjs'));
    const control = new AbortController();
    const converting = endless.convert('pdf', new Uint8Array(1), control.signal);
    control.abort();
    await expect(converting).rejects.toThrow(/abort/i);
  });
});
