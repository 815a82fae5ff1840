/**
 * Measures the engine by itself, in this process, on the index that the server has kept:
 * `node --expose-gc engine.mjs RELEASES FOLDER`. Prints one line of JSON.
 */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildArchive } from '../../server/src/archive/archive';
import type { Archive, Snapshot } from '../../server/src/archive/model';
import { restoreArchive, saveArchive } from '../../server/src/archive/savedArchive';
import { searchArchive } from '../../server/src/archive/searchArchive';
import { buildSnapshot, groundGlossary } from '../../server/src/archive/snapshot';
import { stored } from '../../server/src/archive/storedRelease';
import { lexiconFingerprint, readHouseLexicon } from '../../server/src/glossary/houseLexicon';
import { readKeptArchive } from '../../server/src/node/indexStore';
import { relateDraft } from '../../server/src/relation/relateDraft';
import type { Release } from '../../server/src/release/model';
import { readRelease } from '../../server/src/release/read';
import { checkDraft } from '../../server/src/rules/check';
import { slice } from '../../server/src/text/span';
import { releaseAt } from './corpus/archive';
import { draftOf, isEarlier, plant, type Planted, plantedKinds } from './corpus/planted';
import { indexBytes } from './indexBytes';
import { storageOf, storeIn } from './keptIndex';
import { RecallCounter, timed, timedAsync, timesOf } from './measure';
import type { EngineResult } from './results';

const releaseCount = Number(process.argv[2]);
const folder = path.resolve(process.argv[3] ?? '.');
/** Given to the process that measures rates: the other one measures what is held in memory, and holds nothing else. */
const measuresRates = process.argv[4] === 'rates';
const warmReleases = 80;
/** Reading and indexing is measured on so many releases of a large archive; the first start of the server is of all. */
const sliceReleases = Math.min(releaseCount, 1_000);
const searches = 200;
const draftSentences = 60;
const drafts = 8;
/** A loop of measurements that takes longer ends early: a slow state must be measured too, with fewer samples. In ms. */
const longestLoop = 40_000;

const lexiconFile = 'server/data/lexicon/lexicon.bin';
const settings = { displayLanguage: 'en', severity: {} } as const;
if (measuresRates) {
  process.stdout.write(JSON.stringify(await measureRates()));
  process.exit(0);
}
const rates = JSON.parse(
  execFileSync(process.execPath, [...process.execArgv, ...process.argv.slice(1), 'rates'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }),
) as Awaited<ReturnType<typeof measureRates>>;
const empty = await heldNow();
const foundation = await readFoundation();
const withLexicon = await heldNow();
const restored = await timedAsync(openKept);
const { archive, arrays } = restored.result;
const snapshot = buildSnapshot(
  { releases: archive.releases, problems: [], settings, lexicon: foundation.lexicon },
  1,
  archive,
);
const found = measureSearch();

const result: EngineResult = {
  sentences: sentencesOf(archive),
  ...rates,
  restored: restored.time,
  bytes: { ...indexBytes(arrays, withLexicon - empty), held: (await heldNow()) - empty },
  ...found,
  ...measureChecks(),
};
process.stdout.write(`${JSON.stringify(result)}\n`);

/** Reads, indexes and saves some releases, as the server's thread does. */
async function measureRates() {
  const basis = await readFoundation();
  const { lexicon } = basis;
  const readFirst = (count: number) =>
    Array.from({ length: count }, (_, number) => stored(readGenerated(number)));
  saveArchive(buildArchive(readFirst(Math.min(warmReleases, releaseCount)), [], { lexicon }), basis);
  const read = timed(() => readFirst(sliceReleases));
  const indexed = timed(() => buildArchive(read.result, [], { lexicon }));
  const slice = sentencesOf(indexed.result);
  const saved = timed(() => saveArchive(indexed.result, basis));
  return {
    slice,
    readRate: slice / (read.cpu / 1000),
    indexRate: slice / (indexed.cpu / 1000),
    saveRate: slice / (saved.cpu / 1000),
  };
}

/** What the index of a server without a glossary of its own rests on. */
async function readFoundation() {
  const bytes = await readFile(lexiconFile);
  return {
    glossary: groundGlossary([]),
    lexicon: readHouseLexicon(bytes),
    lexiconVersion: lexiconFingerprint,
  };
}

async function openKept() {
  const store = await storeIn(storageOf(folder, releaseCount));
  const kept = store === undefined ? undefined : await readKeptArchive(store);
  const whole = kept && restoreArchive(kept.arrays, foundation);
  if (whole === undefined) throw new Error('The index that the server kept does not fit this engine.');
  return { archive: whole, arrays: kept?.arrays ?? [] };
}

/** In bytes, on the heap and in arrays, after what is not needed has been collected: some of it only after others. */
async function heldNow(): Promise<number> {
  for (let round = 0; round < 4; round++) {
    global.gc?.();
    await setTimeout(20);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function sentencesOf({ index }: Archive): number {
  return index.parts.reduce((sum, part) => sum + part.rowRelease.length, 0);
}

function readGenerated(number: number): Release {
  const { fileName, text } = releaseAt(number);
  const { release } = readRelease(fileName, text);
  if (release === undefined) throw new Error(`${fileName} cannot be read`);
  return release;
}

function measureSearch() {
  const recall = new RecallCounter<string>();
  const times: number[] = [];
  for (let number = 0; number < searches; number++) {
    const kind = plantedKinds[number % plantedKinds.length] ?? 'near-duplicate';
    const planted = plant(10_000 + number, kind, (number >> 2) % 2 === 0 ? 'en' : 'ja', releaseCount);
    const { result: hits, time } = timed(() =>
      searchArchive(snapshot.archive, planted.text, planted.language),
    );
    recall.add(
      kind,
      hits.some((hit) => isFound(planted, hit.release, hit.sentence)),
    );
    if (number >= 20) times.push(time);
  }
  return { search: timesOf(times), searchRecall: recall.result() };
}

function isFound(planted: Planted, release: Release, sentence: number): boolean {
  const span = release.sentences[sentence]?.span;
  return span !== undefined && isEarlier(planted, release.source, slice(release.text, span));
}

/** Checks of drafts from the first character on: nothing of them is known from before. */
function measureChecks() {
  const recall = new RecallCounter<string>();
  const times: number[] = [];
  const started = performance.now();
  for (let number = 0; number < drafts; number++) {
    if (performance.now() - started > longestLoop) break;
    const draft = draftOf(number, number % 2 === 0 ? 'en' : 'ja', draftSentences, releaseCount);
    const checked = timed(() => {
      const { release } = readRelease(draft.fileName, draft.text);
      if (release === undefined) throw new Error(`${draft.fileName} cannot be read`);
      checkDraft(release, snapshot);
      return release;
    });
    times.push(checked.time);
    countRelated(draft.planted, checked.result, snapshot, recall);
  }
  return {
    firstCheck: timesOf(times.slice(Math.min(2, times.length >> 1))),
    relationRecall: recall.result(),
  };
}

function countRelated(
  planted: readonly Planted[],
  draft: Release,
  world: Snapshot,
  recall: RecallCounter<string>,
): void {
  const relations = relateDraft(draft, world);
  for (const one of planted) {
    const wanted = one.kind === 'weakening' ? 'weakens' : 'repeats';
    const place = draft.sentences.findIndex(({ span }) => slice(draft.text, span) === one.text);
    const own = relations.filter(
      ({ sentence, comparison }) => sentence === place && comparison.relation === wanted,
    );
    recall.add(
      one.kind,
      own.some(({ release, earlierSentence }) => isFound(one, release, earlierSentence)),
    );
  }
}
