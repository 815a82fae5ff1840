import type { Connection } from 'vscode-languageserver';
import type { Refresh } from './refresh';
import type { Session } from './session';

/** In ms: longer than anybody thinks between two letters of a word, shorter than a look at the next sentence takes. */
const pause = 600;

/**
 * What a half sentence changes elsewhere is found when nobody has typed for a moment: a corrected number in the title, say,
 * takes back what was said of others. Until then the diagnostics of the draft stand.
 */
export function checkWhenSettled(session: Session, connection: Connection, refresh: Refresh): void {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  session.documents.onDidChangeContent(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    if (!session.standing.isTyped(uri)) return;
    const settled = () => {
      waiting.delete(uri);
      if (!session.standing.isTyped(uri)) return;
      session.standing.forget(uri);
      void refresh();
    };
    waiting.set(uri, setTimeout(settled, pause));
  });
  connection.onShutdown(() => {
    for (const timer of waiting.values()) clearTimeout(timer);
  });
}
