import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver-protocol';
import { inlayHints as inlaysOf } from '../../features/inlayHints';
import { linesOf } from '../../release/lines';
import { offsetOf, toLocation } from '../convert';
import type { Session } from '../session';

/** When the meetings were held that the draft names in the range; taken over into the text by a double click. */
export async function inlayHints(session: Session, uri: string, range: Range): Promise<InlayHint[]> {
  const draft = session.configuration.inlayHints ? await session.draft(uri) : undefined;
  if (!draft) return [];
  const { release } = draft;
  const within = { start: offsetOf(release, range.start), end: offsetOf(release, range.end) };
  return inlaysOf(release, within, session.snapshot).map(({ offset, text, source }) => {
    const position = linesOf(release).positionAt(offset);
    const [location] = toLocation(source, draft, session);
    return {
      position,
      label: [{ value: text, ...(location && { location }) }],
      kind: InlayHintKind.Type,
      textEdits: [{ range: { start: position, end: position }, newText: text }],
    };
  });
}
