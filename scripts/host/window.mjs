/** A window of the browser-hosted VS Code: Chromium, driven by Playwright, that reaches nothing but this machine. */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { undoAtExit } from '../process.mjs';
import { findChromium } from './chromium.mjs';

/** A machine that is busy with other things is slow to load it. */
const loadedWithinMs = 90_000;

const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

/**
 * @typedef {object} WindowOptions
 * @property {import('./server.mjs').Server} server
 * @property {string} folder the workspace
 * @property {string} [file] opened at the start
 * @property {string} [extension] folder of an extension under development
 * @property {string} [tests] main script of a test suite that the extension host runs
 * @property {boolean} [headless] true by default
 * @property {{ width: number; height: number }} [size] of a headless window's page, in CSS pixels
 * @property {number} [pixelRatio] device pixels for each CSS pixel, 1 by default
 * @property {string} [locale] display language, "en" by default
 */

/**
 * The address of a window.
 * @param {WindowOptions} options
 */
export function windowAddress({ server, folder, file, extension, tests }) {
  const remote = (path) => `vscode-remote://${server.authority}${pathToFileURL(path).pathname}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
  ];
  const query = new URLSearchParams({
    folder: pathToFileURL(folder).pathname,
    payload: JSON.stringify(payload),
  });
  return `http://${server.authority}/?${query}`;
}

/**
 * Starts Chromium with an empty page, before which handlers can be set; `open` then loads VS Code.
 * @param {WindowOptions} options
 */
export async function startWindow(options) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    headless: options.headless ?? true,
    chromiumSandbox: !asRoot,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', `--lang=${options.locale ?? 'en'}`],
  });
  const close = undoAtExit(() => void browser.close().catch(() => undefined));
  const context = await browser.newContext({
    locale: options.locale ?? 'en',
    ...(options.headless === false
      ? { viewport: null }
      : {
          viewport: options.size ?? { width: 1280, height: 800 },
          deviceScaleFactor: options.pixelRatio ?? 1,
        }),
  });
  const page = await context.newPage();
  return {
    page,
    open: () => page.goto(windowAddress(options), { timeout: loadedWithinMs }),
    /** Resolves when the user has closed the window. */
    closed: new Promise((resolve) => browser.once('disconnected', resolve)),
    async stop() {
      await browser.close().catch(() => undefined);
      close();
    },
  };
}

/**
 * Opens VS Code and waits until its window is complete.
 * @param {WindowOptions} options
 */
export async function openWindow(options) {
  const window = await startWindow(options);
  await window.open();
  await window.page.waitForFunction(() => 'driver' in globalThis);
  await window.page.evaluate(() => globalThis.driver.whenWorkbenchRestored());
  return window;
}
