import type { Localized } from '../../text/localized';
import type { Form } from './converted';

/**
 * The form of a file, by the bytes it begins with and else by the ending of its name. A file that is read as it is, or
 * not at all, gives a text that says so.
 */
export function formOf(name: string, bytes: Uint8Array): Form | Localized {
  if (startsWith(bytes, '%PDF-')) return 'pdf';
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, '\xd0\xcf\x11\xe0')) return 'docx';
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (bytes.length === 0) return problems.empty;
  if (/^x?html?$/.test(ending)) return 'html';
  if (ending === 'pdf' || ending === 'docx') return ending;
  return ending === 'txt' || ending === 'md' ? problems.readInPlace : problems.unknown;
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return Array.from(start).every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

const problems = {
  empty: {
    en: 'The file is empty. Download or copy it again.',
    ja: 'ファイルが空です。ダウンロード又はコピーし直してください。',
  },
  readInPlace: {
    en: 'Text files need no import: they are read in place. Put the file into a folder of the archive.',
    ja: 'テキストファイルは取り込み不要で、そのまま読み取られます。アーカイブのフォルダーに置いてください。',
  },
  unknown: {
    en: 'Only .html, .docx and .pdf files can be imported. Save the release in one of these forms.',
    ja: '取り込めるのは .html、.docx、.pdf のファイルです。いずれかの形式で保存してください。',
  },
} as const satisfies Record<string, Localized>;
