/** Numbers of a row of the table; times in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
  readonly samples: number;
}

export function timesOf(samples: readonly number[]): Times {
  const sorted = samples.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), samples: sorted.length };
}

/** One measurement, by the clock and, where the system tells it, of the processor; in milliseconds. */
export interface Sample {
  readonly time: number;
  readonly cpu: number | undefined;
}

/** Many measurements; what other programs do at the same time is in the first and not in the second. */
export interface Spent {
  readonly clock: Times;
  readonly cpu?: Times;
}

export function spentOf(samples: readonly Sample[]): Spent {
  const cpu = samples.flatMap((sample) => sample.cpu ?? []);
  return {
    clock: timesOf(samples.map(({ time }) => time)),
    ...(cpu.length > 0 && cpu.length === samples.length && { cpu: timesOf(cpu) }),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** How long a call takes by the clock and of the processor, in milliseconds, and what it gives. */
export function timed<T>(call: () => T): { readonly result: T; readonly time: number; readonly cpu: number } {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = call();
  const { user, system } = process.cpuUsage(before);
  return { result, time: performance.now() - start, cpu: (user + system) / 1000 };
}

/** How long a promise takes, in milliseconds, and what it gives. */
export async function timedAsync<T>(
  call: () => Promise<T>,
): Promise<{ readonly result: T; readonly time: number }> {
  const start = performance.now();
  const result = await call();
  return { result, time: performance.now() - start };
}

/** Found of wanted. */
export interface Recall {
  readonly found: number;
  readonly of: number;
}

/** Counts what was found of what was planted, by kind. */
export class RecallCounter<Kind extends string> {
  readonly #counts = new Map<Kind, { found: number; of: number }>();

  add(kind: Kind, isFound: boolean): void {
    const count = this.#counts.get(kind) ?? { found: 0, of: 0 };
    count.of += 1;
    if (isFound) count.found += 1;
    this.#counts.set(kind, count);
  }

  result(): Readonly<Record<string, Recall>> {
    return Object.fromEntries(this.#counts);
  }
}
