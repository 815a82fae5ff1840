import type { CodeLens } from 'vscode-languageserver-protocol';
import { codeLenses, type Lens } from '../../features/codeLens';
import { rangeOf } from '../../rules/places';
import { toLocation } from '../convert';
import type { Draft } from '../drafts';
import { peekEarlierCommand } from '../protocol';
import type { Session } from '../session';

/** How the draft stands to the earlier releases, above its lines. */
export async function codeLens(session: Session, uri: string): Promise<CodeLens[]> {
  const draft = session.configuration.codeLens ? await session.draft(uri) : undefined;
  if (!draft) return [];
  return codeLenses(draft.release, session.snapshot, session.check(draft)).map((lens) =>
    toCodeLens(lens, draft, session),
  );
}

/** A lens without a command of the client's is a text that leads nowhere, as the protocol asks with an empty name. */
function toCodeLens({ span, title, earlier }: Lens, draft: Draft, session: Session): CodeLens {
  const range = rangeOf(draft.release, span);
  const locations = earlier.flatMap((place) => toLocation(place, draft, session));
  const leads = session.peeksEarlier && locations.length > 0;
  const command = leads
    ? { title, command: peekEarlierCommand, arguments: [draft.release.source, range.start, locations] }
    : { title, command: '' };
  return { range, command };
}
