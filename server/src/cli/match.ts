import { type Command, Option } from 'commander';
import { buildPool, matchInPool, type PoolMatch } from '../archive/pool';
import { parseCount } from './count';
import { shippedLexicon } from './lexicon';
import { readLines } from './readLines';

interface MatchOptions {
  readonly queries: string;
  readonly pool: string;
  readonly top: number;
  readonly format: 'text' | 'json';
}

interface MatchedLine extends PoolMatch {
  readonly text: string;
}

/** How many postings a search may read: thorough, and still bounded in a pool of any size. */
const budget = 20_000;

/** `reaffirm match`: the search alone, of sentences in a pool of sentences, in either language. */
export function registerMatch(program: Command): void {
  program
    .command('match')
    .description('Find for each query the sentences of a pool that resemble it, in either language.')
    .requiredOption('--queries <file>', 'the sentences to look for, one a line')
    .requiredOption('--pool <file>', 'the sentences to look in, one a line')
    .option('--top <number>', 'how many to give for each query', parseCount, 10)
    .addOption(new Option('--format <format>', 'how to write them').choices(['text', 'json']).default('text'))
    .action(match);
}

function match({ queries, pool, top, format }: MatchOptions): void {
  const wanted = readLines(queries);
  const lines = readLines(pool);
  const built = buildPool(lines, shippedLexicon().lexicon);
  const results = wanted.map((query) => ({
    query,
    matches: matchInPool(built, query, { limit: top, budget }).map(({ line, score }): MatchedLine => ({
      line,
      text: lines[line] ?? '',
      score: rounded(score),
    })),
  }));
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ queries: results.map(({ matches }) => ({ matches })) })}\n`);
    return;
  }
  process.stdout.write(results.map(({ query, matches }) => asText(query, matches)).join(''));
}

/** The query, and below it each match with its score and its line counted from 1, as editors count. */
function asText(query: string, matches: readonly MatchedLine[]): string {
  const found = matches.map(({ line, text, score }) => `  ${score.toFixed(3)}  ${line + 1}: ${text}\n`);
  return `${query}\n${found.join('')}\n`;
}

function rounded(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
