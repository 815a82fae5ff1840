#!/usr/bin/env node
/**
 * Stands in for the program of desktop VS Code, so that `runTests({ vscodeExecutablePath })` runs a suite in the
 * browser-hosted one: it understands the arguments that @vscode/test-electron passes and ends with the suite's status.
 * The suite's own result file is what tells that it ran to its end (see run-suite.mjs): a status of 0 alone does not.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, parseArgs } from 'node:util';
import { deferred, runMain, temporaryFolder } from '../process.mjs';
import { startServer } from './server.mjs';
import { startWindow } from './window.mjs';

const crashedStatus = 73;
const timeoutStatus = 124;
const timeoutMs = Number(process.env['REAFFIRM_HOST_TIMEOUT_MS'] ?? 600_000);

await runMain(async () => {
  const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'folder-uri': { type: 'string' },
    },
  });
  const { extensionDevelopmentPath: extension, extensionTestsPath: tests, 'folder-uri': uri } = values;
  const folder = typeof uri === 'string' ? fileURLToPath(uri) : positionals[0];
  if (typeof extension !== 'string' || typeof tests !== 'string' || folder === undefined) {
    console.error('Usage: adaptor.mjs FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=FILE');
    return 2;
  }
  const settings = await settingsIn(values['user-data-dir']);
  const server = await startServer({ dataFolder: await temporaryFolder('reaffirm-host'), settings });
  try {
    return await runSuite(server, { server, folder, extension, tests });
  } finally {
    server.stop();
  }
});

async function runSuite(server, options) {
  const window = await startWindow(options);
  const { promise: ended, resolve: end } = deferred();
  await window.page.exposeFunction('codeAutomationLog', (type, args) => {
    (type === 'error' ? console.error : console.log)(format(...args));
  });
  await window.page.exposeFunction('codeAutomationExit', end);
  void server.crashed.then((why) => {
    console.error(`VS Code in the browser: ${why}.`);
    end(crashedStatus);
  });
  const timer = setTimeout(() => {
    console.error(`The suite did not end within ${timeoutMs / 1000} s.`);
    end(timeoutStatus);
  }, timeoutMs);
  try {
    await window.open();
    return await ended;
  } finally {
    clearTimeout(timer);
    await window.stop();
  }
}

/** The settings that the caller has put where desktop VS Code reads them. */
async function settingsIn(userFolder) {
  if (typeof userFolder !== 'string') return {};
  try {
    return JSON.parse(await readFile(join(userFolder, 'User', 'settings.json'), 'utf8'));
  } catch {
    return {};
  }
}
