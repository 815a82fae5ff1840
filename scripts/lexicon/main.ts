/**
 * Builds the bilingual lexicon, `server/data/lexicon/`. Two inputs are not in the repository, and without either the
 * part that is there already stays as it is:
 *   --tanaka FILE  sentence pairs (English TAB Japanese, tokenised), to learn which words render one another;
 *                  writes learnt.tsv and shares.tsv
 *   --edict DIR    the dictionaries `edict` and `compdic` (default: where the Debian package `edict` puts them);
 *                  writes lexicon.bin from them, learnt.tsv, shares.tsv and names.tsv
 *   --names        writes names.tsv anew from this host's CLDR
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { WordList } from '../../server/src/text/tokens';
import { compileLexicon } from './compile';
import { readEdict, type Glosses } from './edict';
import { learn, type Learnt } from './learn';
import { displayNames, type NamePair } from './names';

const directory = 'server/data/lexicon';
const { values } = parseArgs({
  options: {
    edict: { type: 'string', default: '/usr/share/edict' },
    tanaka: { type: 'string' },
    names: { type: 'boolean', default: false },
  },
});

mkdirSync(directory, { recursive: true });
if (values.names) writeTable('names.tsv', displayNames());
const glosses = readDictionaries(values.edict);
if (glosses === undefined) {
  console.error(
    `No dictionary at ${values.edict}: lexicon.bin stays as it is. Install the Debian package edict, or name a directory with --edict.`,
  );
} else {
  if (values.tanaka === undefined) {
    console.error('No sentence pairs (--tanaka FILE): what was learnt before is taken from learnt.tsv.');
  } else {
    const learnt = learn(readFileSync(values.tanaka, 'utf8'), wordListOf(glosses));
    writeTable(
      'learnt.tsv',
      learnt.translations.map(([word, stem, strength]) => [word, stem, strength.toFixed(2)]),
    );
    writeTable(
      'shares.tsv',
      learnt.shares.map(([key, share]) => [key, share.toPrecision(3)]),
    );
  }
  const bytes = compileLexicon(glosses, readLearnt(), readNames());
  writeFileSync(join(directory, 'lexicon.bin'), bytes);
  console.error(`lexicon.bin: ${(bytes.length / 1e6).toFixed(2)} MB`);
}

function readDictionaries(from: string): Glosses | undefined {
  const files = ['edict', 'compdic'].map((name) => join(from, name));
  if (!files.every((file) => existsSync(file))) return undefined;
  const glosses: Glosses = new Map();
  for (const file of files) readEdict(new TextDecoder('euc-jp').decode(readFileSync(file)), glosses);
  return glosses;
}

function readLearnt(): Learnt {
  return {
    translations: readTable('learnt.tsv').map(([word = '', stem = '', strength]) => [
      word,
      stem,
      Number(strength),
    ]),
    shares: readTable('shares.tsv').map(([key = '', share]) => [key, Number(share)]),
  };
}

function readNames(): readonly NamePair[] {
  return readTable('names.tsv').map(([japanese = '', english = '']) => [japanese, english]);
}

function readTable(name: string): readonly (readonly string[])[] {
  return readFileSync(join(directory, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

function writeTable(name: string, rows: readonly (readonly string[])[]): void {
  writeFileSync(join(directory, name), rows.map((row) => `${row.join('\t')}\n`).join(''));
}

/** A word list of the dictionary alone, for cutting the sentences that are learnt from. */
function wordListOf(known: ReadonlyMap<string, unknown>): WordList {
  return {
    lengthsAt(text, start, lengths) {
      let count = 0;
      for (let length = 1; length <= lengths.length && start + length <= text.length; length++) {
        if (known.has(text.slice(start, start + length))) lengths[count++] = length;
      }
      return count;
    },
    mayBeginWith: () => true,
  };
}
