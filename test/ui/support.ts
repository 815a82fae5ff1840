/** Opens a draft in the browser-hosted VS Code and closes it again. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Editor } from '../../scripts/host/editor.mjs';
import { startServer } from '../../scripts/host/server.mjs';
import { openWindow } from '../../scripts/host/window.mjs';
import { temporaryFolder } from '../../scripts/process.mjs';
import { testOutput } from '../../scripts/project.mjs';

export interface Extension {
  /** Folder of the extension under development; absent: only what is installed. */
  readonly developed?: string;
  /** Folder with installed extensions. */
  readonly installed?: string;
}

export interface OpenDraft {
  readonly editor: Editor;
  /** Keeps a picture of the window in `test-output/ui/`. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Writes the draft into a workspace of its own and opens it. */
export async function openDraft(text: string, { developed, installed }: Extension): Promise<OpenDraft> {
  const folder = await temporaryFolder('reaffirm-workspace');
  const file = join(folder, 'draft.release.md');
  await writeFile(file, text);
  const dataFolder = await temporaryFolder('reaffirm-ui');
  const server = await startServer({ dataFolder, ...(installed && { extensionsFolder: installed }) });
  const window = await openWindow({ server, folder, file, ...(developed && { extension: developed }) });
  return {
    editor: new Editor(window.page),
    async picture(name) {
      const pictures = join(testOutput, 'ui');
      await mkdir(pictures, { recursive: true });
      await window.page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    async close() {
      await window.stop();
      server.stop();
    },
  };
}
