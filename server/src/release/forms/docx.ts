import { Inflate } from 'fflate/browser';
import mammoth from 'mammoth';
import { type Converted, refused } from './converted';
import { htmlToMarkdown } from './html';
import { packedBytes, type ZipEntry, zipEntries } from './zip';
import type { Localized } from '../../text/localized';

/**
 * A Word file (.docx) as Markdown. Text that was deleted with tracking on, comments and pictures are left out.
 * Refused: one that is encrypted or damaged, is no Word file, or would unpack to more than any release needs.
 */
export async function docxToMarkdown(bytes: Uint8Array): Promise<Converted> {
  const problem = problemOfPackage(bytes);
  if (problem) return refused(problem);
  try {
    const { value } = await mammoth.convertToHtml(inputOf(bytes), options);
    const converted = htmlToMarkdown(value);
    return converted.text === undefined ? refused(problems.noText) : converted;
  } catch {
    // Mammoth throws whatever its XML and ZIP readers throw; to the user each means that the file is broken.
    return refused(problems.damaged);
  }
}

const options = {
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  styleMap: [
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Subtitle'] => p:fresh",
    'comment-reference => !',
  ],
};

function problemOfPackage(bytes: Uint8Array): Localized | undefined {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return latin1(bytes).includes(Array.from('EncryptedPackage').join('\0'))
      ? problems.encrypted
      : problems.oldWord;
  }
  const entries = zipEntries(bytes);
  if (entries === undefined) return problems.damaged;
  if (entries.some(({ encrypted }) => encrypted)) return problems.encrypted;
  if (!entries.some(({ name }) => name === 'word/document.xml')) return problems.notWord;
  return unpacksTooLarge(bytes, entries) ? problems.tooLarge : undefined;
}

/** In bytes: a release of two hundred pages with its styles stays below 10 MB unpacked. */
const largestUnpacked = 64 * 1024 * 1024;

/**
 * A ZIP bomb shows by the sizes it declares, or lies about them. Each XML part is therefore unpacked here once, no
 * further than it declares. Pictures are never unpacked.
 */
function unpacksTooLarge(bytes: Uint8Array, entries: readonly ZipEntry[]): boolean {
  const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > largestUnpacked) return true;
  return entries.some((entry) => {
    const packed = packedBytes(bytes, entry);
    if (packed === undefined || entry.method !== 8 || !/\.(xml|rels)$/i.test(entry.name)) return false;
    return unpacksFurther(packed, entry.unpacked);
  });
}

/** Packed bytes are unpacked so many at a time: at most a thousand times as many come out of them. */
const piece = 4096;

/** Whether there is more in packed bytes than they declare. What is broken is found out later. */
function unpacksFurther(packed: Uint8Array, declared: number): boolean {
  let unpacked = 0;
  const unpacking = new Inflate((bytes) => {
    unpacked += bytes.length;
  });
  try {
    for (let at = 0; at < packed.length && unpacked <= declared; at += piece) {
      unpacking.push(packed.subarray(at, at + piece), at + piece >= packed.length);
    }
  } catch {
    return unpacked > declared;
  }
  return unpacked > declared;
}

/** Of the two builds of the library, that for Node takes the bytes as `buffer`, that for browsers as `arrayBuffer`. */
function inputOf(bytes: Uint8Array): { readonly arrayBuffer: ArrayBuffer; readonly buffer: Uint8Array } {
  const copy = Uint8Array.from(bytes);
  return { arrayBuffer: copy.buffer, buffer: copy };
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

const problems = {
  encrypted: {
    en: 'The Word file is protected by a password. Open it in Word, save a copy without a password and import that.',
    ja: 'Word ファイルがパスワードで保護されています。Word で開き、パスワードなしで保存し直したものを取り込んでください。',
  },
  oldWord: {
    en: 'This is a Word file of the old form (.doc). Open it in Word, save it as .docx and import that.',
    ja: '旧形式の Word ファイル（.doc）です。Word で開き、.docx で保存し直したものを取り込んでください。',
  },
  damaged: {
    en: 'The Word file is damaged or incomplete. Download or copy it again; if Word opens it, save it anew.',
    ja: 'Word ファイルが壊れているか、途中で切れています。ダウンロード又はコピーし直すか、Word で開けるときは保存し直してください。',
  },
  notWord: {
    en: 'This is a ZIP archive but no Word file. Unpack it and import the files in it.',
    ja: 'ZIP 形式ですが、Word ファイルではありません。展開し、中のファイルを取り込んでください。',
  },
  tooLarge: {
    en: 'The Word file would unpack to more than any release needs, as files made to do harm do. Copy its text into a new file and import that.',
    ja: '展開後の大きさが報道資料としては異常です（有害なファイルの可能性があります）。本文を新しいファイルにコピーして取り込んでください。',
  },
  noText: {
    en: 'The Word file holds no text, perhaps only pictures. Use the file that the text was written in.',
    ja: 'Word ファイルに文字がありません（画像のみの可能性があります）。文字を含む元のファイルを使用してください。',
  },
} as const satisfies Record<string, Localized>;
