import { fill, type Localized } from '../text/localized';

/** The bytes of a file, or why there are none. */
export type BytesOfFile =
  { readonly bytes: Uint8Array } | { readonly problem: Localized; readonly missing: boolean };

/** Why the bytes of a file cannot be had; for any other reason the system's own name for it. */
export type ReadFault = 'missing' | 'forbidden' | 'notAFile' | { readonly code: string };

/** What to tell of a file that cannot be read. */
export function unreadable(fault: ReadFault): { problem: Localized; missing: boolean } {
  const problem = typeof fault === 'string' ? problems[fault] : fill(problems.failed, fault);
  return { problem, missing: fault === 'missing' };
}

/** What to tell of a file that is not read because of its size. Both in bytes. */
export function tooLarge(size: number, largest: number): { problem: Localized; missing: boolean } {
  const megabyte = 1024 * 1024;
  const sizes = { size: (size / megabyte).toFixed(1), limit: Math.floor(largest / megabyte) };
  return { problem: fill(problems.tooLarge, sizes), missing: false };
}

/** What to tell of a file that cannot be written. */
export function unwritable(file: string, code: string): Localized {
  return fill(problems.notWritten, { file, code });
}

const problems = {
  missing: {
    en: 'There is no such file. Check the name and the folder.',
    ja: 'ファイルが見つかりません。ファイル名とフォルダーを確認してください。',
  },
  forbidden: {
    en: 'The file may not be read. Ask its owner for permission to read it.',
    ja: 'ファイルを読み取る権限がありません。所有者に読み取り権限の付与を依頼してください。',
  },
  notAFile: {
    en: 'This is not a file. Name a file.',
    ja: 'ファイルではありません。ファイルを指定してください。',
  },
  tooLarge: {
    en: 'The file is too large ({size} MB; the limit is {limit} MB). Keep one release in one file.',
    ja: 'ファイルが大きすぎます（{size} MB。上限は{limit} MB）。1件の報道資料を1つのファイルにしてください。',
  },
  failed: {
    en: 'The file could not be read ({code}). Check the disk or the network drive and try again.',
    ja: 'ファイルを読み取れませんでした（{code}）。ディスク又はネットワークドライブを確認し、もう一度お試しください。',
  },
  notWritten: {
    en: '{file} could not be written ({code}). Check that you may write to its folder and that the disk is not full.',
    ja: '{file}に書き込めませんでした（{code}）。フォルダーへの書込権限及びディスクの空き容量を確認してください。',
  },
} as const satisfies Record<string, Localized>;
