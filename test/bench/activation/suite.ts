/**
 * Runs inside the extension host of a VS Code that has just been started: opens a draft, and measures what the extension
 * does then. Appends one line of JSON to the file that the environment names.
 */
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { type ExtensionContext, extensions, languages, Uri, window } from 'vscode';
import { type Sample, timed } from '../measure';

/** Of the same modules that VS Code requires. */
const load = createRequire(__filename);

interface Main {
  readonly activate: (context: ExtensionContext) => void;
}

/** VS Code calls this. */
export async function run(): Promise<void> {
  const extension = extensions.getExtension<unknown>('reaffirm.reaffirm');
  const results = process.env['REAFFIRM_BENCH_RESULTS'];
  const draft = process.env['REAFFIRM_BENCH_DRAFT'];
  if (extension === undefined || results === undefined || draft === undefined) {
    throw new Error('The extension, or where to write to, is missing.');
  }
  if (extension.isActive) throw new Error('The extension is active before a draft was opened.');
  const { main } = extension.packageJSON as { readonly main: string };
  const file = load.resolve(path.join(extension.extensionPath, main));
  const { result: code, ...loaded } = timed(() => load(file) as Main);
  const activation = watchActivation(file, code, Uri.file(draft));
  await window.showTextDocument(Uri.file(draft));
  appendFileSync(results, `${JSON.stringify({ loaded, ...(await activation) })}\n`);
}

/** Stands before `activate()`: VS Code finds the code that was loaded here. */
function watchActivation(
  file: string,
  code: Main,
  draft: Uri,
): Promise<{ readonly called: Sample; readonly found: number }> {
  return new Promise((resolve) => {
    const activate = (context: ExtensionContext) => {
      const start = performance.now();
      const watching = languages.onDidChangeDiagnostics(() => {
        if (languages.getDiagnostics(draft).length === 0) return;
        watching.dispose();
        resolve({ called, found: performance.now() - start });
      });
      const { result, ...called } = timed(() => {
        code.activate(context);
      });
      return result;
    };
    const cached = load.cache[file];
    if (cached === undefined) throw new Error('The code of the extension was not loaded as a module.');
    cached.exports = { ...code, activate };
  });
}
