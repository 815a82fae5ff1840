import { type Converted, type Form, refused } from './converted';
import { htmlToMarkdown } from './html';
import { decodeHtml } from './htmlCharset';
import { docxToMarkdown } from './docx';
import { pdfToMarkdown } from './pdf';

/** Turns a web page, Word or PDF file into Markdown. Heavy libraries hang on this file: only the worker imports it. */
export async function convertForm(form: Form, bytes: Uint8Array): Promise<Converted> {
  switch (form) {
    case 'docx':
      return docxToMarkdown(bytes);
    case 'pdf':
      return pdfToMarkdown(bytes);
    case 'html': {
      const decoded = decodeHtml(bytes);
      return 'problem' in decoded ? refused(decoded.problem) : htmlToMarkdown(decoded.text);
    }
  }
}
