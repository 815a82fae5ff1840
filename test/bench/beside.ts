/**
 * Measures Reaffirm and its peers side by side, all warm, in one run: a check of a seed after one edit.
 * `node beside.mjs PEERS`. Prints one line of JSON.
 */
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Language } from '../../server/src/text/language';
import { BenchDraft } from './benchDraft';
import { middleOf } from './keystrokes';
import { type Sample, spentOf, timedAsync } from './measure';
import { timedIn } from './processUsage';
import type { BesideResult, BesideTimes } from './results';
import { startServerProcess } from './serverProcess';

/** Checks a text and tells how much it has to report. */
type Check = (text: string) => Promise<number>;
type Kind = keyof Omit<BesideResult, 'reported'>;
/** One edit and the check after it, measured. */
type Edit = () => Promise<Sample>;
interface Peers {
  readonly createTextlint: (folder: string) => Promise<Check>;
  readonly createHarper: () => Promise<Check>;
}

/** What the server asks for between two edits is done before the next: the peers keep this process from answering it. */
const pauseBeforeEdit = 300;
const rounds = { warm: 6, measured: 24 };
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
const result: BesideResult = {
  reported: { textlint: await textlint(seeds.ja), harper: await harper(seeds.en) },
  sentence: await measureEdits('sentence'),
  letter: await measureEdits('letter'),
};
await server.stop();
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);

async function measureEdits(kind: Kind): Promise<BesideTimes> {
  const [en, ja] = [await openSeed('en', kind), await openSeed('ja', kind)];
  const times = await measureByTurns({
    english: editReaffirm(en, 'en', kind),
    harper: editPeer('en', kind, harper),
    japanese: editReaffirm(ja, 'ja', kind),
    textlint: editPeer('ja', kind, textlint),
  });
  await en.close();
  await ja.close();
  return times;
}

/** Over the protocol, all rules, with the other seed for an archive; its name makes it no counterpart of the other seed. */
async function openSeed(language: Language, kind: Kind): Promise<BenchDraft> {
  const uri = pathToFileURL(path.resolve('test-output', 'bench', `${kind}-${language}.release.txt`)).href;
  const draft = await BenchDraft.open(server, uri, seeds[language]);
  await draft.pull();
  return draft;
}

function editReaffirm(draft: BenchDraft, language: Language, kind: Kind): Edit {
  const place = placeIn(language, kind);
  let [round, before] = [0, ''];
  return async () => {
    await setTimeout(pauseBeforeEdit);
    const typed = typedIn(language, kind, round++);
    const replaced = before.length;
    before = kind === 'sentence' ? typed : '';
    return timedIn(server.pid, async () => {
      await draft.type(place, typed, replaced);
      await draft.pull();
    });
  };
}

/** The same edits; each time the whole text, which was not seen before. */
function editPeer(language: Language, kind: Kind, check: Check): Edit {
  const [seed, place] = [seeds[language], placeIn(language, kind)];
  let [round, before] = [0, ''];
  return async () => {
    before = typedIn(language, kind, round++) + (kind === 'letter' ? before : '');
    const text = `${seed.slice(0, place)}${before}${seed.slice(place)}`;
    const used = process.cpuUsage();
    const { time } = await timedAsync(() => check(text));
    const { user, system } = process.cpuUsage(used);
    return { time, cpu: (user + system) / 1000 };
  };
}

/** Behind a sentence in the middle of the seed, or within the one that follows. */
function placeIn(language: Language, kind: Kind): number {
  return middleOf(seeds[language], language) + (kind === 'sentence' ? 0 : 8);
}

function typedIn(language: Language, kind: Kind, round: number): string {
  if (kind === 'letter') return 'x';
  return language === 'en'
    ? ` The two countries discussed the outcome of round ${round}.`
    : `両国は、第${round}回の成果について議論した。`;
}

/** In every round one edit of each, so that what else the machine does meanwhile falls on all. */
async function measureByTurns(edits: Readonly<Record<keyof BesideTimes, Edit>>): Promise<BesideTimes> {
  const names = ['english', 'harper', 'japanese', 'textlint'] as const;
  const samples: Record<(typeof names)[number], Sample[]> = {
    english: [],
    harper: [],
    japanese: [],
    textlint: [],
  };
  for (let round = 0; round < rounds.warm + rounds.measured; round++) {
    for (const name of names) {
      const sample = await edits[name]();
      if (round >= rounds.warm) samples[name].push(sample);
    }
  }
  return {
    english: spentOf(samples.english),
    harper: spentOf(samples.harper),
    japanese: spentOf(samples.japanese),
    textlint: spentOf(samples.textlint),
  };
}
