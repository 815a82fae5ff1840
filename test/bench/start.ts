import { setTimeout } from 'node:timers/promises';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HoverRequest } from 'vscode-languageserver-protocol/node';
import { timedAsync } from './measure';
import { type Usage, usageOf } from './processUsage';
import { type ServerProcess, startServerProcess } from './serverProcess';

/** A server that has just been started on a generated archive. */
export interface Started {
  readonly server: ServerProcess;
  /** From the start of the process until the whole archive could be searched, in ms; and of how many releases. */
  readonly ready: { readonly time: number; readonly releases: number };
  /** The longest, in ms, that the server let a request wait meanwhile. */
  readonly longestWait: number;
  readonly usage: Usage | undefined;
}

const pauseBetweenRequests = 5;

/** @param storage the folder in which the server keeps its index from one start to the next. */
export async function startOn(
  archive: string,
  storage: string,
  nodeOptions: readonly string[] = [],
): Promise<Started> {
  const options = { storage: pathToFileURL(storage).href };
  const server = await startServerProcess(path.resolve('.'), archive, options, nodeOptions);
  const watching = watchWaits(server);
  const ready = await server.ready();
  const longestWait = await watching.stop();
  return { server, ready, longestWait, usage: await usageOf(server.pid) };
}

/** Asks for something small again and again while the server is loading: the longest wait tells how long it was blocked. */
function watchWaits({ connection }: ServerProcess) {
  const stopping = new AbortController();
  const params = {
    textDocument: { uri: pathToFileURL(path.resolve('none.release.txt')).href },
    position: { line: 0, character: 0 },
  };
  const watching = (async () => {
    let longest = 0;
    while (!stopping.signal.aborted) {
      const { time } = await timedAsync(() => connection.sendRequest(HoverRequest.type, params));
      longest = Math.max(longest, time);
      await setTimeout(pauseBetweenRequests);
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
