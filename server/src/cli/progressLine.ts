import type { WriteStream } from 'node:tty';
import { shortened } from './textTable';

/** A bar on the last line of a terminal; nothing where the stream is no terminal, or there is only one thing to do. */
export function progressLine(stream: WriteStream, total: number) {
  const visible = stream.isTTY && total > 1;
  return {
    /** Says that `done` of all things are done and what is being done now. */
    show(done: number, what: string): void {
      if (!visible) return;
      const filled = Math.round((done / total) * barWidth);
      const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled);
      stream.write(`\r\u001b[2K${bar} ${done + 1}/${total} ${shortened(what, 48)}`);
    },
    clear(): void {
      if (visible) stream.write('\r\u001b[2K');
    },
  };
}

const barWidth = 20;
