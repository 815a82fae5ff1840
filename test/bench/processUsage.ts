import { readFile } from 'node:fs/promises';

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
