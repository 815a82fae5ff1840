import { languages, type TextDocument, workspace } from 'vscode';
import { comparedScheme, configurationSection, draftLanguageId } from '../../server/src/lsp/protocol';

/** Whether a document is a draft: by its language, or because the setting `reaffirm.drafts` names it. */
export function isDraft(document: TextDocument): boolean {
  if (document.uri.scheme === comparedScheme) return false;
  if (document.languageId === draftLanguageId) return true;
  const patterns = workspace.getConfiguration(configurationSection, document).get<string[]>('drafts', []);
  return patterns.some((pattern) => languages.match({ pattern: `**/${pattern}` }, document) > 0);
}
