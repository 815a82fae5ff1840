/** The server of the browser-hosted VS Code: started on a free port, watched, stopped with all its children. */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { UserError, deferred, run, startGroup } from '../process.mjs';
import { themeSettings, writeDisplayLanguage } from './appearance.mjs';
import { fetchBrowserHost } from './fetch.mjs';
import { writeSettings } from './settings.mjs';

const readyWithinMs = 30_000;

/** No marketplace: nothing is looked up outside this machine. */
const environment = { ...process.env, EXTENSIONS_GALLERY: '{}', NODE_OPTIONS: '' };

/**
 * @typedef {object} Server
 * @property {string} authority host and port, as VS Code's remote addresses name it
 * @property {Promise<string>} crashed resolves with the reason when the server or its extension host dies: the page
 *   itself takes a dead extension host for a test run that passed
 * @property {() => void} stop
 */

/**
 * Starts the server.
 * @param {object} options
 * @param {string} options.dataFolder everything that the server writes; settings are put in it
 * @param {string} [options.extensionsFolder] installed extensions; none by default
 * @param {Record<string, unknown>} [options.settings] the user's settings, over the quiet ones
 * @param {import('./appearance.mjs').DisplayLanguage} [options.language] display language, English by default
 * @param {import('./appearance.mjs').Theme} [options.theme] light by default
 * @returns {Promise<Server>}
 */
export async function startServer({
  dataFolder,
  extensionsFolder,
  settings = {},
  language = 'en',
  theme = 'light',
}) {
  const { node, server } = await fetchBrowserHost();
  const userData = join(dataFolder, 'data');
  await writeSettings(userData, { ...themeSettings(theme), ...settings });
  const port = await freePort();
  const { child, stop } = startGroup(
    node,
    [
      server,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...[
        '--server-data-dir',
        dataFolder,
        '--extensions-dir',
        extensionsFolder ?? join(dataFolder, 'extensions'),
      ],
      ...['--accept-server-license-terms', '--enable-smoke-test-driver', '--disable-telemetry'],
      ...['--disable-experiments', '--disable-workspace-trust', '--disable-getting-started-override'],
      ...(await writeDisplayLanguage(userData, language)),
    ],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log = [];
  const { promise: ready, resolve: isReady } = deferred();
  const { promise: crashed, resolve: hasCrashed } = deferred();
  const read = (line) => {
    log.push(line);
    if (line.includes('Extension host agent listening')) isReady(true);
    const exit = /Extension Host Process exited with code: (\S+), signal: ([^.\s]+)/.exec(line);
    if (exit && exit[1] !== '0')
      hasCrashed(`the extension host ended with code ${exit[1]}, signal ${exit[2]}`);
  };
  createInterface({ input: child.stdout }).on('line', read);
  createInterface({ input: child.stderr }).on('line', read);
  child.once('exit', (code, signal) => hasCrashed(`the server ended with code ${code}, signal ${signal}`));
  child.once('error', (fault) => hasCrashed(`the server could not be started: ${fault.message}`));

  const timer = setTimeout(() => hasCrashed('the server did not get ready'), readyWithinMs);
  const why = await Promise.race([ready, crashed]);
  clearTimeout(timer);
  if (why !== true) {
    stop();
    throw new Error(`VS Code in the browser: ${why}.\n${log.slice(-20).join('\n')}`);
  }
  return { authority: `127.0.0.1:${port}`, crashed, stop };
}

/**
 * Installs a packed extension for the servers that are started with this folder.
 * @param {string} vsix
 * @param {string} extensionsFolder
 */
export async function installExtension(vsix, extensionsFolder) {
  const { node, server } = await fetchBrowserHost();
  const args = [server, '--install-extension', vsix, '--extensions-dir', extensionsFolder];
  const status = await run(node, [...args, '--server-data-dir', extensionsFolder], {
    env: environment,
    stdio: 'ignore',
  });
  if (status !== 0) throw new UserError(`VS Code does not install ${vsix} (status ${status}).`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
