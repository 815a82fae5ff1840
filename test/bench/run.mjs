/**
 * `npm run bench`: how fast Reaffirm is, how much memory it takes and what it finds, on generated archives of 10k to 5M
 * sentences; how fast it starts; and how it stands beside its peers.
 *
 *   npm run bench                       all sizes, the starts and the peers; kept in docs/benchmarks.md
 *   npm run bench -- --size 100k        one size (10k, 100k, 1m, 5m; several with commas), printed only
 *   npm run bench -- --start            the starts of the server and of the extension, printed only
 *   npm run bench -- --peers            the peers, printed only
 *   npm run bench -- --profile          where the time of a key goes (with --size; else at 10k), printed only
 *   --keep                              keeps what is measured in docs/benchmarks.md
 *   --folder DIR                        where archives and their indexes are (else test-output/bench); what is there
 *                                       already is not made again, so that a large size is measured in minutes
 *   --build                             only makes archives and indexes, which takes a core for minutes; the rest can wait
 *   --anew                              makes the indexes of the sizes again
 */
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { npm, runMain, UserError } from '../../scripts/process.mjs';
import { root, testOutput } from '../../scripts/project.mjs';
import { measureActivation } from './activation/measure.mjs';
import { bundle } from './bundle.mjs';
import { keepResults } from './keep.mjs';
import { engineHeap, measured, watchMachine } from './machine.mjs';

const here = join(root, 'test', 'bench');
const releases = { '10k': 200, '100k': 2_000, '1m': 20_000, '5m': 100_000 };
const minute = 60_000;
/** In ms: what takes longer than this is told as a failure, so that the long bench ends. */
const longest = {
  build: { '10k': 5 * minute, '100k': 15 * minute, '1m': 60 * minute, '5m': 240 * minute },
  measure: 20 * minute,
};

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      size: { type: 'string' },
      start: { type: 'boolean' },
      peers: { type: 'boolean' },
      profile: { type: 'boolean' },
      keep: { type: 'boolean' },
      folder: { type: 'string' },
      build: { type: 'boolean' },
      anew: { type: 'boolean' },
    },
  });
  const chosen = chooseSizes(values);
  const all = values.size === undefined && !values.peers && !values.start && !values.profile;
  if ((await npm(['run', '--silent', 'build'], { cwd: root })) !== 0) return 1;
  const bundles = await bundle([
    'build',
    'engine',
    'server',
    'bundled',
    'beside',
    'profile',
    'measure',
    'report',
  ]);
  const bench = { bundles, folder: resolve(values.folder ?? join(testOutput, 'bench')), anew: values.anew };
  await mkdir(bench.folder, { recursive: true });
  const results = {};
  if (values.build) {
    for (const size of chosen) console.log(size, await buildIndex(size, bench));
    return 0;
  }
  if (values.profile) {
    results.profile = await measureProfile(values.size?.split(',')[0] ?? '10k', bench);
  } else {
    for (const size of chosen) results[size] = await measureSize(size, bench);
  }
  if (all || values.start) results.start = await measureStart(bench);
  if (all || values.peers) results.beside = await measureBeside(bench);
  const { renderReport } = await import(join(bundles, 'report.mjs'));
  if (all || values.keep) await keepResults(results, renderReport);
  console.log(`\n${renderReport(results)}`);
  return Object.values(results).some(hasFailed) ? 1 : 0;
});

function chooseSizes({ size, peers, start, profile }) {
  const chosen = size?.split(',') ?? (peers || start || profile ? [] : Object.keys(releases));
  const unknown = chosen.find((one) => !(one in releases));
  if (unknown !== undefined) {
    throw new UserError(`There is no size "${unknown}"; there are: ${Object.keys(releases).join(', ')}.`);
  }
  return chosen;
}

/** The index is made in a run of its own and kept with how long that took: what is asked of it is measured again and again. */
async function measureSize(size, bench) {
  const { bundles, folder } = bench;
  const args = [String(releases[size]), folder];
  const build = await buildIndex(size, bench);
  const machine = watchMachine();
  console.log(`${size}: the server …`);
  const server = await measured([join(bundles, 'server.mjs'), ...args], longest.measure);
  console.log(`${size}: the engine …`);
  const heap = `--max-old-space-size=${engineHeap}`;
  const engine = await measured([heap, '--expose-gc', join(bundles, 'engine.mjs'), ...args], longest.measure);
  return { ...machine.provenance(), ...(build && { build }), engine, server };
}

/** How the index was built, now or in an earlier run; undefined where it is there and nobody has noted it. */
async function buildIndex(size, { bundles, folder, anew }) {
  const note = join(folder, `built-${releases[size]}.json`);
  if (anew) await rm(join(folder, `storage-${releases[size]}`), { recursive: true, force: true });
  const machine = watchMachine();
  console.log(`${size}: archive and index …`);
  const built = await measured(
    [join(bundles, 'build.mjs'), String(releases[size]), folder],
    longest.build[size],
  );
  if (built.kept) return JSON.parse(await readFile(note, 'utf8').catch(() => 'null')) ?? undefined;
  const result = { ...built, ...machine.provenance() };
  if (!hasFailed(result)) await writeFile(note, JSON.stringify(result));
  return result;
}

async function measureProfile(size, bench) {
  await buildIndex(size, bench);
  const machine = watchMachine();
  console.log(`${size}: the profile …`);
  const profile = await measured(
    [join(bench.bundles, 'profile.mjs'), size, String(releases[size]), bench.folder],
    longest.measure,
  );
  return { ...profile, ...machine.provenance() };
}

async function measureStart({ bundles }) {
  const machine = watchMachine();
  console.log('Starts of the server …');
  const server = await measured([join(bundles, 'bundled.mjs')], longest.measure);
  if (hasFailed(server)) return { ...server, ...machine.provenance() };
  console.log('Starts of the extension …');
  const starts = await measureActivation();
  const { spentOf, timesOf } = await import(join(bundles, 'measure.mjs'));
  const activation = {
    loaded: timesOf(starts.map(({ loaded }) => loaded.time)),
    called: timesOf(starts.map(({ called }) => called.time)),
    activated: spentOf(
      starts.map(({ loaded, called }) => ({
        time: loaded.time + called.time,
        cpu: loaded.cpu + called.cpu,
      })),
    ),
    found: timesOf(starts.map(({ found }) => found)),
  };
  return { ...server, activation, ...machine.provenance() };
}

async function measureBeside({ bundles }) {
  if (!(await exists(join(here, 'node_modules', 'textlint')))) {
    const status = await npm(['ci', '--no-audit', '--no-fund'], { cwd: here });
    if (status !== 0) throw new UserError('The peers could not be installed: npm --prefix test/bench ci');
  }
  const machine = watchMachine();
  console.log('Beside the peers …');
  const beside = await measured([join(bundles, 'beside.mjs'), join(here, 'peers.mjs')], longest.measure);
  return { ...beside, ...machine.provenance() };
}

function hasFailed(result) {
  return [result, result.engine, result.server].some((one) => one !== undefined && 'failure' in one);
}

async function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}
