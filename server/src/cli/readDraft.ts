import * as path from 'node:path';
import type { Snapshot } from '../archive/model';
import { readReleaseFile } from '../node/readFile';
import { counterpartName } from '../release/counterpartName';
import type { Release } from '../release/model';
import { localize } from '../text/localized';
import { CommandLineError } from './error';

/**
 * Reads a draft that the user names.
 * @throws CommandLineError where it cannot be read, with the reason in the display language.
 */
export async function readDraft(file: string, { settings }: Pick<Snapshot, 'settings'>): Promise<Release> {
  const { release, problems } = await readReleaseFile(file, file);
  if (release) return release;
  const why = problems.map(({ message }) => localize(message, settings.displayLanguage)).join(' ');
  throw new CommandLineError(`${file}: ${why}`);
}

/** The draft of the same meeting in the other language, where there is one beside it that can be read. */
export async function readCounterpart(
  file: string,
  draft: Release,
  snapshot: Snapshot,
): Promise<Release | undefined> {
  const name = counterpartName(draft, path.basename(file));
  if (name === undefined) return undefined;
  return readDraft(path.join(path.dirname(file), name), snapshot).catch(() => undefined);
}
