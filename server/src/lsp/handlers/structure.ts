import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Position,
  type SelectionRange,
  SymbolKind,
} from 'vscode-languageserver-protocol';
import { folds } from '../../features/folding';
import { outline, type OutlineEntry } from '../../features/outline';
import { selectionRanges as spansAround } from '../../features/selectionRanges';
import type { Release } from '../../release/model';
import { rangeOf } from '../../rules/places';
import type { Span } from '../../text/span';
import { offsetOf } from '../convert';
import type { Session } from '../session';

/** The outline of a draft, or of a release of the archive that is open. */
export function documentSymbols(session: Session, uri: string): Promise<DocumentSymbol[]> {
  const release = session.openRelease(uri);
  return Promise.resolve(release ? outline(release).map((entry) => toSymbol(entry, release)) : []);
}

const symbolKinds: Readonly<Record<OutlineEntry['kind'], SymbolKind>> = {
  title: SymbolKind.File,
  section: SymbolKind.String,
  commitment: SymbolKind.Event,
};

function toSymbol(
  { kind, name, detail, span, nameSpan, children }: OutlineEntry,
  release: Release,
): DocumentSymbol {
  return {
    name,
    detail,
    kind: symbolKinds[kind],
    range: rangeOf(release, span),
    selectionRange: rangeOf(release, nameSpan),
    children: children.map((child) => toSymbol(child, release)),
  };
}

/** What can be folded away in a draft or an open release of the archive; null leaves any other text to the editor. */
export function foldingRanges(session: Session, uri: string): Promise<FoldingRange[] | null> {
  const release = session.openRelease(uri);
  if (!release) return Promise.resolve(null);
  return Promise.resolve(
    folds(release).flatMap(({ span, kind }) => {
      const { start, end } = rangeOf(release, span);
      if (end.line <= start.line) return [];
      const folding = kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {};
      return [{ startLine: start.line, endLine: end.line, ...folding }];
    }),
  );
}

/** What is selected step by step around each position; null leaves any other text to the editor. */
export function selectionRanges(
  session: Session,
  uri: string,
  positions: readonly Position[],
): Promise<SelectionRange[] | null> {
  const release = session.openRelease(uri);
  const around = (position: Position) =>
    release && nest(release, spansAround(release, offsetOf(release, position), session.snapshot));
  return Promise.resolve(release ? positions.flatMap((position) => around(position) ?? []) : null);
}

/** From the outside in, as each range of the protocol holds the one around it. */
function nest(release: Release, spans: readonly Span[]): SelectionRange {
  const [outermost, ...inner] = [...spans].reverse();
  const start: SelectionRange = {
    range: rangeOf(release, outermost ?? { start: 0, end: release.text.length }),
  };
  return inner.reduce((parent, span) => ({ range: rangeOf(release, span), parent }), start);
}
