/** Measures keys that are typed into a long draft, over the protocol. */
import { setTimeout } from 'node:timers/promises';
import type { Language } from '../../server/src/text/language';
import { BenchDraft } from './benchDraft';
import { draftOf, plant } from './corpus/planted';
import { type Sample, spentOf } from './measure';
import { timedIn, usageOf } from './processUsage';
import type { KeystrokeResult } from './results';
import type { ServerProcess } from './serverProcess';

const draftSentences = 200;
const keysOf = { warm: 30, measured: 270 };
const sentencesEnded = { warm: 4, measured: 30 };
/** Nobody types faster for long: 60 ms from key to key are 200 words a minute. The server may use the pauses. */
const pauseBetweenKeys = 60;
/** A loop of measurements that takes longer ends early: a slow state must be measured too, with fewer samples. In ms. */
const longestLoop = 60_000;

export interface Typist {
  readonly server: ServerProcess;
  /** Of the archive. */
  readonly releases: number;
  readonly uriOf: (fileName: string) => string;
}

/** A key that was typed: how long the diagnostics took to come, and when that was, by the clock that all processes share. */
export interface TypedKey extends Sample {
  readonly ends: boolean;
  /** In nanoseconds. */
  readonly from: bigint;
  readonly to: bigint;
}

/** Types into the middle of a long draft, and after each key waits for the diagnostics. */
export async function measureKeystrokes(typist: Typist, language: Language): Promise<KeystrokeResult> {
  const draft = await openLongDraft(typist, language);
  const before = await usageOf(typist.server.pid);
  const keys = await typeSentences(draft, typist, language);
  const after = await usageOf(typist.server.pid);
  const measured = keys.slice(Math.min(keysOf.warm, keys.length >> 1));
  const within = measured.filter(({ ends }) => !ends);
  const result = {
    typing: spentOf(measured),
    sentenceEnds: measured.length - within.length,
    within: spentOf(within),
    ...(before && after && { withPauses: (after.cpu - before.cpu) / keys.length }),
    ends: spentOf(await endSentences(draft, typist, language)),
  };
  await draft.close();
  return result;
}

/** A draft of 200 sentences, checked once; the caret is behind a sentence in its middle. */
export async function openLongDraft(typist: Typist, language: Language): Promise<BenchDraft> {
  const generated = draftOf(language === 'en' ? 200 : 201, language, draftSentences, typist.releases);
  const draft = await BenchDraft.open(typist.server, typist.uriOf(generated.fileName), generated.text);
  await draft.pull();
  return draft;
}

/** Types whole sentences, a character a key; each key is followed by a pause. */
export async function typeSentences(
  draft: BenchDraft,
  { server, releases }: Typist,
  language: Language,
  count = keysOf.warm + keysOf.measured,
): Promise<readonly TypedKey[]> {
  const keys: TypedKey[] = [];
  let offset = middleOf(draft.text, language);
  draft.placeCaret(offset);
  const started = performance.now();
  for (const key of charactersOf(language, releases, count)) {
    if (performance.now() - started > longestLoop) break;
    keys.push(await typeKey(draft, server.pid, offset, key));
    offset += key.length;
    await setTimeout(pauseBetweenKeys);
  }
  return keys;
}

/** Writes sentences, each but for its full stop at once, and then the full stop: that key alone is told of. */
export async function endSentences(
  draft: BenchDraft,
  { server, releases }: Typist,
  language: Language,
): Promise<readonly TypedKey[]> {
  const keys: TypedKey[] = [];
  let offset = middleOf(draft.text, language);
  const started = performance.now();
  for (let number = 0; number < sentencesEnded.warm + sentencesEnded.measured; number++) {
    if (performance.now() - started > longestLoop) break;
    const text = sentenceOf(1_900 + number, language, releases);
    await typeAndPull(draft, offset, text.slice(0, -1));
    await setTimeout(pauseBetweenKeys);
    offset += text.length - 1;
    keys.push(await typeKey(draft, server.pid, offset, text.slice(-1)));
    await setTimeout(pauseBetweenKeys);
    offset += 1;
  }
  return keys.slice(Math.min(sentencesEnded.warm, keys.length >> 1));
}

async function typeKey(draft: BenchDraft, pid: number, offset: number, key: string): Promise<TypedKey> {
  const { time, cpu, result } = await timedIn(pid, async () => {
    const from = process.hrtime.bigint();
    await typeAndPull(draft, offset, key);
    return { from, to: process.hrtime.bigint() };
  });
  return { ...result, time, cpu, ends: isFullStop(key) };
}

async function typeAndPull(draft: BenchDraft, offset: number, typed: string): Promise<void> {
  await draft.type(offset, typed);
  await draft.pull();
}

/** Behind the end of a sentence in the middle of the draft. */
export function middleOf(text: string, language: Language): number {
  const end = language === 'ja' ? '。' : '. ';
  return text.indexOf(end, text.length / 2) + (language === 'ja' ? 1 : end.length - 1);
}

function charactersOf(language: Language, releases: number, count: number): readonly string[] {
  const keys: string[] = [];
  for (let number = 0; keys.length < count; number++) {
    keys.push(...Array.from(sentenceOf(900 + number, language, releases)));
  }
  return keys.slice(0, count);
}

/** A sentence that restates one of the archive, with what stands between it and the one before. */
function sentenceOf(number: number, language: Language, releases: number): string {
  const { text } = plant(number, 'restatement', language, releases);
  return language === 'ja' ? text : ` ${text}`;
}

function isFullStop(key: string): boolean {
  return key === '.' || key === '。';
}
