/**
 * Measures the built server over its real protocol, in a process of its own, on an archive whose index is kept:
 * `node server.mjs RELEASES FOLDER`. Prints one line of JSON.
 */
import { readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver-protocol/node';
import { BenchDraft } from './benchDraft';
import { firstFileOf, writeArchive, writeRelease } from './corpus/files';
import { draftOf, type GeneratedDraft, type Planted } from './corpus/planted';
import { keptIndexOf, storageOf } from './keptIndex';
import { measureKeystrokes } from './keystrokes';
import { RecallCounter, type Sample, spentOf } from './measure';
import { timedIn, usageOf } from './processUsage';
import type { ServerResult } from './results';
import { startOn } from './start';

const releaseCount = Number(process.argv[2]);
const folder = path.resolve(process.argv[3] ?? '.');
const firstDraftSentences = 60;
const firstChecks = 8;
const asked = 60;
const changedFiles = 10;
/** A loop of measurements that takes longer ends early: a slow state must be measured too, with fewer samples. In ms. */
const longestLoop = 40_000;

const rulesOf = {
  'near-duplicate': 'repeated-commitment',
  restatement: 'repeated-commitment',
  translation: 'repeated-commitment',
  weakening: 'weakened-commitment',
} as const satisfies Record<Planted['kind'], string>;

const archive = await writeArchive(folder, releaseCount);
const storage = storageOf(folder, releaseCount);
const keptBefore = await keptIndexOf(storage);
const { server, ready, longestWait, usage: loadUsage } = await startOn(archive, storage);
if ((await keptIndexOf(storage)) !== keptBefore) {
  throw new Error('The index was built anew: what was kept does not fit this server.');
}
const typist = { server, releases: releaseCount, uriOf };

const checks = await measureFirstChecks();
const keystrokes = {
  en: await measureKeystrokes(typist, 'en'),
  ja: await measureKeystrokes(typist, 'ja'),
};
const names = await measureNames();
const changedFile = await measureChangedFiles();
const usage = await usageOf(server.pid);
const result: ServerResult = {
  releases: ready.releases,
  restored: ready.time,
  longestWait,
  ...(loadUsage && { load: loadUsage }),
  ...checks,
  keystrokes,
  ...names,
  changedFile,
  ...(usage && { usage }),
  errors: server.log.filter((line) => /error|rangeerror/i.test(line)).slice(0, 3),
};
await server.stop();
process.stdout.write(`${JSON.stringify(result)}\n`);

function uriOf(fileName: string): string {
  return pathToFileURL(path.join(folder, 'drafts', fileName)).href;
}

async function measureFirstChecks() {
  const recall = new RecallCounter<string>();
  const times: Sample[] = [];
  const started = performance.now();
  for (let number = 0; number < firstChecks; number++) {
    if (performance.now() - started > longestLoop) break;
    const generated = draftOf(
      100 + number,
      number % 2 === 0 ? 'en' : 'ja',
      firstDraftSentences,
      releaseCount,
    );
    const { result, ...sample } = await timedIn(server.pid, async () => {
      const draft = await BenchDraft.open(server, uriOf(generated.fileName), generated.text);
      return { draft, diagnostics: await draft.pull() };
    });
    times.push(sample);
    countFound(generated, result.diagnostics, recall);
    await result.draft.close();
  }
  return { firstCheck: spentOf(times), recall: recall.result() };
}

function countFound(
  { planted, text }: GeneratedDraft,
  diagnostics: readonly Diagnostic[],
  recall: RecallCounter<string>,
): void {
  for (const one of planted) recall.add(one.kind, isReported(one, text, diagnostics));
}

/** Whether a finding of the right rule stands on the planted sentence. */
function isReported(planted: Planted, text: string, diagnostics: readonly Diagnostic[]): boolean {
  const lines = text.split('\n');
  return diagnostics.some(({ code, range }) => {
    const line = lines[range.start.line] ?? '';
    const start = line.indexOf(planted.text);
    const { character } = range.start;
    return (
      code === rulesOf[planted.kind] &&
      start >= 0 &&
      character >= start &&
      character < start + planted.text.length
    );
  });
}

/** Hover on, and completion of, names that the archive holds. */
async function measureNames() {
  const generated = draftOf(300, 'en', firstDraftSentences, releaseCount);
  const known = 'The Ministry of Internal Affairs and Communications joined the OECD. ';
  const draft = await BenchDraft.open(server, uriOf(generated.fileName), generated.text + known);
  await draft.pull();
  const start = draft.text.length - known.length;
  const hovers: Sample[] = [];
  const completions: Sample[] = [];
  for (let number = 0; number < asked; number++) {
    const place = number % 2 === 0 ? known.indexOf('Internal') : known.indexOf('OECD') + 1;
    const hovered = await timedIn(server.pid, () => draft.hover(start + place));
    if (hovered.result === null) throw new Error('A name of the glossary has no hover.');
    hovers.push(hovered);
    const completed = await timedIn(server.pid, () =>
      draft.complete(start + known.indexOf('Internal') + 3 + (number % 4)),
    );
    completions.push(completed);
  }
  await draft.close();
  return {
    firstHover: hovers[0]?.time ?? NaN,
    hover: spentOf(hovers.slice(1)),
    completion: spentOf(completions),
  };
}

/** A release of the archive is changed on disk; measured until the server asks for a new pull. */
async function measureChangedFiles() {
  const times: Sample[] = [];
  for (let number = 0; number < Math.min(changedFiles, releaseCount / 24); number++) {
    const file = firstFileOf(archive, number);
    const before = await readFile(file, 'utf8');
    try {
      await writeFile(
        file,
        `${before}\nThe two countries intend to publish the results of round ${number}.\n`,
      );
      times.push(await timeUntilRefresh(file));
    } finally {
      await writeRelease(file, before);
    }
    await timeUntilRefresh(file);
  }
  return spentOf(times);
}

async function timeUntilRefresh(file: string): Promise<Sample> {
  const refreshed = server.nextRefresh();
  const changes: FileEvent[] = [{ uri: pathToFileURL(file).href, type: FileChangeType.Changed }];
  return timedIn(server.pid, async () => {
    await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    await refreshed;
  });
}
