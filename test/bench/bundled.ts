/** Measures fresh starts of the server with the bundled archive: `node bundled.mjs`. Prints one line of JSON. */
import * as path from 'node:path';
import { type Sample, spentOf, timesOf } from './measure';
import { usageOf } from './processUsage';
import type { StartResult } from './results';
import { startServerProcess } from './serverProcess';

const starts = 11;

const initialized: number[] = [];
const ready: Sample[] = [];
for (let number = 0; number < starts; number++) {
  const server = await startServerProcess(path.resolve('.'), undefined);
  initialized.push(server.initialized);
  const { time } = await server.ready();
  ready.push({ time, cpu: (await usageOf(server.pid))?.cpu });
  await server.stop();
}
const result: Omit<StartResult, 'activation'> = {
  initialized: timesOf(initialized),
  ready: spentOf(ready),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
