import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-protocol';
import { formatMeeting } from '../../features/format';
import { keyFor } from '../../rules/dismissals';
import { rangeOf } from '../../rules/places';
import type { Finding } from '../../rules/rule';
import { languageOf } from '../../text/language';
import { type Localized, localize } from '../../text/localized';
import { inOneLine } from '../../text/span';
import { toLocation } from '../convert';
import type { Draft } from '../drafts';
import { type CompareArguments, compareCommand, diffCommand } from '../protocol';
import type { Session } from '../session';

/**
 * For a finding that sets the draft against an earlier release: to open both side by side, and, where both sentences are of
 * one language, to see in what they differ.
 */
export function compareActions(
  session: Session,
  draft: Draft,
  finding: Finding,
  diagnostic: Diagnostic,
): readonly CodeAction[] {
  const [place] = finding.related;
  if (!session.comparesEarlier || !finding.relation || !place) return [];
  const [earlier] = toLocation(place, draft, session);
  if (!earlier || place.source === draft.release.source) return [];
  const { sentence } = keyFor(finding, draft.release);
  const meeting = formatMeeting(place, session.displayLanguage);
  const argument: CompareArguments = {
    draft: { uri: draft.release.source, range: rangeOf(draft.release, finding.span) },
    earlier,
    meeting,
    sentences: { draft: sentence, earlier: inOneLine(place.text) },
  };
  const actionOf = (text: Localized, command: string): CodeAction => {
    const title = localize(text, session.displayLanguage, { meeting });
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command, arguments: [argument] },
    };
  };
  const isOneLanguage = languageOf(sentence) === languageOf(place.text);
  return [
    ...(isOneLanguage ? [actionOf(texts.differences, diffCommand)] : []),
    actionOf(texts.beside, compareCommand),
  ];
}

const texts = {
  differences: { en: 'Show the differences: {meeting}', ja: '相違箇所を表示：{meeting}' },
  beside: { en: 'Open both side by side: {meeting}', ja: '並べて表示：{meeting}' },
} as const satisfies Record<string, Localized>;
