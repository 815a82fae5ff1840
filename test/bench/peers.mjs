/** The peers, each as a function that checks a text. They are installed in this folder alone: `npm --prefix test/bench ci`. */
import { join } from 'node:path';

/**
 * textlint with preset-ja-technical-writing. It has no rules for English.
 * @param {string} folder this one
 * @returns {Promise<(text: string) => Promise<number>>} checks a text, and tells how much it has to report
 */
export async function createTextlint(folder) {
  const { createLinter, loadTextlintrc } = await import('textlint');
  const descriptor = await loadTextlintrc({
    configFilePath: join(folder, 'textlintrc.json'),
    node_modulesDir: join(folder, 'node_modules'),
  });
  const linter = createLinter({ descriptor });
  return async (text) => (await linter.lintText(text, 'seed.txt')).messages.length;
}

/**
 * harper.js, in this thread, from its own WebAssembly. It skips Japanese.
 * @returns {Promise<(text: string) => Promise<number>>} checks a text, and tells how much it has to report
 */
export async function createHarper() {
  const { LocalLinter } = await import('harper.js');
  const { binaryInlined } = await import('harper.js/binaryInlined');
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return async (text) => (await linter.lint(text, { language: 'plaintext' })).length;
}
