/** Measures fresh starts of the server with the bundled archive: `node bundled.mjs`. Prints one line of JSON. */
import * as path from 'node:path';
import { timesOf } from './measure';
import type { StartResult } from './results';
import { startServerProcess } from './serverProcess';

const starts = 11;

const initialized: number[] = [];
const ready: number[] = [];
for (let number = 0; number < starts; number++) {
  const server = await startServerProcess(path.resolve('.'), undefined);
  initialized.push(server.initialized);
  ready.push((await server.ready()).time);
  await server.stop();
}
const result: Omit<StartResult, 'activation'> = {
  initialized: timesOf(initialized),
  ready: timesOf(ready),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
