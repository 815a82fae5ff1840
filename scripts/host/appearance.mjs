/** The display language and the colour theme of the browser-hosted VS Code. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {'en' | 'ja'} DisplayLanguage */
/** @typedef {'light' | 'dark' | 'highContrast' | 'highContrastLight'} Theme */

/** @type {Record<Theme, string>} */
const themeNames = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
};

/**
 * The setting of a theme.
 * @param {Theme} theme
 */
export function themeSettings(theme) {
  return { 'workbench.colorTheme': themeNames[theme] };
}

/**
 * Makes VS Code take a language for its display language. It takes only those for which a language pack is installed,
 * and those come from the marketplace alone: an empty pack stands in. VS Code's own texts stay English; the language
 * that extensions are told, and the texts of extensions, are the wanted one.
 * @param {string} userDataFolder what the server keeps the user's data in
 * @param {DisplayLanguage} language
 * @returns {Promise<string[]>} the arguments for the server
 */
export async function writeDisplayLanguage(userDataFolder, language) {
  if (language === 'en') return [];
  await mkdir(userDataFolder, { recursive: true });
  const translations = join(userDataFolder, `stand-in.${language}.i18n.json`);
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: createHash('sha256').update(language).digest('hex'),
    extensions: [{ extensionIdentifier: { id: `stand-in.language-pack-${language}` }, version: '1.0.0' }],
    translations: { vscode: translations },
    label: language,
  };
  await writeFile(join(userDataFolder, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
  return ['--locale', language];
}
