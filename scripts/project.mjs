/** Where things are in this repository, for every script. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Downloaded editors and the browser-hosted one. Ignored by git. */
export const hostCache = join(root, '.vscode-test');

/** What a test run leaves behind: results, built suites, screenshots of the user interface test. Ignored by git. */
export const testOutput = join(root, 'test-output');

export const sampleDraft = join(root, 'examples', '12th-meeting.release.md');

/** @returns {Promise<{ name: string; version: string }>} what package.json says */
export async function manifest() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
}
