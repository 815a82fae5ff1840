import { readFile } from 'node:fs/promises';
import { type Sample, timedAsync } from './measure';

/** What another process has used: processor time in milliseconds, memory in bytes now and at its highest. */
export interface Usage {
  readonly cpu: number;
  readonly memory: number;
  readonly highest: number;
}

/** Linux counts processor time in hundredths of a second. */
const millisecondsPerTick = 10;

/** Of a running process; undefined on systems that do not tell (`/proc` is Linux's). */
export async function usageOf(pid: number): Promise<Usage | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return {
      cpu: ticks * millisecondsPerTick,
      memory: kilobytes(status, 'VmRSS'),
      highest: kilobytes(status, 'VmHWM'),
    };
  } catch {
    return undefined;
  }
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN) * 1024;
}

/**
 * How long a promise takes that another process is busy for, by the clock and of the processor, in milliseconds. The
 * latter is that of its main thread, and undefined on systems that do not tell.
 */
export async function timedIn<T>(
  pid: number,
  call: () => Promise<T>,
): Promise<Sample & { readonly result: T }> {
  const before = await mainThreadTime(pid);
  const { result, time } = await timedAsync(call);
  const after = await mainThreadTime(pid);
  return { result, time, cpu: before === undefined || after === undefined ? undefined : after - before };
}

/** In milliseconds; exact while the thread waits. */
async function mainThreadTime(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => undefined);
  return stat === undefined ? undefined : Number(stat.split(' ')[0]) / 1e6;
}
