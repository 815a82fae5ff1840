import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { fill, type Localized } from '../text/localized';
import { codeOf } from './readFile';

export interface ListedFiles {
  /** Absolute paths, each file once however many links lead to it, in the order of their names. */
  readonly files: readonly string[];
  readonly problems: readonly FileProblem[];
}

interface FileProblem {
  readonly file: string;
  readonly severity: 'error' | 'warning';
  readonly message: Localized;
}

/**
 * The releases in the folders and everything below them: `.txt` and `.md`, without hidden files, READMEs and licences.
 * A folder that is missing or may not be read gives a problem, and so does a Word, PDF or web page that has no
 * imported release beside it. Links are followed, each folder is entered once.
 */
export async function listReleaseFiles(folders: readonly string[]): Promise<ListedFiles> {
  const walk: Walk = { entered: new Set(), found: new Map(), problems: [] };
  for (const folder of folders) await enter(path.resolve(folder), walk);
  const files = [...walk.found.values()].filter(isReleaseName).sort();
  const stems = new Set(files.map(stemOf));
  const unread = [...walk.found.values()].filter((file) => isForm(file) && !stems.has(stemOf(file))).sort();
  return {
    files,
    problems: [
      ...walk.problems,
      ...unread.map((file) => ({
        file,
        severity: 'warning' as const,
        message: fill(problems.notImported, { form: path.extname(file).toLowerCase() }),
      })),
    ],
  };
}

interface Walk {
  /** Real paths of the folders that were entered: a link back to one of them would never end. */
  readonly entered: Set<string>;
  /** Real path to the path it was found at. */
  readonly found: Map<string, string>;
  readonly problems: FileProblem[];
}

async function enter(folder: string, walk: Walk): Promise<void> {
  try {
    const real = await realpath(folder);
    if (walk.entered.has(real)) return;
    walk.entered.add(real);
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
      await visit(path.join(folder, entry.name), real, entry, walk);
    }
  } catch (error) {
    walk.problems.push({ file: folder, severity: 'error', message: folderProblem(codeOf(error)) });
  }
}

async function visit(file: string, realFolder: string, entry: Dirent, walk: Walk): Promise<void> {
  if (!entry.isSymbolicLink()) {
    if (entry.isDirectory()) await enter(file, walk);
    else if (entry.isFile()) addFile(path.join(realFolder, entry.name), file, walk);
    return;
  }
  const target = await stat(file).catch(() => undefined);
  if (target?.isDirectory()) await enter(file, walk);
  else if (target?.isFile()) addFile(await realpath(file), file, walk);
}

function addFile(real: string, file: string, walk: Walk): void {
  if (!walk.found.has(real)) walk.found.set(real, file);
}

/** Whether a file's name is that of a release: its ending is one that is read, and it is not about the folder. */
function isReleaseName(file: string): boolean {
  const name = path.basename(file).toLowerCase();
  return /\.(txt|md)$/.test(name) && !/^(\.|(readme|licen[cs]e|notice|changelog)\b)/.test(name);
}

function isForm(file: string): boolean {
  return /\.(docx|pdf|html?)$/i.test(file);
}

function stemOf(file: string): string {
  return file.slice(0, file.length - path.extname(file).length);
}

function folderProblem(code: string): Localized {
  if (code === 'ENOENT' || code === 'ENOTDIR') return problems.missing;
  return code === 'EACCES' || code === 'EPERM' ? problems.forbidden : fill(problems.failed, { code });
}

const problems = {
  missing: {
    en: 'There is no such folder. Check the setting "reaffirm.archive" or the option --archive.',
    ja: 'フォルダーが見つかりません。設定「reaffirm.archive」又はオプション --archive を確認してください。',
  },
  forbidden: {
    en: 'The folder may not be read. Ask its owner for permission to read it.',
    ja: 'フォルダーを読み取る権限がありません。所有者に読み取り権限の付与を依頼してください。',
  },
  failed: {
    en: 'The folder could not be read ({code}). Check the disk or the network drive and try again.',
    ja: 'フォルダーを読み取れませんでした（{code}）。ディスク又はネットワークドライブを確認し、もう一度お試しください。',
  },
  notImported: {
    en: 'A {form} file is not read in place. Run "reaffirm import" on it once; the release it makes is read from then on.',
    ja: '{form} ファイルは直接には読み取れません。「reaffirm import」で一度取り込むと、以後は取り込んだ報道資料が読み取られます。',
  },
} as const satisfies Record<string, Localized>;
