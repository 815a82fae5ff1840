import { readFileSync } from 'node:fs';
import { CommandLineError } from './error';

/**
 * The lines of a text file in UTF-8, without a byte order mark and without the empty line after the last line break.
 * @throws CommandLineError when the file cannot be read.
 */
export function readLines(file: string): readonly string[] {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new CommandLineError(`Cannot read ${file}: is the path right?`);
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
