import type { IsoDate } from '../../text/dates';
import type { Localized } from '../../text/localized';
import { doubtsOf } from '../doubts';
import type { BytesOfFile } from '../fileProblems';
import type { SourceId } from '../model';
import { readRelease } from '../read';
import type { Converted, Form, FormProblem } from './converted';
import { formOf } from './formOf';
import { frontMatterOf } from './frontMatter';
import type { PreparedImport, RefusedImport } from './preparedImport';

/** A file to be imported, as the host names it, and where it goes. */
export interface ImportOrder {
  readonly file: SourceId;
  /** Its name without its folder. */
  readonly name: string;
  /** The Markdown file to be written. */
  readonly target: SourceId;
}

/** What an import needs of the world. */
export interface ImportTools {
  exists(file: SourceId): Promise<boolean>;
  readBytes(file: SourceId, largest: number): Promise<BytesOfFile>;
  convert(form: Form, bytes: Uint8Array): Promise<Converted>;
  readonly today: IsoDate;
}

/** Word and PDF files carry pictures; beyond this size, in bytes, it is no release. */
const largestForm = 40 * 1024 * 1024;

/** Converts and reads one file, for the user to look at before anything is written. */
export async function prepareImport(
  { file, name, target }: ImportOrder,
  tools: ImportTools,
): Promise<PreparedImport | RefusedImport> {
  if (await tools.exists(target)) return { file, problem: importProblems.exists };
  const read = await tools.readBytes(file, largestForm);
  if ('problem' in read) return { file, problem: read.problem };
  const form = formOf(name, read.bytes);
  if (typeof form !== 'string') return { file, problem: form };
  const { text, problems: told } = await tools.convert(form, read.bytes);
  if (text === undefined) return { file, problem: firstMessage(told) };
  const origin = { name, sha256: await sha256Of(read.bytes) };
  const found = readRelease(target, text);
  if (found.release === undefined) return { file, problem: firstMessage(found.problems) };
  const warnings = [...told, ...found.problems].map(({ message }) => message);
  return {
    file,
    target,
    content: frontMatterOf(found.release, origin) + text,
    release: found.release,
    warnings: [...warnings, ...doubtsOf(found.release, tools.today)],
  };
}

/** The name of the Markdown file that is made of a file: "minutes.docx" gives "minutes.md". */
export function importedName(name: string): string {
  return `${name.replace(/(?<=.)\.[^.]*$/, '')}.md`;
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function firstMessage(told: readonly FormProblem[]): Localized {
  return told[0]?.message ?? importProblems.unread;
}

/** Why a release is not imported. */
export const importProblems = {
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
