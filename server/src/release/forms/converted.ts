import type { Localized } from '../../text/localized';

/** The forms that are turned into Markdown before they are read. */
export type Form = 'html' | 'docx' | 'pdf';

/**
 * A web page, Word or PDF file as Markdown: headings, paragraphs, lists and tables, without its layout. No text where
 * the file was refused; then one problem of severity `error` says why and what to do.
 */
export interface Converted {
  readonly text?: string;
  readonly problems: readonly FormProblem[];
}

export interface FormProblem {
  readonly severity: 'error' | 'warning';
  readonly message: Localized;
}

/** A file that cannot be converted. */
export function refused(message: Localized): Converted {
  return { problems: [{ severity: 'error', message }] };
}
