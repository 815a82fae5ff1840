import type { CancellationToken } from 'vscode-languageserver-protocol';
import { exportLedger } from '../../features/ledger/export';
import { type LedgerTree, ledgerTree } from '../../features/ledger/tree';
import { ledgerInSteps } from '../../relation/ledger/ledger';
import type { Ledger } from '../../relation/ledger/model';
import { inSteps } from '../inSteps';
import type { ExportLedgerParams, ExportLedgerResult, LedgerParams } from '../protocolLedger';
import type { Session } from '../session';

/** The ledger as the view shows it. */
export async function ledger(
  session: Session,
  { uri, grouping, states }: LedgerParams,
  token: CancellationToken,
): Promise<LedgerTree> {
  return ledgerTree(await build(session, uri, token), grouping, session.displayLanguage, states);
}

/** The content of a file that the ledger is exported to; nothing for a clearance sheet without a draft. */
export async function exportedLedger(
  session: Session,
  { uri, format, grouping, states }: ExportLedgerParams,
  token: CancellationToken,
): Promise<ExportLedgerResult> {
  const options = { language: session.displayLanguage, grouping, states, byteOrderMark: true };
  const content = exportLedger(await build(session, uri, token), format, options);
  return content === undefined ? {} : { content };
}

async function build(session: Session, uri: string | undefined, token: CancellationToken): Promise<Ledger> {
  const draft = uri === undefined ? undefined : await session.draft(uri);
  return inSteps(ledgerInSteps(session.snapshot, draft?.release), token);
}
