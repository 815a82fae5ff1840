/**
 * Which VS Code the suite runs in: the desktop one where it can be downloaded and shown, else the browser-hosted one.
 * `VSCODE_HOST=desktop` or `VSCODE_HOST=browser` decides it.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { hostCache } from '../project.mjs';
import { UserError, hasDisplay } from '../process.mjs';
import { findChromium } from './chromium.mjs';
import { fetchBrowserHost } from './fetch.mjs';

const silent = { report: () => undefined, error: () => undefined };

/**
 * @returns {Promise<{ kind: 'desktop' | 'browser'; program: string; why: string }>} `program` is what `runTests` starts
 * @throws {UserError} one line that names what the machine lacks and the command that installs it
 */
export async function chooseHost() {
  const wanted = process.env['VSCODE_HOST'];
  if (wanted !== undefined && wanted !== 'desktop' && wanted !== 'browser') {
    throw new UserError(`VSCODE_HOST is "${wanted}"; it can be "desktop" or "browser".`);
  }
  if (wanted === 'browser') return await browserHost('VSCODE_HOST says so');
  if (wanted === undefined && process.platform === 'linux' && !hasDisplay()) {
    return await browserHost('there is no display');
  }
  const program = await downloadDesktop();
  if (program !== undefined) return { kind: 'desktop', program, why: 'it could be downloaded' };
  if (wanted === 'desktop')
    throw new UserError('VSCODE_HOST is "desktop", and desktop VS Code cannot be downloaded here.');
  return await browserHost('desktop VS Code cannot be downloaded here');
}

/** The program of desktop VS Code, downloaded now or earlier; undefined where it cannot be had. */
export async function downloadDesktop() {
  try {
    return await downloadAndUnzipVSCode({ version: 'stable', cachePath: hostCache, reporter: silent });
  } catch {
    return undefined;
  }
}

async function browserHost(why) {
  findChromium();
  await fetchBrowserHost();
  const program = join(fileURLToPath(new URL('.', import.meta.url)), 'adaptor.mjs');
  return { kind: /** @type {const} */ ('browser'), program, why };
}
