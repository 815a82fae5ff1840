/** Child processes that never outlive the script that started them, and the programs on PATH. */
import { spawn } from 'node:child_process';
import { accessSync, constants, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const onWindows = process.platform === 'win32';

/** A fault that the user can mend; its message is the one line that the user sees, without a stack. */
export class UserError extends Error {}

const atExit = new Set();

/**
 * Remembers what must be undone when this script ends, in whatever way it ends.
 * @param {() => void} undo must be synchronous
 * @returns {() => void} does it now, once
 */
export function undoAtExit(undo) {
  const once = () => {
    if (atExit.delete(once)) undo();
  };
  atExit.add(once);
  return once;
}

process.on('exit', () => [...atExit].reverse().forEach((undo) => undo()));
for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  process.on(signal, () => process.exit(code));
}

/**
 * A new folder under the system's folder for temporary files, removed when this script ends.
 * @param {string} name the first part of the folder's name
 */
export async function temporaryFolder(name) {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  undoAtExit(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });
  return folder;
}

/**
 * Starts a program in a process group of its own, so that stopping it stops its children too.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startGroup(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: !onWindows });
  const stop = undoAtExit(() => {
    if (child.pid === undefined) return;
    if (onWindows) {
      child.kill();
      return;
    }
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The whole group has ended by itself.
    }
  });
  return { child, stop };
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit status; 127 when it could not be started
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const stop = undoAtExit(() => void child.kill());
    const end = (status) => {
      stop();
      resolve(status);
    };
    child.once('error', () => end(127));
    child.once('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs `npm` with the program of npm that is running this script, where there is one: no shell, no `npm.cmd`.
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function npm(args, options = {}) {
  const program = process.env['npm_execpath'];
  if (program?.endsWith('.js')) return run(process.execPath, [program, ...args], options);
  return run(onWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: onWindows });
}

/**
 * Finds a program the way a shell does.
 * @param {string} name without an extension
 * @returns {string | undefined} its full path
 */
export function findOnPath(name) {
  const endings = onWindows ? (process.env['PATHEXT'] ?? '.EXE;.CMD').split(';') : [''];
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find(isExecutable);
}

/** @param {string} path */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A promise and the function that fulfils it (`Promise.withResolvers` came after Node 20).
 * @template T
 * @returns {{ promise: Promise<T>; resolve: (value: T) => void }}
 */
export function deferred() {
  let resolve;
  const promise = new Promise((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}

/** Whether a window can be shown here. */
export function hasDisplay() {
  if (process.env['CI']) return false;
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/**
 * Runs a script's main function and ends the script: a fault that the user can mend is one line, any other keeps its stack.
 * @param {() => Promise<number>} main returns the exit status
 */
export async function runMain(main) {
  try {
    process.exit(await main());
  } catch (fault) {
    console.error(fault instanceof UserError ? fault.message : fault);
    process.exit(1);
  }
}
