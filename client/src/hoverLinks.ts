import { commands, type Disposable, MarkdownString, Selection, Uri, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { type LinkedPlace, openPlaceCommand, withPlaceCommands } from './placeLinks';

/** Lets what is shown on pointing lead to earlier releases wherever they are. */
export const hoverLinks: Pick<Middleware, 'provideHover'> = {
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    if (!hover) return hover;
    hover.contents = hover.contents.map((one) => (one instanceof MarkdownString ? linked(one) : one));
    return hover;
  },
};

function linked(markdown: MarkdownString): MarkdownString {
  const value = withPlaceCommands(markdown.value);
  if (value === markdown.value) return markdown;
  const changed = new MarkdownString(value);
  changed.isTrusted = { enabledCommands: [openPlaceCommand] };
  return changed;
}

/** The command behind such a link. */
export function registerOpenPlace(): Disposable {
  return commands.registerCommand(openPlaceCommand, async ({ uri, line, character }: LinkedPlace) => {
    const selection = new Selection(line, character, line, character);
    await window.showTextDocument(Uri.parse(uri), { selection });
  });
}
