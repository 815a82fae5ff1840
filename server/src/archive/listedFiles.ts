import { fill, type Localized } from '../text/localized';

/** The files of an archive's folders, and what is to be told of what is not read in them. */
export interface ListedFiles {
  /** Each file once, in the order of their names. */
  readonly files: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** Something that is wrong with a file or folder, named as the host names it. */
export interface FileProblem {
  readonly file: string;
  readonly severity: 'error' | 'warning';
  readonly message: Localized;
}

/** Why a folder cannot be listed; for any other reason the system's own name for it. */
export type FolderFault = 'missing' | 'forbidden' | 'link' | { readonly code: string };

/**
 * The releases among the files that were found: `.txt` and `.md`, without hidden files, READMEs and licences. A Word, PDF
 * or web page that has no imported release beside it gives a problem.
 * @param found paths or URIs.
 */
export function releasesAmong(found: readonly string[]): ListedFiles {
  const files = found.filter(isReleaseName).sort();
  const stems = new Set(files.map(stemOf));
  const unread = found.filter((file) => isForm(file) && !stems.has(stemOf(file))).sort();
  return {
    files,
    problems: unread.map((file) => ({
      file,
      severity: 'warning',
      message: fill(problems.notImported, { form: endingOf(file).toLowerCase() }),
    })),
  };
}

/** What to tell of a folder that cannot be listed. */
export function unlistable(folder: string, fault: FolderFault): FileProblem {
  const message = typeof fault === 'string' ? problems[fault] : fill(problems.failed, fault);
  return { file: folder, severity: 'error', message };
}

/** Whether a file's name is that of a release: its ending is one that is read, and it is not about the folder. */
function isReleaseName(file: string): boolean {
  const name = /[^/\\]*$/.exec(file)?.[0].toLowerCase() ?? '';
  return /\.(txt|md)$/.test(name) && !/^(\.|(readme|licen[cs]e|notice|changelog)\b)/.test(name);
}

function isForm(file: string): boolean {
  return /\.(docx|pdf|html?)$/i.test(file);
}

function endingOf(file: string): string {
  return /\.[^./\\]*$/.exec(file)?.[0] ?? '';
}

function stemOf(file: string): string {
  return file.slice(0, file.length - endingOf(file).length);
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
  link: {
    en: 'This is a link to a folder, and is not followed here. Name the folder itself in the setting "reaffirm.archive".',
    ja: 'フォルダーへのリンクであるため、ここでは読み取られません。リンク先のフォルダーを設定「reaffirm.archive」に直接指定してください。',
  },
  failed: {
    en: 'The folder could not be read ({code}). Check the disk or the network drive and try again.',
    ja: 'フォルダーを読み取れませんでした（{code}）。ディスク又はネットワークドライブを確認し、もう一度お試しください。',
  },
  notImported: {
    en: 'A {form} file is not read in place. Import it once, by the command Import Releases… or by "reaffirm import"; the release that this makes is read from then on.',
    ja: '{form} ファイルは直接には読み取れません。コマンド「過去の報道資料を取り込む…」又は「reaffirm import」で一度取り込むと、以後は取り込んだ報道資料が読み取られます。',
  },
} as const satisfies Record<string, Localized>;
