import type { CancellationToken } from 'vscode-languageserver-protocol';
import { continuationOfThread } from '../../features/ledger/continuation';
import { exportLedger } from '../../features/ledger/export';
import { type LedgerTree, ledgerTree } from '../../features/ledger/tree';
import { ledgerInSteps } from '../../relation/ledger/ledger';
import type { Ledger } from '../../relation/ledger/model';
import { type Localized, localize } from '../../text/localized';
import { toTextEdit } from '../convert';
import { inSteps } from '../inSteps';
import type {
  ContinuationParams,
  ContinuationResult,
  ExportLedgerParams,
  ExportLedgerResult,
  LedgerParams,
} from '../protocolLedger';
import type { Session } from '../session';

/** The ledger as the view shows it. */
export async function ledger(
  session: Session,
  { uri, grouping, states }: LedgerParams,
  token: CancellationToken,
): Promise<LedgerTree> {
  return ledgerTree(
    await build(session, uri, token, shownWithoutDraft),
    grouping,
    session.displayLanguage,
    states,
  );
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

const refusals = {
  notDropped: {
    en: 'The draft takes this commitment up already, or is not open any more. The list is being renewed.',
    ja: 'このコミットメントは既に草案に記載されているか、草案が閉じられています。一覧を更新します。',
  },
  otherLanguage: {
    en: 'The last meeting’s release is in the other language. Continue this commitment in your own words.',
    ja: '前回会合の報道資料は他方の言語のみです。継続する場合は、文案を作成してください。',
  },
} satisfies Record<string, Localized>;

/** The change that takes a dropped commitment up again in the draft, or why there is none. */
export async function continuation(
  session: Session,
  { uri, thread: id }: ContinuationParams,
  token: CancellationToken,
): Promise<ContinuationResult> {
  const built = await build(session, uri, token);
  const thread = built.threads.find((one) => one.id === id);
  if (!built.draft || thread?.state !== 'dropped') {
    return { refusal: localize(refusals.notDropped, session.displayLanguage) };
  }
  const edit = continuationOfThread(built, thread);
  return edit
    ? { edit: toTextEdit(edit, built.draft) }
    : { refusal: localize(refusals.otherLanguage, session.displayLanguage) };
}

/** Without a draft there is no dialogue to keep to: the latest releases of all are enough to look at; an export has more. */
const shownWithoutDraft = 40;

async function build(
  session: Session,
  uri: string | undefined,
  token: CancellationToken,
  mostWithoutDraft?: number,
): Promise<Ledger> {
  const draft = uri === undefined ? undefined : await session.draft(uri);
  const most = draft ? undefined : mostWithoutDraft;
  return inSteps(ledgerInSteps(session.snapshot, draft?.release, most), token);
}
