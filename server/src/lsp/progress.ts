import type { Connection } from 'vscode-languageserver';

/** Shorter work is not shown: it would only flicker. */
const patienceMs = 500;

/** Does the work, and shows in the client that it goes on once it has taken half a second. */
export async function withProgress<T>(
  { window }: Connection,
  title: string,
  work: () => Promise<T>,
): Promise<T> {
  let shown: Promise<{ done(): void }> | undefined;
  const timer = setTimeout(() => {
    shown = window.createWorkDoneProgress().then((progress) => {
      progress.begin(title);
      return progress;
    });
  }, patienceMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    void shown?.then((progress) => {
      progress.done();
    });
  }
}
