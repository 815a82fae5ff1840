import { closeSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '../archive/storedRelease';

/** The operating system's handle of a file is given back when nobody can read from it any more. */
const forgotten = new FinalizationRegistry(closeSync);

/** The bytes of a file, read from it when they are asked for; whoever reads them waits for the disk. */
export class FileBytes implements ByteSource {
  #handle: number | undefined;

  constructor(
    readonly file: string,
    readonly length: number,
  ) {}

  /** @throws where the file cannot be read, or has become shorter. */
  read(start: number, end: number): Uint8Array {
    const bytes = new Uint8Array(end - start);
    for (let done = 0; done < bytes.length;) {
      const count = readSync(this.#open(), bytes, done, bytes.length - done, start + done);
      if (count === 0) throw new RangeError(`${this.file} has become shorter.`);
      done += count;
    }
    return bytes;
  }

  #open(): number {
    if (this.#handle === undefined) {
      this.#handle = openSync(this.file, 'r');
      forgotten.register(this, this.#handle);
    }
    return this.#handle;
  }
}
