import type { Recall, Times } from './measure';
import type { Usage } from './processUsage';

/** What `engine.ts` measures of one size of archive. Times in milliseconds, rates in sentences a second of processor time. */
export interface EngineResult {
  readonly releases: number;
  /** Those that can be found. */
  readonly sentences: number;
  readonly readRate: number;
  readonly indexRate: number;
  /** What its releases name and teach is looked for meanwhile. */
  readonly saveRate: number;
  /** From the kept files to the archive, with all checksums. */
  readonly restored: number;
  readonly snapshot: number;
  /** Bytes a sentence of each structure of the index. */
  readonly bytes: Readonly<Record<string, number>>;
  readonly search: Times;
  readonly searchRecall: Readonly<Record<string, Recall>>;
  readonly firstCheck: Times;
  readonly relationRecall: Readonly<Record<string, Recall>>;
}

/** A key within a sentence, whose findings wait; with the server's processor time for it, where the system tells it. */
export interface KeystrokeResult extends Times {
  readonly cpu?: number;
  /** The key that ends a sentence, which is then compared with the whole archive and with the rest of the draft. */
  readonly ends: Times;
}

/** What `server.ts` measures of one size of archive, over the protocol. Times in milliseconds. */
export interface ServerResult {
  readonly releases: number;
  /** From the start of the process until the whole archive can be searched. */
  readonly built: number;
  /** The same at the next start, when the index was kept. */
  readonly restored: number;
  /** The longest that the server let a request wait while it loaded. */
  readonly longestBlock: { readonly built: number; readonly restored: number };
  /** At the end of the second start. */
  readonly load: Usage | undefined;
  readonly firstCheck: Times;
  readonly recall: Readonly<Record<string, Recall>>;
  readonly keystrokes: { readonly en: KeystrokeResult; readonly ja: KeystrokeResult };
  /** The first after the load may compute what the others only look up. */
  readonly firstHover: number;
  readonly hover: Times;
  readonly completion: Times;
  readonly changedFile: Times;
  readonly usage: Usage | undefined;
  readonly errors: readonly string[];
}

/** What `beside.ts` measures in one run: a check of a seed after one edit. Times in milliseconds. */
export interface BesideResult {
  /** The server's answer to `initialize`, and the bundled archive read, since the start of its process. */
  readonly initialized: number;
  readonly ready: number;
  readonly reaffirm: { readonly en: Times; readonly ja: Times };
  readonly textlint: Times;
  readonly harper: Times;
}

/** One run of the bench on one size. */
export interface SizeResult {
  readonly date: string;
  readonly commit: string;
  readonly machine: Machine;
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
