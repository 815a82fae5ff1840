/** Measures the engine by itself, in this process: `node --expose-gc engine.mjs RELEASES`. Prints one line of JSON. */
import { readFile } from 'node:fs/promises';
import { buildArchive } from '../../server/src/archive/archive';
import type { ArchiveIndex, Snapshot } from '../../server/src/archive/model';
import { searchArchive } from '../../server/src/archive/searchArchive';
import { buildSnapshot } from '../../server/src/archive/snapshot';
import { readHouseLexicon } from '../../server/src/glossary/houseLexicon';
import { relateDraft } from '../../server/src/relation/relateDraft';
import type { Release } from '../../server/src/release/model';
import { readRelease } from '../../server/src/release/read';
import { checkDraft } from '../../server/src/rules/check';
import { slice } from '../../server/src/text/span';
import { releaseAt } from './corpus/archive';
import { draftOf, isEarlier, plant, type Planted, plantedKinds } from './corpus/planted';
import { RecallCounter, timed, timesOf } from './measure';
import type { EngineResult } from './results';

const releaseCount = Number(process.argv[2]);
const searches = 200;
const draftSentences = 60;
const drafts = 6;

const lexicon = readHouseLexicon(await readFile('server/data/lexicon/lexicon.bin'));
const settings = { displayLanguage: 'en', severity: {} } as const;
const before = memory();
const read = timed(() => Array.from({ length: releaseCount }, (_, number) => readGenerated(number)));
const indexed = timed(() => buildArchive(read.result, [], { lexicon }));
const rows = indexed.result.index.parts.reduce((sum, part) => sum + part.rowRelease.length, 0);
const built = timed(() =>
  buildSnapshot({ releases: read.result, problems: [], settings, lexicon }, 1, indexed.result),
);
const snapshot = built.result;
const after = memory();

const result: EngineResult = {
  releases: releaseCount,
  sentences: rows,
  readRate: rows / (read.cpu / 1000),
  indexRate: rows / (indexed.cpu / 1000),
  snapshot: built.time,
  bytes: { process: (after - before) / rows, ...structureBytes(snapshot.archive.index, rows) },
  ...measureSearch(),
  ...measureChecks(),
};
process.stdout.write(`${JSON.stringify(result)}\n`);

function readGenerated(number: number): Release {
  const { fileName, text } = releaseAt(number);
  const { release } = readRelease(fileName, text);
  if (release === undefined) throw new Error(`${fileName} cannot be read`);
  return release;
}

/** What is held after a collection, in bytes. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** What each structure of the index takes, in bytes a sentence. */
function structureBytes(index: ArchiveIndex, sentences: number): Readonly<Record<string, number>> {
  const bytes = new Map<string, number>();
  const add = (name: string, value: unknown) => {
    if (ArrayBuffer.isView(value)) bytes.set(name, (bytes.get(name) ?? 0) + value.byteLength / sentences);
  };
  for (const part of index.parts) {
    for (const [name, value] of Object.entries(part)) add(name, value);
    for (const [name, value] of Object.entries(part.segment)) add(name, value);
  }
  return Object.fromEntries(bytes);
}

function measureSearch() {
  const recall = new RecallCounter<string>();
  const times = { same: [] as number[], across: [] as number[] };
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
    if (number >= 20) times[kind === 'translation' ? 'across' : 'same'].push(time);
  }
  return { search: timesOf([...times.same, ...times.across]), searchRecall: recall.result() };
}

function isFound(planted: Planted, release: Release, sentence: number): boolean {
  const span = release.sentences[sentence]?.span;
  return span !== undefined && isEarlier(planted, release.source, slice(release.text, span));
}

/** Checks of drafts from the first character on: nothing of them is known from before. */
function measureChecks() {
  const recall = new RecallCounter<string>();
  const times: number[] = [];
  for (let number = 0; number < drafts; number++) {
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
  return { firstCheck: timesOf(times.slice(2)), relationRecall: recall.result() };
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
