/**
 * Measures the built server over its real protocol, in a process of its own: `node server.mjs RELEASES FOLDER`.
 * Prints one line of JSON.
 */
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  HoverRequest,
} from 'vscode-languageserver-protocol/node';
import type { Language } from '../../server/src/text/language';
import { BenchDraft } from './benchDraft';
import { firstFileOf, writeArchive } from './corpus/files';
import { draftOf, type GeneratedDraft, plant, type Planted } from './corpus/planted';
import { RecallCounter, type Times, timedAsync, timesOf } from './measure';
import { usageOf } from './processUsage';
import type { KeystrokeResult, ServerResult } from './results';
import { type ServerProcess, startServerProcess } from './serverProcess';

const releaseCount = Number(process.argv[2]);
const folder = path.resolve(process.argv[3] ?? '.');
const [firstDraftSentences, longDraftSentences] = [60, 200];
const keystrokesOf = { warm: 20, measured: 100 };
const sentencesEnded = { warm: 4, measured: 30 };
const firstChecks = 4;
const asked = 60;
const changedFiles = 6;
/** A loop of measurements that takes longer ends early: a slow state must be measured too, with fewer samples. In ms. */
const longestLoop = 40_000;

const rulesOf = {
  'near-duplicate': 'repeated-commitment',
  restatement: 'repeated-commitment',
  translation: 'repeated-commitment',
  weakening: 'weakened-commitment',
} as const satisfies Record<Planted['kind'], string>;

const archive = await writeArchive(folder, releaseCount);
const storage = await mkdtemp(path.join(folder, 'storage-'));
process.once('exit', () => {
  rmSync(storage, { recursive: true, force: true });
});
const first = await startAndWatch();
await first.server.stop();
const { server, ready, longestBlock, load: loadUsage } = await startAndWatch();

const result: ServerResult = {
  releases: ready.releases,
  built: first.ready.time,
  restored: ready.time,
  longestBlock: { built: first.longestBlock, restored: longestBlock },
  load: loadUsage,
  ...(await measureFirstChecks()),
  keystrokes: { en: await measureKeystrokes('en'), ja: await measureKeystrokes('ja') },
  ...(await measureNames()),
  changedFile: await measureChangedFiles(),
  usage: await usageOf(server.pid),
  errors: server.log.filter((line) => /error|rangeerror/i.test(line)).slice(0, 3),
};
await server.stop();
process.stdout.write(`${JSON.stringify(result)}\n`);

function uriOf(fileName: string): string {
  return pathToFileURL(path.join(folder, 'drafts', fileName)).href;
}

/** Starts a server on the archive; the first builds the index and keeps it, the second finds it. */
async function startAndWatch() {
  const started = await startServerProcess(path.resolve('.'), archive, {
    storage: pathToFileURL(storage).href,
  });
  const blocked = watchForBlocking(started);
  const ready = await started.ready();
  const longestBlock = await blocked.stop();
  return { server: started, ready, longestBlock, load: await usageOf(started.pid) };
}

/** Asks for something small again and again while the server is loading: the longest wait tells how long it was blocked. */
function watchForBlocking({ connection }: ServerProcess) {
  const stopping = new AbortController();
  const params = {
    textDocument: { uri: uriOf('none.release.txt') },
    position: { line: 0, character: 0 },
  };
  const watching = (async () => {
    let longest = 0;
    while (!stopping.signal.aborted) {
      const { time } = await timedAsync(() => connection.sendRequest(HoverRequest.type, params));
      longest = Math.max(longest, time);
      await setTimeout(5);
    }
    return longest;
  })();
  return {
    stop: () => {
      stopping.abort();
      return watching;
    },
  };
}

