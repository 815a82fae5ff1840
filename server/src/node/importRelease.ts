import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { doubtsOf } from '../release/doubts';
import type { FormProblem } from '../release/forms/converted';
import { formOf } from '../release/forms/formOf';
import { frontMatterOf } from '../release/forms/frontMatter';
import type { PreparedImport, RefusedImport } from '../release/forms/preparedImport';
import { readRelease } from '../release/read';
import type { IsoDate } from '../text/dates';
import type { Localized } from '../text/localized';
import type { Converter } from './converter';
import { readBytes } from './readFile';
import { writeNew } from './writeFile';

export interface ImportOptions {
  /** Where to write; each file's own folder where none is given. */
  readonly to?: string;
  readonly converter: Converter;
  readonly today: IsoDate;
  readonly signal?: AbortSignal;
}

/** Word and PDF files carry pictures; beyond this size, in bytes, it is no release. */
const largestForm = 40 * 1024 * 1024;

/** Converts and reads one file, for the user to look at before anything is written. */
export async function prepareImport(
  file: string,
  { to, converter, today, signal }: ImportOptions,
): Promise<PreparedImport | RefusedImport> {
  const target = path.join(to ?? path.dirname(file), `${path.basename(file, path.extname(file))}.md`);
  if (await exists(target)) return { file, problem: problems.exists };
  const read = await readBytes(file, largestForm);
  if ('problem' in read) return { file, problem: read.problem };
  const form = formOf(file, read.bytes);
  if (typeof form !== 'string') return { file, problem: form };
  const { text, problems: told } = await converter.convert(form, read.bytes, signal);
  if (text === undefined) return { file, problem: firstMessage(told) };
  const origin = {
    name: path.basename(file),
    sha256: createHash('sha256').update(read.bytes).digest('hex'),
  };
  const found = readRelease(target, text);
  if (found.release === undefined) return { file, problem: firstMessage(found.problems) };
  const warnings = [...told, ...found.problems].map(({ message }) => message);
  return {
    file,
    target,
    content: frontMatterOf(found.release, origin) + text,
    release: found.release,
    warnings: [...warnings, ...doubtsOf(found.release, today)],
  };
}

/** Writes what was prepared, whole or not at all. Gives a problem where the file has come to exist, or cannot be written. */
export async function writeImport({
  target,
  content,
}: Pick<PreparedImport, 'target' | 'content'>): Promise<Localized | undefined> {
  const written = await writeNew(target, content);
  return written === 'exists' ? problems.exists : written === 'failed' ? problems.failed : undefined;
}

function firstMessage(told: readonly FormProblem[]): Localized {
  return told[0]?.message ?? problems.unread;
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined)) !== undefined;
}

const problems = {
  exists: {
    en: 'The Markdown file is there already and is never overwritten. Delete or rename it first, or choose another folder.',
    ja: '取り込み先の Markdown ファイルが既にあります（上書きはしません）。先に削除又は改名するか、別のフォルダーを指定してください。',
  },
  failed: {
    en: 'The Markdown file could not be written. Check that the folder may be written to and that the disk is not full.',
    ja: 'Markdown ファイルを書き込めませんでした。フォルダーへの書き込み権限とディスクの空き容量を確認してください。',
  },
  unread: {
    en: 'Nothing of a release could be read in the file. Check that it is one.',
    ja: '報道資料として読み取れる内容がありません。ファイルを確認してください。',
  },
} as const satisfies Record<string, Localized>;
