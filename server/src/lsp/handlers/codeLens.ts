import type { CancellationToken, CodeLens, Command } from 'vscode-languageserver-protocol';
import { codeLenses, type Lens } from '../../features/codeLens';
import type { Place } from '../../features/places';
import { type PlaceRange, rangeOf } from '../../rules/places';
import { toLocation } from '../convert';
import type { Draft } from '../drafts';
import { peekEarlierCommand, showLedgerCommand } from '../protocol';
import type { Session } from '../session';

/** How the draft stands to the earlier releases, above its lines. */
export async function codeLens(session: Session, uri: string, token: CancellationToken): Promise<CodeLens[]> {
  const checked = session.configuration.codeLens ? await session.checked(uri, token) : undefined;
  if (!checked) return [];
  const { draft, check } = checked;
  return codeLenses(draft.release, session.snapshot, check).map((lens) => toCodeLens(lens, draft, session));
}

/**
 * The sum over the title leads to the ledger, every other lens to the earlier sentences. Without a command of the client's
 * it is a text that leads nowhere, which the protocol says with an empty name.
 */
function toCodeLens({ span, title, earlier }: Lens, draft: Draft, session: Session): CodeLens {
  const range = rangeOf(draft.release, span);
  return { range, command: { title, ...commandOf(earlier, range, draft, session) } };
}

function commandOf(
  earlier: readonly Place[],
  { start }: PlaceRange,
  draft: Draft,
  session: Session,
): Pick<Command, 'command' | 'arguments'> {
  if (!session.peeksEarlier) return { command: '' };
  if (earlier.length === 0) return { command: showLedgerCommand };
  const locations = earlier.flatMap((place) => toLocation(place, draft, session));
  return { command: peekEarlierCommand, arguments: [draft.release.source, start, locations] };
}
