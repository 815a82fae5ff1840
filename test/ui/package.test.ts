import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installExtension } from '../../scripts/host/server.mjs';
import { temporaryFolder } from '../../scripts/process.mjs';
import { manifest, root } from '../../scripts/project.mjs';
import { zipEntries } from '../../server/src/release/forms/zip';
import { openDraft, type OpenDraft } from './support';

const draft = `November 16, 2021

They agreed to open a laboratory in Osaka. They agreed to open a laboratory in Osaka.

They met at the OECD.
`;

let opened: OpenDraft;
let packed: readonly string[];

beforeAll(async () => {
  const { name, version } = await manifest();
  const installed = await temporaryFolder('reaffirm-extensions');
  const vsix = join(root, `${name}-${version}.vsix`);
  packed = (zipEntries(await readFile(vsix)) ?? []).map((entry) => entry.name);
  await installExtension(vsix, installed);
  opened = await openDraft(draft, { installed });
});

afterAll(async () => {
  await opened.close();
});

it.each(['extension.cjs', 'server.js', 'convert.js'])('holds %s for the browser', (file) => {
  expect(packed).toContain(`extension/dist/web/${file}`);
});

it('finds a repeated sentence when only the package is installed', async () => {
  await opened.editor.waitForSquiggles('warning', 2);
  await opened.picture('package');
});

it('brings the archive and the names with it', async () => {
  const shown = await opened.editor.hoverOver('OECD', '経済協力開発機構');
  expect(shown).toMatch(/2020/);
});
