/** Measures the engine by itself, in this process: `node --expose-gc engine.mjs RELEASES`. Prints one line of JSON. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { buildArchive } from '../../server/src/archive/archive';
import type { Archive, ArchiveIndex, Snapshot } from '../../server/src/archive/model';
import { restoreArchive, saveArchive } from '../../server/src/archive/savedArchive';
import { searchArchive } from '../../server/src/archive/searchArchive';
import { buildSnapshot, groundGlossary } from '../../server/src/archive/snapshot';
import { soundsOf } from '../../server/src/archive/soundIndex';
import { stored } from '../../server/src/archive/storedRelease';
import { readHouseLexicon } from '../../server/src/glossary/houseLexicon';
import { keepArchive, readKeptArchive } from '../../server/src/node/indexStore';
import { relateDraft } from '../../server/src/relation/relateDraft';
import type { Release } from '../../server/src/release/model';
import { readRelease } from '../../server/src/release/read';
import { checkDraft } from '../../server/src/rules/check';
import { slice } from '../../server/src/text/span';
import { releaseAt } from './corpus/archive';
import { draftOf, isEarlier, plant, type Planted, plantedKinds } from './corpus/planted';
import { RecallCounter, timed, timedAsync, timesOf } from './measure';
import type { EngineResult } from './results';

const releaseCount = Number(process.argv[2]);
/** Given to the process that makes the archive: the other one measures what is held of it, and nothing else is held there. */
const makeIn = process.argv[3];
const warmReleases = 80;
const searches = 200;
const draftSentences = 60;
const drafts = 6;

const lexicon = readHouseLexicon(await readFile('server/data/lexicon/lexicon.bin'));
const settings = { displayLanguage: 'en', severity: {} } as const;
const foundation = { glossary: groundGlossary([]), lexicon, lexiconVersion: 'bench' };
if (makeIn !== undefined) {
  process.stdout.write(JSON.stringify(await makeArchive(makeIn)));
  process.exit(0);
}
const store = await mkdtemp(path.join(tmpdir(), 'reaffirm-bench-'));
process.once('exit', () => {
  rmSync(store, { recursive: true, force: true });
});
const made = JSON.parse(
  execFileSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', String(releaseCount), store], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }),
) as Awaited<ReturnType<typeof makeArchive>>;
const restored = await timedAsync(openStored);
const archive = restored.result;
if (archive === undefined) throw new Error('The archive was not kept.');
const rows = sentencesOf(archive);
const built = timed(() =>
  buildSnapshot({ releases: archive.releases, problems: [], settings, lexicon }, 1, archive),
);
const snapshot = built.result;

const result: EngineResult = {
  releases: releaseCount,
  sentences: rows,
  ...made,
  restored: restored.time,
  snapshot: built.time,
  bytes: structureBytes(snapshot.archive.index, rows),
  ...measureSearch(),
  ...measureChecks(),
};
process.stdout.write(`${JSON.stringify(result)}\n`);

/** Reads and indexes the archive and keeps it, as the server's thread does; what is held for that is let go. */
async function makeArchive(folder: string) {
  const readFirst = (count: number) =>
    Array.from({ length: count }, (_, number) => stored(readGenerated(number)));
  buildArchive(readFirst(warmReleases), [], { lexicon });
  const read = timed(() => readFirst(releaseCount));
  const indexed = timed(() => buildArchive(read.result, [], { lexicon }));
  const sentences = sentencesOf(indexed.result);
  const saved = timed(() => saveArchive(indexed.result, foundation));
  await keepArchive(folder, {
    arrays: saved.result,
    stamps: [],
    told: { listed: [], doubted: [], problems: [] },
  });
  return {
    readRate: sentences / (read.cpu / 1000),
    indexRate: sentences / (indexed.cpu / 1000),
    saveRate: sentences / (saved.cpu / 1000),
  };
}

async function openStored(): Promise<Archive | undefined> {
  const kept = await readKeptArchive(store);
  return restoreArchive(kept?.arrays ?? [], foundation);
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

/** What each structure of the index takes, in bytes a sentence. */
function structureBytes(index: ArchiveIndex, sentences: number): Readonly<Record<string, number>> {
  const bytes = new Map<string, number>();
  const add = (name: string, value: unknown) => {
    if (ArrayBuffer.isView(value)) bytes.set(name, (bytes.get(name) ?? 0) + value.byteLength / sentences);
  };
  for (const part of index.parts) {
    const { segment } = part;
    const { katakana, english } = soundsOf(segment);
    for (const holder of [part, segment, segment.keys.arrays, katakana, english]) {
      for (const [name, value] of Object.entries(holder)) add(name, value);
    }
    for (const frequency of segment.frequencies) add('frequencies', frequency);
  }
  for (const weights of index.sentences.weights.flat()) add('weights', weights);
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
