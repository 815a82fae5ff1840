import { fill, type Localized } from '../text/localized';
import {
  controlShare,
  decodeJapanese,
  decodeUnicode,
  decodeWindows1252,
  mixedLines,
  isIso2022Jp,
  looksWestern,
  type TextEncoding,
} from './encodings';

/** The text of a file with the encoding it was in, or why it cannot be read and what to do about it. */
export type Decoded =
  { readonly text: string; readonly encoding: TextEncoding } | { readonly problem: Localized };

/** The largest text file that is read, in bytes. The longest releases known are below 0.2 MB. */
export const largestTextFile = 10 * 1024 * 1024;

/**
 * Reads the bytes of a text file, whatever encoding it was saved in: UTF-8 and UTF-16 (with or without byte order
 * mark), Shift_JIS as Windows writes it (CP932), EUC-JP, ISO-2022-JP, and the Windows encoding of English texts.
 * The byte order mark is left out of the text; line ends stay as they are. Never throws: what is no text, or is
 * damaged, gives a problem. A character that its encoding does not define (a gaiji) becomes U+FFFD.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largestTextFile) return { problem: fill(problems.oversize, megabytes(bytes.length)) };
  if (bytes.length === 0) return { problem: problems.empty };
  const kind = documentKind(bytes);
  if (kind !== undefined) return { problem: kind };
  const decoded = decodeText(bytes);
  return 'text' in decoded && decoded.text.trim() === '' ? { problem: problems.empty } : decoded;
}

function decodeText(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes);
  if (marked !== undefined) {
    const text = decodeUnicode(bytes.subarray(marked.length), marked.encoding);
    if (text === undefined) return { problem: damaged(bytes, marked.encoding) };
    return controlShare(text) > 0 ? { problem: problems.binary } : { text, encoding: marked.encoding };
  }
  if (bytes.includes(0)) return decodeUnmarkedUtf16(bytes);
  if (isIso2022Jp(bytes)) return japanese(bytes, 'iso-2022-jp');
  const text = decodeUnicode(bytes, 'utf-8');
  if (text === undefined) return decodeLegacy(bytes);
  return controlShare(text) > mostControls ? { problem: problems.binary } : { text, encoding: 'utf-8' };
}

/** A text may hold a stray form feed or the end-of-file mark of DOS; one control in a hundred is no text. */
const mostControls = 0.01;

/** Without a mark, UTF-16 shows by its zero bytes; so do files that are no text at all. */
function decodeUnmarkedUtf16(bytes: Uint8Array): Decoded {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = decodeUnicode(bytes, encoding);
    if (text !== undefined && controlShare(text) === 0 && looksLikeReleaseText(text)) {
      return { text, encoding };
    }
  }
  return { problem: problems.binary };
}

/** Read with its bytes swapped, a text falls into scripts that no release is written in. */
function looksLikeReleaseText(text: string): boolean {
  const strange = text.match(/[^\p{ASCII}\p{scx=Hira}\p{scx=Kana}\p{scx=Han}\p{scx=Latin}\p{P}\p{S}]/gu);
  const spaceOrStop = /[ \n\u3001\u3002\u3000]/;
  return (strange?.length ?? 0) < 0.05 * text.length && (text.length < 40 || spaceOrStop.test(text));
}

function decodeLegacy(bytes: Uint8Array): Decoded {
  const mixed = mixedLines(bytes);
  if (mixed !== undefined) return { problem: fill(problems.mixed, mixed) };
  if (truncatedUtf8(bytes)) return { problem: problems.truncated };
  if (looksWestern(bytes)) {
    const text = decodeWindows1252(bytes);
    return controlShare(text) > mostControls
      ? { problem: problems.binary }
      : { text, encoding: 'windows-1252' };
  }
  const readings = (['shift_jis', 'euc-jp'] as const).flatMap((encoding) => {
    const reading = decodeJapanese(bytes, encoding);
    return reading === undefined ? [] : [{ ...reading, encoding }];
  });
  const best = readings.sort((a, b) => b.plausibility - a.plausibility)[0];
  if (best === undefined) return { problem: unreadable(bytes) };
  if (controlShare(best.text) > mostControls) return { problem: problems.binary };
  if (best.plausibility < leastPlausible) return { problem: unreadable(bytes) };
  return { text: best.text, encoding: best.encoding };
}

/** Below this share of characters that Japanese texts are made of, a reading is chance. */
const leastPlausible = 0.5;

function japanese(bytes: Uint8Array, encoding: 'iso-2022-jp'): Decoded {
  const reading = decodeJapanese(bytes, encoding);
  if (reading === undefined) return { problem: problems.invalid };
  return controlShare(reading.text) > mostControls
    ? { problem: problems.binary }
    : { text: reading.text, encoding };
}

