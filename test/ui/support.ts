/** Opens a draft in the browser-hosted VS Code and closes it again. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DisplayLanguage, Theme } from '../../scripts/host/appearance.mjs';
import { Editor } from '../../scripts/host/editor.mjs';
import { startServer } from '../../scripts/host/server.mjs';
import { startFront } from '../../scripts/host/webExtension.mjs';
import { openWindow } from '../../scripts/host/window.mjs';
import { temporaryFolder } from '../../scripts/process.mjs';
import { testOutput } from '../../scripts/project.mjs';

export interface Options {
  /** Folder of the extension under development; absent: only what is installed. */
  readonly developed?: string;
  /** Folder of an extension under development that runs in the browser itself, in a web worker, and not on the server. */
  readonly inBrowser?: string;
  /** Folder with installed extensions. */
  readonly installed?: string;
  /** Display language: what `env.language` says, and the language of the extension's texts; English by default. */
  readonly language?: DisplayLanguage;
  /** Light by default. */
  readonly theme?: Theme;
  /** Further files of the workspace: path from its root, with "/", to what is in it. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The user's settings, over the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface OpenDraft {
  readonly editor: Editor;
  /** The workspace: a folder of its own, thrown away at the end. */
  readonly folder: string;
  /** Keeps a picture of the window in `test-output/ui/`. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Writes the draft into a workspace of its own and opens it. */
export async function openDraft(text: string, options: Options): Promise<OpenDraft> {
  const { developed, inBrowser, installed, language, theme, files = {}, settings } = options;
  const folder = await temporaryFolder('reaffirm-workspace');
  const file = join(folder, 'draft.release.md');
  await writeFiles(folder, { ...files, 'draft.release.md': text });
  const dataFolder = await temporaryFolder('reaffirm-ui');
  const started = await startServer({
    dataFolder,
    ...(installed && { extensionsFolder: installed }),
    ...(language && { language }),
    ...(theme && { theme }),
    ...(settings && { settings }),
  });
  const server = inBrowser === undefined ? started : await startFront(started, inBrowser);
  const window = await openWindow({ server, folder, file, ...(developed && { extension: developed }) });
  return {
    editor: new Editor(window.page),
    folder,
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

async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
