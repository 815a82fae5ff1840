import { type Command, Option } from 'commander';
import { groundGlossary } from '../archive/snapshot';
import { analyse } from '../relation/comparison/analyse';
import { compare } from '../relation/comparison/compare';
import type { Comparison } from '../relation/model';
import type { Resources } from '../relation/comparison/units';
import { languageOf } from '../text/language';
import { CommandLineError } from './error';
import { shippedLexicon } from './lexicon';
import { readLines } from './readLines';

interface RelateOptions {
  readonly pairs: string;
  readonly format: 'tsv' | 'json';
}

/** `reaffirm relate`: the comparer alone, on given pairs of sentences, in either language. */
export function registerRelate(program: Command): void {
  program
    .command('relate')
    .description('Say how each draft sentence stands to the earlier sentence beside it, in either language.')
    .requiredOption('--pairs <file>', 'a pair a line: the draft sentence, a tab, the earlier sentence')
    .addOption(new Option('--format <format>', 'how to write them').choices(['tsv', 'json']).default('tsv'))
    .action(relate);
}

function relate({ pairs, format }: RelateOptions): void {
  const resources: Resources = {
    glossary: groundGlossary([]),
    lexicon: shippedLexicon().lexicon,
  };
  const compared = readLines(pairs).map((line, index) => comparePair(line, index, resources));
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ pairs: compared.map(asJson) })}\n`
      : compared.map(asLine).join(''),
  );
}

function comparePair(line: string, index: number, resources: Resources): Comparison {
  const [draft, earlier] = line.split('\t');
  if (draft === undefined || earlier === undefined) {
    throw new CommandLineError(
      `Line ${index + 1} of the pairs has no tab: write the draft sentence, a tab, the earlier one.`,
    );
  }
  return compare(
    analyse(draft, languageOf(draft), resources),
    analyse(earlier, languageOf(earlier), resources),
    resources,
  );
}

function asJson({ relation, score, differences }: Comparison): object {
  const slots = differences.map(({ kind, draft, earlier }) => ({ kind, draft, earlier }));
  return { relation, score: rounded(score), ...(slots.length > 0 && { slots }) };
}

/** Relation, score, and each slot as `kind: earlier → draft`. */
function asLine({ relation, score, differences }: Comparison): string {
  const slots = differences.map(
    ({ kind, draft, earlier }) => `${kind}: ${oneLine(earlier)} → ${oneLine(draft)}`,
  );
  return `${[relation, score.toFixed(3), ...slots].join('\t')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function rounded(score: number): number {
  return Math.round(Math.min(1, score) * 1e4) / 1e4;
}