async function measureFirstChecks() {
  const recall = new RecallCounter<string>();
  const times: number[] = [];
  for (let number = 0; number < firstChecks; number++) {
    const generated = draftOf(
      100 + number,
      number % 2 === 0 ? 'en' : 'ja',
      firstDraftSentences,
      releaseCount,
    );
    const { result: diagnostics, time } = await timedAsync(async () => {
      const draft = await BenchDraft.open(server.connection, uriOf(generated.fileName), generated.text);
      return draft.pull();
    });
    times.push(time);
    countFound(generated, diagnostics, recall);
  }
  return { firstCheck: timesOf(times), recall: recall.result() };
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

/** Types sentences into the middle of a long draft, and after each key waits for the diagnostics. */
async function measureKeystrokes(language: Language): Promise<KeystrokeResult> {
  const generated = draftOf(language === 'en' ? 200 : 201, language, longDraftSentences, releaseCount);
  const draft = await BenchDraft.open(server.connection, uriOf(generated.fileName), generated.text);
  await draft.pull();
  const before = await usageOf(server.pid);
  const times: number[] = [];
  let offset = middleOf(draft.text, language);
  const started = performance.now();
  for (const key of keysOf(language, keystrokesOf.warm + keystrokesOf.measured)) {
    if (performance.now() - started > longestLoop) break;
    const { time } = await timedAsync(async () => {
      await draft.type(offset, key);
      return draft.pull();
    });
    offset += key.length;
    times.push(time);
  }
  const after = await usageOf(server.pid);
  return {
    ...timesOf(times.slice(Math.min(keystrokesOf.warm, times.length >> 1))),
    ...(before && after && { cpu: (after.cpu - before.cpu) / times.length }),
    ends: await measureEnds(draft, offset, language),
  };
}

/** Writes sentences, each but for its full stop, and then the full stop. */
async function measureEnds(draft: BenchDraft, start: number, language: Language): Promise<Times> {
  const times: number[] = [];
  let offset = start;
  const started = performance.now();
  for (let number = 0; number < sentencesEnded.warm + sentencesEnded.measured; number++) {
    if (performance.now() - started > longestLoop) break;
    const { text } = plant(1_900 + number, 'restatement', language, releaseCount);
    await draft.type(offset, ` ${text.slice(0, -1)}`);
    await draft.pull();
    offset += text.length;
    const { time } = await timedAsync(async () => {
      await draft.type(offset, text.slice(-1));
      return draft.pull();
    });
    offset += 1;
    times.push(time);
  }
  return timesOf(times.slice(Math.min(sentencesEnded.warm, times.length >> 1)));
}

/** Behind the end of a sentence in the middle of the draft. */
function middleOf(text: string, language: Language): number {
  const end = language === 'ja' ? '。' : '. ';
  return text.indexOf(end, text.length / 2) + end.length;
}

/** Letter by letter in English; in Japanese two characters at a time, as an input method commits them. */
function keysOf(language: Language, count: number): readonly string[] {
  const keys: string[] = [];
  for (let number = 0; keys.length < count; number++) {
    const { text } = plant(900 + number, 'restatement', language, releaseCount);
    keys.push(...(`${text} `.match(language === 'ja' ? /.{1,2}/gu : /./gu) ?? []));
  }
  return keys.slice(0, count);
}

/** Hover on, and completion of, names that the archive holds. */
async function measureNames() {
  const generated = draftOf(300, 'en', firstDraftSentences, releaseCount);
  const known = 'The Ministry of Internal Affairs and Communications joined the OECD. ';
  const draft = await BenchDraft.open(server.connection, uriOf(generated.fileName), generated.text + known);
  await draft.pull();
  const start = draft.text.length - known.length;
  const hovers: number[] = [];
  const completions: number[] = [];
  for (let number = 0; number < asked; number++) {
    const place = number % 2 === 0 ? known.indexOf('Internal') : known.indexOf('OECD') + 1;
    const hovered = await timedAsync(() => draft.hover(start + place));
    if (hovered.result === null) throw new Error('A name of the glossary has no hover.');
    hovers.push(hovered.time);
    const completed = await timedAsync(() =>
      draft.complete(start + known.indexOf('Internal') + 3 + (number % 4)),
    );
    completions.push(completed.time);
  }
  return { firstHover: hovers[0] ?? NaN, hover: timesOf(hovers.slice(1)), completion: timesOf(completions) };
}

/** A release of the archive is changed on disk; measured until the server asks for a new pull. */
async function measureChangedFiles() {
  const times: number[] = [];
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
      await writeFile(file, before);
    }
    await timeUntilRefresh(file);
  }
  return timesOf(times);
}

async function timeUntilRefresh(file: string): Promise<number> {
  const refreshed = server.nextRefresh();
  const start = performance.now();
  const changes: FileEvent[] = [{ uri: pathToFileURL(file).href, type: FileChangeType.Changed }];
  await server.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  await refreshed;
  return performance.now() - start;
}
