import {
  type DocumentHighlight,
  type DocumentLink,
  type Location,
  SymbolKind,
  type TextDocumentPositionParams,
  type WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { definition as definitionAt } from '../../features/definition';
import { documentHighlight } from '../../features/documentHighlight';
import { documentLinks, type DocumentLink as Link } from '../../features/documentLinks';
import { references as referencesAt } from '../../features/references';
import { workspaceSymbols } from '../../features/workspaceSymbols';
import { rangeOf } from '../../rules/places';
import { offsetOf, toLocation } from '../convert';
import type { Draft } from '../drafts';
import type { Session } from '../session';

/** Where the archive first writes out the name at the caret. */
export async function definition(session: Session, params: TextDocumentPositionParams): Promise<Location[]> {
  const draft = await session.draft(params.textDocument.uri);
  if (!draft) return [];
  const places = definitionAt(draft.release, offsetOf(draft.release, params.position), session.snapshot);
  return places.flatMap((place) => toLocation(place, draft, session));
}

/** Every mention of the name at the caret, in the archive and in the open drafts. */
export async function references(session: Session, params: TextDocumentPositionParams): Promise<Location[]> {
  const draft = await session.draft(params.textDocument.uri);
  if (!draft) return [];
  const drafts = session.openDrafts();
  const offset = offsetOf(draft.release, params.position);
  const places = referencesAt(draft.release, offset, drafts, session.snapshot);
  return places.flatMap((place) => toLocation(place, draft, session, drafts));
}

/** The other mentions, in the draft, of the name at the caret. */
export async function highlights(
  session: Session,
  params: TextDocumentPositionParams,
): Promise<DocumentHighlight[]> {
  const draft = await session.draft(params.textDocument.uri);
  if (!draft) return [];
  const spans = documentHighlight(draft.release, offsetOf(draft.release, params.position), session.snapshot);
  return spans.map((span) => ({ range: rangeOf(draft.release, span) }));
}

/** The names that match a query, each at its last mention in the archive. */
export function symbols(session: Session, query: string): Promise<WorkspaceSymbol[]> {
  const found = workspaceSymbols(query, session.snapshot).flatMap((symbol) => {
    const release = session.snapshot.archive.release(symbol.source);
    if (!release) return [];
    const location = { uri: symbol.source, range: rangeOf(release, symbol.span) };
    return [{ name: symbol.name, containerName: symbol.detail, kind: SymbolKind.Constant, location }];
  });
  return Promise.resolve(found);
}

/** Meeting numbers that lead to their release, web addresses, and the counterpart. */
export async function links(session: Session, uri: string): Promise<DocumentLink[]> {
  const draft = await session.draft(uri);
  if (!draft) return [];
  return documentLinks(draft.release, session.snapshot).map((link) => ({
    range: rangeOf(draft.release, link.span),
    target: targetOf(link, draft),
  }));
}

function targetOf({ target }: Link, draft: Draft): string {
  switch (target.kind) {
    case 'web':
      return target.url;
    case 'release':
      return target.source;
    case 'counterpart':
      return new URL(encodeURI(target.path), draft.release.source).href;
  }
}
