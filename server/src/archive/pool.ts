import type { Lexicon } from '../glossary/lexicon';
import { languageOf } from '../text/language';
import { tokenKeys } from '../text/tokens';
import { buildIndex, type SentenceIndex } from './index';
import { rowsOfHit, search, type SearchOptions } from './search';
import { searchAcross } from './searchAcross';

/** Sentences of either language without a release around them: what the command `match` searches. */
export interface Pool {
  readonly index: SentenceIndex;
  readonly lexicon: Lexicon;
}

/** A line of the pool that resembles the query. */
export interface PoolMatch {
  /** Counted from 0. */
  readonly line: number;
  /** 0..1, higher is nearer. */
  readonly score: number;
}

/** Indexes the lines; an empty line is a line that is never found. */
export function buildPool(lines: Iterable<string>, lexicon: Lexicon): Pool {
  return { index: buildIndex(indexedLines(lines, lexicon), { background: lexicon }), lexicon };
}

function* indexedLines(lines: Iterable<string>, lexicon: Lexicon) {
  for (const line of lines) {
    const language = languageOf(line);
    yield { keys: tokenKeys(line, language, lexicon), language };
  }
}

/** The lines that resemble a sentence, in its own language and in the other, best first. */
export function matchInPool(pool: Pool, sentence: string, options: SearchOptions): readonly PoolMatch[] {
  const language = languageOf(sentence);
  const query = { keys: tokenKeys(sentence, language, pool.lexicon), language };
  const hits = [
    ...search(pool.index, query, options),
    ...searchAcross(pool.index, query, pool.lexicon, options),
  ];
  return hits
    .flatMap((hit) => Array.from(rowsOfHit(pool.index, hit), (line) => ({ line, score: hit.score })))
    .sort((a, b) => b.score - a.score || a.line - b.line)
    .slice(0, options.limit);
}