/** Whether leaving out the last few bytes makes the rest good Shift_JIS or EUC-JP: then the file was cut off. */
function unreadable(bytes: Uint8Array): Localized {
  const controls = bytes.reduce((count, byte) => count + (byte < 9 || byte === 0x7f ? 1 : 0), 0);
  if (controls > bytes.length * mostControls) return problems.binary;
  for (const encoding of ['shift_jis', 'euc-jp'] as const) {
    const shorter = decodeJapanese(bytes.subarray(0, -1), encoding);
    if (shorter !== undefined && shorter.plausibility > leastPlausible) return problems.truncated;
  }
  return problems.invalid;
}

function damaged(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Localized {
  if (encoding === 'utf-8') return truncatedUtf8(bytes) ? problems.truncated : problems.invalid;
  return bytes.length % 2 === 1 ? problems.truncated : problems.invalid;
}

/** A character of UTF-8 has up to four bytes: up to three may be left of one that was cut. */
function truncatedUtf8(bytes: Uint8Array): boolean {
  return [1, 2, 3].some((cut) => {
    const rest = decodeUnicode(bytes.subarray(0, -cut), 'utf-8');
    return (
      rest !== undefined && rest.length > 0 && (bytes.at(-cut) ?? 0) >= 0xc2 && /[^\p{ASCII}]/u.test(rest)
    );
  });
}

function markOf(bytes: Uint8Array) {
  return marks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
}

const marks = [
  { mark: [0xef, 0xbb, 0xbf], length: 3, encoding: 'utf-8' },
  { mark: [0xff, 0xfe], length: 2, encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], length: 2, encoding: 'utf-16be' },
] as const;

/** Names what a file is that carries the wrong ending, by the bytes it begins with. */
function documentKind(bytes: Uint8Array): Localized | undefined {
  return signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))?.problem;
}

function megabytes(size: number) {
  return { size: (size / (1024 * 1024)).toFixed(1), limit: largestTextFile / (1024 * 1024) };
}

const problems = {
  empty: {
    en: 'The file is empty. Save the release into it again, or delete the file.',
    ja: 'ファイルが空です。報道資料を保存し直すか、ファイルを削除してください。',
  },
  oversize: {
    en: 'The file is too large for a release ({size} MB; the limit is {limit} MB). Keep one release in one file, as text.',
    ja: '報道資料としては大きすぎるファイルです（{size} MB。上限は{limit} MB）。1件の報道資料を1つのテキストファイルに保存してください。',
  },
  binary: {
    en: 'This is not a text file. Save the release as plain text (.txt) or Markdown (.md), or use "reaffirm import" for a Word, PDF or HTML file.',
    ja: 'テキストファイルではありません。テキスト（.txt）又は Markdown（.md）で保存するか、Word・PDF・HTML ファイルには「reaffirm import」を使用してください。',
  },
  document: {
    en: 'This is a {kind} file with the ending of a text file. Give it its own ending and run "reaffirm import" on it.',
    ja: 'テキストの拡張子が付いていますが、{kind} ファイルです。正しい拡張子に訂正し、「reaffirm import」で取り込んでください。',
  },
  mixed: {
    en: 'The file mixes two encodings: line {utf8} is UTF-8, line {other} is not. Put the text together again from its sources, all as UTF-8.',
    ja: '文字コードが混在しています（{utf8}行目は UTF-8、{other}行目は別の文字コード）。元の資料から、全体を UTF-8 で作り直してください。',
  },
  truncated: {
    en: 'The file ends in the middle of a character, so a part of it is missing. Copy or download the release again.',
    ja: 'ファイルが文字の途中で切れており、末尾が失われています。報道資料をコピー又はダウンロードし直してください。',
  },
  invalid: {
    en: 'The text is in no encoding that can be read (UTF-8, UTF-16, Shift_JIS, EUC-JP, ISO-2022-JP), or it is damaged. Open it in an editor and save it as UTF-8.',
    ja: '読み取れる文字コード（UTF-8、UTF-16、Shift_JIS、EUC-JP、ISO-2022-JP）ではないか、壊れています。エディターで開き、UTF-8 で保存し直してください。',
  },
} as const satisfies Record<string, Localized>;

const signatures = [
  { starts: [0x25, 0x50, 0x44, 0x46, 0x2d], problem: fill(problems.document, { kind: 'PDF' }) },
  { starts: [0x50, 0x4b, 0x03, 0x04], problem: fill(problems.document, { kind: 'Word/ZIP' }) },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], problem: fill(problems.document, { kind: 'Word/Excel' }) },
];
