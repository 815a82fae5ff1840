import cmaps from 'reaffirm:cmaps';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type Converted, refused } from './converted';
import type { PlacedText } from './pdfLines';
import { pagesToMarkdown } from './pdfText';
import { bytesOfBase64 } from '../../text/base64';
import { fill, type Localized } from '../../text/localized';

/**
 * A PDF that holds text as Markdown. Refused: one that needs a password, is damaged, has only pictures of pages (a
 * scan), or whose fonts do not tell which letters they show. Nothing in it is run.
 */
export async function pdfToMarkdown(bytes: Uint8Array): Promise<Converted> {
  const { getDocument } = await loadLibrary();
  const task = getDocument({ ...safeOptions, data: Uint8Array.from(bytes) });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages) {
      return refused(fill(problems.tooLong, { pages: pdf.numPages, limit: mostPages }));
    }
    return convertedPages(await pagesOf(pdf), bytes);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    return refused(name === 'PasswordException' ? problems.encrypted : problems.damaged);
  } finally {
    await task.destroy();
  }
}

const mostPages = 300;

async function loadLibrary() {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: NoGeometry });
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** The library draws pages too, and makes one of the browser's matrices when it loads. Reading text never uses it. */
class NoGeometry {
  readonly is2D = true;
}

class BundledCharacterMaps {
  fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const map = cmaps[name];
    if (map === undefined) return Promise.reject(new Error(`No character map ${name}`));
    return Promise.resolve({ cMapData: bytesOfBase64(map), isCompressed: true });
  }
}

const safeOptions = {
  CMapReaderFactory: BundledCharacterMaps,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  verbosity: 0,
};

async function pagesOf(pdf: PDFDocumentProxy): Promise<PlacedText[][]> {
  const pages: PlacedText[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    pages.push(await textsOf(page));
    page.cleanup();
  }
  return pages;
}

async function textsOf(page: PDFPageProxy): Promise<PlacedText[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item)) return [];
    const [, , c, d, x, y] = item.transform.map(Number);
    return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, size: Math.hypot(c ?? 0, d ?? 0) }];
  });
}

function convertedPages(pages: readonly PlacedText[][], bytes: Uint8Array): Converted {
  const letters = pages.map((texts) => texts.reduce((text, one) => text + one.text, '').replace(/\s/g, ''));
  const all = letters.join('');
  if (all.length === 0) return refused(problems.scanned);
  const unreadable = all.match(/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu)?.length ?? 0;
  if (unreadable > 0.1 * all.length) return refused(problems.unmapped);
  const pictures = letters.flatMap((text, page) => (text === '' ? [page + 1] : []));
  const cutOff = !new TextDecoder('latin1').decode(bytes.subarray(-4096)).includes('%%EOF');
  const warnings = [
    ...(pictures.length > 0 ? [fill(problems.partlyScanned, { pages: pictures.join(', ') })] : []),
    ...(cutOff ? [problems.cutOff] : []),
  ];
  return {
    text: pagesToMarkdown(pages),
    problems: warnings.map((message) => ({ severity: 'warning', message })),
  };
}

const problems = {
  encrypted: {
    en: 'The PDF is protected by a password. Open it, save or print it to a new PDF without a password and import that.',
    ja: 'PDF がパスワードで保護されています。開いてパスワードなしの PDF として保存又は印刷し直したものを取り込んでください。',
  },
  damaged: {
    en: 'The PDF is damaged or incomplete. Download it again.',
    ja: 'PDF が壊れているか、途中で切れています。ダウンロードし直してください。',
  },
  scanned: {
    en: 'The PDF holds only pictures of pages (a scan), no text. Use the file that the text was written in, or a PDF with recognised text (OCR).',
    ja: 'PDF がページの画像のみ（スキャン）で、文字がありません。元の文書ファイルか、文字認識（OCR）済みの PDF を使用してください。',
  },
  unmapped: {
    en: 'The fonts of the PDF do not tell which letters they show, so its text cannot be read. Use the file that the text was written in.',
    ja: 'PDF のフォントに文字の対応情報がなく、本文を読み取れません。元の文書ファイルを使用してください。',
  },
  tooLong: {
    en: 'The PDF has {pages} pages; a release has at most {limit}. Save the pages of the release as a PDF of their own and import that.',
    ja: 'PDF が{pages}ページあります（上限は{limit}ページ）。報道資料のページだけを別の PDF に保存して取り込んでください。',
  },
  partlyScanned: {
    en: 'Pages without text (pictures only) were left out: {pages}. Compare the result with the PDF.',
    ja: '文字のないページ（画像のみ）は取り込まれていません（{pages}ページ）。結果を PDF と見比べてください。',
  },
  cutOff: {
    en: 'The PDF seems to be cut off: its end mark is missing. Download it again, or compare the result with it.',
    ja: 'PDF の終わりの印がなく、途中で切れている可能性があります。ダウンロードし直すか、結果を PDF と見比べてください。',
  },
} as const satisfies Record<string, Localized>;
