/** Keeps what was measured in `results/`, and writes `docs/benchmarks.md` from all that is kept there. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../../scripts/process.mjs';
import { root } from '../../scripts/project.mjs';

const kept = join(root, 'test', 'bench', 'results');
const page = join(root, 'docs', 'benchmarks.md');
const names = ['10k', '100k', '1m', '5m', 'start', 'beside', 'profile'];

const heading = `# Benchmarks

Written by \`npm run bench\`; do not edit. Each size was measured in a run of its own, as the line below the table says. Archives are
generated (\`test/bench/corpus/\`): release-like, 50 sentences a release, half English and half Japanese, words by Zipf's law, a third of each release restated from
the meetings before.

The server is driven over its protocol, in a process of its own, as VS Code drives it: a key is typed into the middle of a draft of 200 sentences,
and the time is that until the diagnostics have arrived and were read. Sentences are typed letter by letter, 60 ms after the diagnostics of the key before: no
typist is faster for long, and the server may use the pauses. About one key in 130 ends a sentence in English, one in 70 in Japanese. Behind a value stands its
target and whether it is met; of what has a p95, the p95 counts.

\`npm run bench -- --size 100k\` measures one size and prints it; with \`--keep\` it is kept here. All options stand in \`test/bench/run.mjs\`.
`;

/**
 * @param {Record<string, object>} results by the names above
 * @param {(results: Record<string, object>) => string} renderReport
 */
export async function keepResults(results, renderReport) {
  await mkdir(kept, { recursive: true });
  for (const [name, result] of Object.entries(results)) {
    await writeFile(join(kept, `${name}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
  }
  const known = {};
  for (const name of names) {
    const text = await readFile(join(kept, `${name}.json`), 'utf8').catch(() => undefined);
    if (text !== undefined) known[name] = JSON.parse(text);
  }
  await writeFile(page, `${heading}\n${renderReport(known)}`);
  await npm(['exec', '--', 'prettier', '--write', '--log-level=warn', page, join(kept, '*.json')], {
    cwd: root,
  });
}
