/**
 * Where the time of a key goes: types into a long draft while the server writes a profile of its processor.
 * `node profile.mjs SIZE RELEASES FOLDER`. Prints one line of JSON; the profile itself, which Chrome and VS Code show as a
 * flame graph, is left in FOLDER.
 */
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeArchive } from './corpus/files';
import { type CpuProfile, type Interval, readProfile } from './cpuProfile';
import { storageOf } from './keptIndex';
import { endSentences, openLongDraft, typeSentences, type TypedKey } from './keystrokes';
import type { ProfileColumn, ProfileResult } from './results';
import { startOn } from './start';

const size = process.argv[2] ?? '';
const releases = Number(process.argv[3]);
const folder = path.resolve(process.argv[4] ?? '.');
const profiles = path.join(folder, 'profile');
const [warmKeys, profiledKeys] = [60, 260];
/** Between two samples, in microseconds. */
const interval = 200;
/** So many functions are told of. */
const mostFunctions = 12;

await rm(profiles, { recursive: true, force: true });
await mkdir(profiles, { recursive: true });
const archive = await writeArchive(folder, releases);
const { server } = await startOn(archive, storageOf(folder, releases), [
  '--cpu-prof',
  `--cpu-prof-dir=${profiles}`,
  `--cpu-prof-interval=${interval}`,
]);
const typist = {
  server,
  releases,
  uriOf: (name: string) => pathToFileURL(path.join(folder, 'drafts', name)).href,
};
const english = await typed('en');
const japanese = await typed('ja');
await server.stop();
const profile = await readProfile(
  await largestIn(profiles),
  path.resolve('dist', 'server.cjs.map'),
  path.resolve('.'),
);
const result: ProfileResult = {
  size,
  columns: [
    column('within a sentence, English', english.within),
    column('ends a sentence, English', english.ends),
    column('within a sentence, Japanese', japanese.within),
    column('ends a sentence, Japanese', japanese.ends),
  ],
};
process.stdout.write(`${JSON.stringify(result)}\n`);

async function typed(language: 'en' | 'ja') {
  const draft = await openLongDraft(typist, language);
  const keys = await typeSentences(draft, typist, language, warmKeys + profiledKeys);
  const within = keys.slice(Math.min(warmKeys, keys.length >> 1)).filter(({ ends }) => !ends);
  const ends = await endSentences(draft, typist, language);
  await draft.close();
  return { within, ends };
}

function column(title: string, keys: readonly TypedKey[]): ProfileColumn {
  const { rooms, functions } = spentIn(profile, keys);
  const mean = (total: number) => total / keys.length;
  const sorted = (totals: ReadonlyMap<string, number>) =>
    [...totals].sort((a, b) => b[1] - a[1]).map(([name, total]) => ({ name, time: mean(total) }));
  return {
    title,
    keys: keys.length,
    rooms: Object.fromEntries(sorted(rooms).map(({ name, time }) => [name, time])),
    functions: sorted(functions).slice(0, mostFunctions),
  };
}

function spentIn({ samples }: CpuProfile, keys: readonly Interval[]) {
  const rooms = new Map<string, number>();
  const functions = new Map<string, number>();
  let at = 0;
  for (const { time, duration, room, code } of samples) {
    while ((keys[at]?.to ?? time) < time) at += 1;
    const key = keys[at];
    if (key === undefined) break;
    if (time < key.from || room === undefined) continue;
    rooms.set(room, (rooms.get(room) ?? 0) + duration);
    if (code !== undefined) functions.set(code, (functions.get(code) ?? 0) + duration);
  }
  return { rooms, functions };
}

/** The server's own profile: its threads, if there are any, write smaller ones beside it. */
async function largestIn(inFolder: string): Promise<string> {
  const names = (await readdir(inFolder)).filter((name) => name.endsWith('.cpuprofile'));
  const texts = await Promise.all(names.map((name) => readFile(path.join(inFolder, name), 'utf8')));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
