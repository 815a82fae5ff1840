/**
 * `npm run accuracy`: labelled cases, the project's own and public sets in one table, printed and kept in
 * `docs/accuracy.md`. Fails where a dialogue of the project's own falls below its floor.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { readHouseLexicon } from '../../server/src/glossary/houseLexicon';
import { measureGold } from './gold';
import type { Measure } from './measure';
import { answerOwnCases, type AnsweredCase, dialoguesBelow, measureOwnCases } from './ownCases';
import { pageOf, tableOf } from './page';
import { measurePublicSet, publicSets } from './publicSets';

const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: process.env['REAFFIRM_SHARED'] ?? '../shared' },
    quick: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    'command-line': { type: 'string', default: 'dist/cli.js' },
  },
});

const lexicon = readHouseLexicon(readFileSync('server/data/lexicon/lexicon.bin'));
const answered = answerOwnCases(lexicon);
const measures: Measure[] = [];
const absent: string[] = [];
take('the labelled cases (gold)', measureGold(options.shared, options['command-line']));
measures.push(...measureOwnCases(answered));
if (!options.quick) {
  for (const set of publicSets) take(set.name, measurePublicSet(set, options.shared, lexicon));
}

console.log(tableOf(measures));
if (absent.length > 0) console.log(`Not in ${options.shared}, and so not measured: ${absent.join(', ')}.`);
if (!options.quick) {
  const [processor, ...others] = cpus();
  const machine = `${others.length + 1} × ${processor?.model.trim() ?? 'an unknown processor'}, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync('docs/accuracy.md', pageOf(measures, { date, machine, absent }));
}
if (options.verbose) listWrong(answered);
const below = dialoguesBelow(answered);
if (below.length > 0) {
  console.log(`Below the floor: ${below.join(', ')}. --verbose lists the cases.`);
  process.exitCode = 1;
}

function take(name: string, measured: readonly Measure[] | undefined): void {
  if (measured) measures.push(...measured);
  else absent.push(name);
}

function listWrong(all: readonly AnsweredCase[]): void {
  for (const { id, expected, answer } of all.filter((one) => one.expected !== one.answer)) {
    console.log(`${id}: ${expected}, taken for ${answer}`);
  }
}
