import type { Command } from 'commander';
import type { Archive } from '../archive/model';
import { bytesIn } from '../node/indexStore';
import { fill, type Localized, localize } from '../text/localized';
import { indexFolder, openOptions, type SnapshotOptions, withSnapshotOptions } from './archive';

interface IndexOptions extends SnapshotOptions {
  readonly out: string;
}

/** `reaffirm index`: reads the archive once, so that other commands need not. */
export function registerIndex(program: Command): void {
  withSnapshotOptions(program.command('index'))
    .description('Index the earlier releases once, so that the next commands here start sooner.')
    .option('--out <dir>', 'where the index is kept; other commands look for it in the default', indexFolder)
    .action(index);
}

async function index({ out, ...options }: IndexOptions): Promise<void> {
  const { archive, kept, read } = await openOptions(options, out, 'always');
  const bytes = kept().arrays.reduce((sum, { data }) => sum + bytesIn(data), 0);
  const built = fill(text, {
    releases: archive.releases.length.toLocaleString('en'),
    sentences: sentencesOf(archive).toLocaleString('en'),
    read: read.toLocaleString('en'),
    size: (bytes / 2 ** 20).toFixed(1),
    out,
  });
  process.stdout.write(`${localize(built, options.lang)}\n`);
}

/** Those that can be found. */
function sentencesOf({ index: { parts } }: Archive): number {
  return parts.reduce((sum, { rowRelease }) => sum + rowRelease.length, 0);
}

const text: Localized = {
  en: 'Indexed: {releases} releases, {sentences} sentences ({read} files read, the others taken over), {size} MB in {out}',
  ja: '索引を作成しました：報道資料{releases}件、{sentences}文（うち{read}件を読み込み、ほかは前回の索引から引き継ぎ）、{size} MB、保存先 {out}',
};
