import type { Ledger } from '../../relation/ledger/model';
import type { DisplayLanguage } from '../../text/localized';
import { clearanceSheet } from './clearanceSheet';
import type { Grouping, StateFilter } from './groups';
import { ledgerToCsv } from './toCsv';
import { ledgerToJson } from './toJson';
import { ledgerToMarkdown } from './toMarkdown';

export const exportFormats = ['md', 'csv', 'json', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOptions {
  readonly language: DisplayLanguage;
  readonly grouping: Grouping;
  /** All where none is named. The clearance sheet is always whole. */
  readonly states: readonly StateFilter[];
  /** Of CSV only: a Japanese Excel needs it. */
  readonly byteOrderMark: boolean;
}

/**
 * The ledger as the content of a file.
 * @returns undefined for a clearance sheet without a draft.
 */
export function exportLedger(
  ledger: Ledger,
  format: ExportFormat,
  { language, grouping, states, byteOrderMark }: ExportOptions,
): string | undefined {
  switch (format) {
    case 'md':
      return ledgerToMarkdown(ledger, grouping, language, states);
    case 'csv':
      return ledgerToCsv(ledger, grouping, language, states, byteOrderMark);
    case 'json':
      return ledgerToJson(ledger, states);
    case 'html':
      return clearanceSheet(ledger, language);
  }
}
