import type { Recall, Spent, Times } from './measure';
import type { Usage } from './processUsage';

/** What `build.ts` measures: the first start of the server on an archive, which reads, indexes and keeps it. Times in ms. */
export interface BuildResult {
  /** From the start of the process until the whole archive can be searched. */
  readonly time: number;
  /** The longest that the server let a request wait meanwhile. */
  readonly longestWait: number;
  /** At the end, of all threads. */
  readonly usage?: Usage;
  readonly releases: number;
}

export interface IndexIsKept {
  readonly kept: true;
}

/** What `engine.ts` measures of one size of archive. Times in milliseconds, rates in sentences a second of processor time. */
export interface EngineResult {
  /** Those that can be found. */
  readonly sentences: number;
  /** So many sentences of the archive were read and indexed for the rates. */
  readonly slice: number;
  readonly readRate: number;
  readonly indexRate: number;
  /** What its releases name and teach is looked for meanwhile. */
  readonly saveRate: number;
  /** From the kept files to the archive, with all checksums of what is held in memory. */
  readonly restored: number;
  readonly bytes: IndexBytes;
  readonly search: Times;
  readonly searchRecall: Readonly<Record<string, Recall>>;
  readonly firstCheck: Times;
  readonly relationRecall: Readonly<Record<string, Recall>>;
}

/** Bytes of the kept index. */
export interface IndexBytes {
  /** Arrays that a search in one language needs. */
  readonly sameLanguage: number;
  /** Arrays that a search in the other language needs besides, the lexicon (heap and arrays, as measured) among them. */
  readonly acrossLanguages: number;
  /** What is held of the releases themselves: paths, heads, places, lessons. */
  readonly releases: number;
  /** Texts and mentions, which are read when they are looked at. */
  readonly onDisk: number;
  /** What the process holds more, heap and arrays, after archive and lexicon were restored and searched. */
  readonly held: number;
  /** By name of the array. */
  readonly arrays: Readonly<Record<string, number>>;
}

/** Keys of one language, typed into a draft of 200 sentences. */
export interface KeystrokeResult {
  /** Whole sentences letter by letter: keys of both kinds, as they come. */
  readonly typing: Spent;
  /** How many of these keys ended a sentence. */
  readonly sentenceEnds: number;
  /** Those of them that end no sentence. */
  readonly within: Spent;
  /** The processor time of all threads of the server for a key, the pause behind it included, where the system tells it. */
  readonly withPauses?: number;
  /** The key that ends a sentence, which is then compared with the whole archive and with the rest of the draft. */
  readonly ends: Spent;
}

/** What `server.ts` measures of one size of archive, over the protocol. Times in milliseconds. */
export interface ServerResult {
  readonly releases: number;
  /** From the start of the process until the whole archive can be searched, where the index was kept. */
  readonly restored: number;
  /** The longest that the server let a request wait meanwhile. */
  readonly longestWait: number;
  /** When the archive had been loaded. */
  readonly load?: Usage;
  readonly firstCheck: Spent;
  readonly recall: Readonly<Record<string, Recall>>;
  readonly keystrokes: { readonly en: KeystrokeResult; readonly ja: KeystrokeResult };
  /** The first after the load may compute what the others only look up. */
  readonly firstHover: number;
  readonly hover: Spent;
  readonly completion: Spent;
  readonly changedFile: Spent;
  /** At the end. */
  readonly usage?: Usage;
  readonly errors: readonly string[];
}

/** What `bundled.ts` and the suite in VS Code measure: fresh starts, in milliseconds. */
export interface StartResult {
  /** Of the server with the bundled archive, from the start of its process. */
  readonly initialized: Times;
  readonly ready: Spent;
  readonly activation: ActivationResult;
}

/** Of the extension when a draft is opened, measured in its own process. */
export interface ActivationResult {
  /** The code of the extension. */
  readonly loaded: Times;
  /** The call of `activate()`: so long nothing else of the extension host runs. */
  readonly called: Times;
  /** Both together: what the editor counts. */
  readonly activated: Spent;
  /** From the call of `activate()` until the findings of the draft are shown: all that the officer waits for. */
  readonly found: Times;
}

/** What `beside.ts` measures in one run: a check of a seed after one edit. */
export interface BesideResult {
  /** What each peer had to report of the seed, so that it is seen to work. */
  readonly reported: { readonly textlint: number; readonly harper: number };
  /** A whole sentence was written in place of another. */
  readonly sentence: BesideTimes;
  /** A letter was typed within a sentence. */
  readonly letter: BesideTimes;
}

export interface BesideTimes {
  readonly english: Spent;
  readonly harper: Spent;
  readonly japanese: Spent;
  readonly textlint: Spent;
}

/** Where the time of a key goes, by `profile.ts`: mean milliseconds by room of the code. */
export interface ProfileResult {
  readonly size: string;
  readonly columns: readonly ProfileColumn[];
}

export interface ProfileColumn {
  readonly title: string;
  readonly keys: number;
  /** Processor time by room; `gc` is the collection of garbage. */
  readonly rooms: Readonly<Record<string, number>>;
  /** The functions in which most time is spent, with all that they call into libraries. */
  readonly functions: readonly { readonly name: string; readonly time: number }[];
}

/** When and where something was measured, and of which commit. */
export interface Provenance {
  readonly date: string;
  readonly commit: string;
  readonly machine: Machine;
}

/** One run of the bench on one size. */
export interface SizeResult extends Provenance {
  /** Absent where the index was there and nobody knows how it came. */
  readonly build?: (BuildResult | Failure) & Provenance;
  readonly engine: EngineResult | Failure;
  readonly server: ServerResult | Failure;
}

/** What was measured could not be: memory or time ran out. */
export interface Failure {
  readonly failure: string;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** In GB. */
  readonly memory: number;
  readonly node: string;
  /** How many processes wanted a core at the start and the end: above the number of cores, times are upper bounds. */
  readonly load: readonly [number, number];
  /** How long a program that does nothing took to start at the end: a quiet machine needs about 40 ms. */
  readonly emptyStart?: number;
}
