/** What a browser's worker has, as far as it is used here. The whole library of its types would let every room see a browser. */

interface WorkerMessage {
  readonly data: unknown;
  readonly ports: readonly WorkerPort[];
}

interface WorkerPort {
  onmessage: ((message: WorkerMessage) => void) | null;
  postMessage(message: unknown, transferred?: readonly unknown[]): void;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
}

declare class Worker implements WorkerPort {
  constructor(url: string);
  onmessage: ((message: WorkerMessage) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(message: unknown, transferred?: readonly unknown[]): void;
  addEventListener(type: 'error', listener: (event: unknown) => void): void;
  terminate(): void;
}

/** Inside a worker: the worker itself. */
declare const self: WorkerPort;
