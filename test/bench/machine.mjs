/** The machine that is measured on, and the processes in which something is measured. */
import { execFileSync, spawn } from 'node:child_process';
import * as os from 'node:os';
import { undoAtExit } from '../../scripts/process.mjs';
import { root } from '../../scripts/project.mjs';

/** In MB. The server gets what the editor gives it: Node's default. */
export const engineHeap = Math.floor((os.totalmem() / 2 ** 20) * 0.8);

/** Begins to measure something; `provenance` tells at its end when and where that was. */
export function watchMachine() {
  const before = os.loadavg()[0];
  const processor = os.cpus()[0]?.model.trim() || os.arch();
  return {
    provenance: () => ({
      date: new Date().toISOString().slice(0, 16).replace('T', ' '),
      commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim(),
      machine: {
        processor,
        cores: os.availableParallelism(),
        memory: Math.round(os.totalmem() / 2 ** 30),
        node: process.versions.node,
        load: [before, os.loadavg()[0]],
        emptyStart: emptyStart(),
      },
    }),
  };
}

/** How long this machine takes, as busy as it is, to start a program that does nothing; the middle of five, in ms. */
function emptyStart() {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, ['-e', '']);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[2];
}

/**
 * Runs a script of the bench in a process of its own, so that none is measured with another's memory.
 * @param {readonly string[]} args of Node: the script's last line is JSON
 * @param {number} longest in ms; what takes longer is ended
 * @returns {Promise<any>} what the script printed, or how it failed
 */
export function measured(args, longest) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const stop = undoAtExit(() => void child.kill('SIGKILL'));
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, longest);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      stop();
      if (code === 0) resolve(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
      else
        resolve({
          failure: timedOut ? `Not ended after ${longest / 60_000} minutes.` : `Ended by ${signal ?? code}.`,
        });
    });
  });
}
