/**
 * Measures Reaffirm and its peers side by side, all warm, in one run: a check of a seed after one edit.
 * `node beside.mjs PEERS`. Prints one line of JSON.
 */
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BenchDraft } from './benchDraft';
import { type Sample, type Spent, spentOf, timedAsync } from './measure';
import { timedIn } from './processUsage';
import type { BesideResult } from './results';
import { startServerProcess } from './serverProcess';

/** Checks a text and tells how much it has to report. */
type Check = (text: string) => Promise<number>;
/** One edit and the check after it, measured. */
type Edit = () => Promise<Sample>;
interface Peers {
  readonly createTextlint: (folder: string) => Promise<Check>;
  readonly createHarper: () => Promise<Check>;
}

const rounds = { warm: 15, measured: 60 };
const peersFile = path.resolve(process.argv[2] ?? 'test/bench/peers.mjs');
const seeds = {
  en: await readFile('seeds/000_8770c6c8512e06be.txt', 'utf8'),
  ja: await readFile('seeds/003_81d88c6097434c27.txt', 'utf8'),
};

const server = await startServerProcess(path.resolve('.'), undefined);
await server.ready();
const { createTextlint, createHarper } = (await import(pathToFileURL(peersFile).href)) as Peers;
const textlint = await createTextlint(path.dirname(peersFile));
const harper = await createHarper();
const reported = { textlint: await textlint(seeds.ja), harper: await harper(seeds.en) };
const times = await measureByTurns({
  english: await editReaffirm('en'),
  harper: editPeer(seeds.en, harper),
  japanese: await editReaffirm('ja'),
  textlint: editPeer(seeds.ja, textlint),
});
const result: BesideResult = {
  reaffirm: { en: times.english, ja: times.japanese },
  reported,
  textlint: times.textlint,
  harper: times.harper,
};
await server.stop();
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);

/** Over the protocol, all rules, with the other seed for an archive. */
async function editReaffirm(language: 'en' | 'ja'): Promise<Edit> {
  const uri = pathToFileURL(path.resolve('test-output', 'bench', `seed.${language}.release.txt`)).href;
  const draft = await BenchDraft.open(server, uri, seeds[language]);
  await draft.pull();
  const middle = seeds[language].length >> 1;
  return () =>
    timedIn(server.pid, async () => {
      await draft.type(middle, 'x');
      await draft.pull();
    });
}

/** Each time a text that was not seen before: a letter more in its middle, as one types. */
function editPeer(seed: string, check: Check): Edit {
  const middle = seed.length >> 1;
  let typed = '';
  return async () => {
    typed += 'x';
    const before = process.cpuUsage();
    const { time } = await timedAsync(() => check(`${seed.slice(0, middle)}${typed}${seed.slice(middle)}`));
    const { user, system } = process.cpuUsage(before);
    return { time, cpu: (user + system) / 1000 };
  };
}

/** In every round one edit of each, so that what else the machine does meanwhile falls on all. */
async function measureByTurns<K extends string>(edits: Readonly<Record<K, Edit>>): Promise<Record<K, Spent>> {
  const names = Object.keys(edits) as K[];
  const measured = names.map(() => [] as Sample[]);
  for (let round = 0; round < rounds.warm + rounds.measured; round++) {
    for (const [place, name] of names.entries()) {
      const sample = await edits[name]();
      if (round >= rounds.warm) measured[place]?.push(sample);
    }
  }
  return Object.fromEntries(names.map((name, place) => [name, spentOf(measured[place] ?? [])])) as Record<
    K,
    Spent
  >;
}
