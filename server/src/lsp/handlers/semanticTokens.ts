import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import { semanticTokens as tokensOf } from '../../features/semanticTokens';
import { conceptKinds } from '../../glossary/model';
import { rangeOf } from '../../rules/places';
import type { Session } from '../session';

/** Each kind of name is a token type of its own; `contributes.semanticTokenScopes` gives it its colour. */
export const tokenLegend = { tokenTypes: [...conceptKinds], tokenModifiers: ['deprecated'] };

/** Every name in the draft by its kind. */
export async function semanticTokens(session: Session, uri: string): Promise<SemanticTokens> {
  const draft = await session.draft(uri);
  const builder = new SemanticTokensBuilder();
  if (!draft) return builder.build();
  for (const { span, kind, deprecated } of tokensOf(draft.release, session.snapshot)) {
    const { start } = rangeOf(draft.release, span);
    const length = span.end - span.start;
    builder.push(start.line, start.character, length, conceptKinds.indexOf(kind), deprecated ? 1 : 0);
  }
  return builder.build();
}
