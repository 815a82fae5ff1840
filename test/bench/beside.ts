/**
 * Measures Reaffirm and its peers side by side, all warm, in one run: a check of a seed after one edit.
 * `node beside.mjs PEERS`. Prints one line of JSON.
 */
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BenchDraft } from './benchDraft';
import { timedAsync, type Times, timesOf } from './measure';
import type { BesideResult } from './results';
import { startServerProcess } from './serverProcess';

type Check = (text: string) => Promise<unknown>;
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
const ready = await server.ready();
const { createTextlint, createHarper } = (await import(pathToFileURL(peersFile).href)) as Peers;
const textlint = await createTextlint(path.dirname(peersFile));
const harper = await createHarper();
const result: BesideResult = {
  initialized: server.initialized,
  ready: ready.time,
  reaffirm: { en: await measureReaffirm('en'), ja: await measureReaffirm('ja') },
  textlint: await measurePeer(seeds.ja, textlint),
  harper: await measurePeer(seeds.en, harper),
};
await server.stop();
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);

/** Over the protocol, all rules, with the other seed for an archive. */
async function measureReaffirm(language: 'en' | 'ja'): Promise<Times> {
  const uri = pathToFileURL(path.resolve('test-output', 'bench', `seed.${language}.release.txt`)).href;
  const draft = await BenchDraft.open(server.connection, uri, seeds[language]);
  await draft.pull();
  const middle = seeds[language].length >> 1;
  return measure(async () => {
    await draft.type(middle, 'x');
    await draft.pull();
  });
}

/** Each round is a text that was not seen before: a letter more in its middle, as one types. */
async function measurePeer(seed: string, check: Check): Promise<Times> {
  const middle = seed.length >> 1;
  let typed = '';
  return measure(async () => {
    typed += 'x';
    await check(`${seed.slice(0, middle)}${typed}${seed.slice(middle)}`);
  });
}

async function measure(once: () => Promise<void>): Promise<Times> {
  const times: number[] = [];
  for (let round = 0; round < rounds.warm + rounds.measured; round++) {
    const { time } = await timedAsync(once);
    times.push(time);
  }
  return timesOf(times.slice(rounds.warm));
}
