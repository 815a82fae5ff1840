/**
 * `npm run bench`: how fast Reaffirm is, how much memory it takes and what it finds, on generated archives of 10k to 5M
 * sentences, beside its peers. Prints one table.
 *
 *   npm run bench                       all sizes and the peers; kept in docs/benchmarks.md
 *   npm run bench -- --size 100k        one size (10k, 100k, 1m, 5m; several with commas), printed only
 *   npm run bench -- --peers            the peers, printed only
 *   --keep                              keeps what is measured in docs/benchmarks.md
 */
import { execFileSync } from 'node:child_process';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import * as os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { npm, runMain, undoAtExit, UserError } from '../../scripts/process.mjs';
import { root } from '../../scripts/project.mjs';
import { bundle } from './bundle.mjs';

const here = join(root, 'test', 'bench');
const kept = join(here, 'results');
const page = join(root, 'docs', 'benchmarks.md');
const releases = { '10k': 200, '100k': 2_000, '1m': 20_000, '5m': 100_000 };
/** In MB. The server gets what the editor gives it: Node's default. */
const engineHeap = Math.floor((os.totalmem() / 2 ** 20) * 0.8);
/** In ms: what takes longer than this is told as a failure, so that the long bench ends. */
const longest = { '10k': 15 * 60_000, '100k': 30 * 60_000, '1m': 60 * 60_000, '5m': 3 * 3_600_000 };

const heading = `# Benchmarks

Written by \`npm run bench\`; do not edit. Each size was measured in a run of its own, as the line below the table says. Archives are
generated (\`test/bench/corpus/\`): release-like, 50 sentences a release, half English and half Japanese, words by Zipf's law, a third of each release restated from
the meetings before. The server is driven over its protocol, in a process of its own: a key is typed into the middle of a draft of 200 sentences,
and the time is that until the diagnostics have arrived. Behind a value stands its target and whether it is met.
`;

await runMain(async () => {
  const { values } = parseArgs({
    options: { size: { type: 'string' }, peers: { type: 'boolean' }, keep: { type: 'boolean' } },
  });
  const chosen = values.size?.split(',') ?? (values.peers ? [] : Object.keys(releases));
  const unknown = chosen.find((size) => !(size in releases));
  if (unknown !== undefined) {
    throw new UserError(`There is no size "${unknown}"; there are: ${Object.keys(releases).join(', ')}.`);
  }
  const all = values.size === undefined && !values.peers;
  if ((await npm(['run', '--silent', 'build'], { cwd: root })) !== 0) return 1;
  const bundles = await bundle(['engine', 'server', 'beside', 'report']);
  const results = {};
  for (const size of chosen) results[size] = await measureSize(size, bundles);
  const beside = all || values.peers ? await measureBeside(bundles) : undefined;
  const { renderReport } = await import(join(bundles, 'report.mjs'));
  if (all || values.keep) await keep(results, beside, renderReport);
  console.log(`\n${renderReport(results, beside)}`);
  return 0;
});

async function measureSize(size, bundles) {
  const before = os.loadavg()[0];
  const count = String(releases[size]);
  console.log(`${size}: the engine …`);
  const heap = `--max-old-space-size=${engineHeap}`;
  const engine = await measured(size, [heap, '--expose-gc', join(bundles, 'engine.mjs'), count]);
  console.log(`${size}: the server …`);
  const server = await measured(size, [join(bundles, 'server.mjs'), count, bundles]);
  return { ...(await provenance(before)), engine, server };
}

async function measureBeside(bundles) {
  const before = os.loadavg()[0];
  if (!(await exists(join(here, 'node_modules', 'textlint')))) {
    const status = await npm(['ci', '--no-audit', '--no-fund'], { cwd: here });
    if (status !== 0) throw new UserError('The peers could not be installed: npm --prefix test/bench ci');
  }
  console.log('Beside the peers …');
  const result = await measured('100k', [join(bundles, 'beside.mjs'), join(here, 'peers.mjs')]);
  if ('failure' in result) throw new UserError(`Beside the peers: ${result.failure}`);
  return { ...(await provenance(before)), ...result };
}

async function provenance(loadBefore) {
  const processor = os.cpus()[0]?.model.trim() || os.arch();
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
    machine: {
      processor,
      cores: os.availableParallelism(),
      memory: Math.round(os.totalmem() / 2 ** 30),
      node: process.versions.node,
      load: [loadBefore, os.loadavg()[0]],
      emptyStart: emptyStart(),
    },
  };
}

/** How long this machine takes, as busy as it is, to start a program that does nothing; the middle of five, in ms. */
function emptyStart() {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, ['-e', '']);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2];
}

/** Runs a script of the bench in a process of its own, so that none is measured with another's memory. */
function measured(size, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const stop = undoAtExit(() => void child.kill('SIGKILL'));
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, longest[size]);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      stop();
      if (code === 0) resolve(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
      else
        resolve({
          failure: timedOut
            ? `Not ended after ${longest[size] / 60_000} minutes.`
            : `Ended by ${signal ?? code}.`,
        });
    });
  });
}

/** Keeps the results of the sizes measured now beside those kept before, and writes the page anew. */
async function keep(results, beside, renderReport) {
  await mkdir(kept, { recursive: true });
  const fresh = { ...results, ...(beside && { beside }) };
  for (const [name, result] of Object.entries(fresh)) {
    await writeFile(join(kept, `${name}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
  }
  const known = {};
  for (const name of [...Object.keys(releases), 'beside']) {
    const text = await readFile(join(kept, `${name}.json`), 'utf8').catch(() => undefined);
    if (text !== undefined) known[name] = JSON.parse(text);
  }
  await writeFile(page, `${heading}\n${renderReport(known, known.beside)}`);
  await npm(['exec', '--', 'prettier', '--write', '--log-level=warn', page, join(kept, '*.json')], {
    cwd: root,
  });
}

async function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}
