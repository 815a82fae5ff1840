/** The settings under which VS Code is tested, shown and photographed: nothing but the editor and the extension. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Writes the settings where VS Code reads those of its user.
 * @param {string} userDataFolder what `--user-data-dir` names
 * @param {Record<string, unknown>} more settings, over the quiet ones
 */
export async function writeSettings(userDataFolder, more = {}) {
  await mkdir(join(userDataFolder, 'User'), { recursive: true });
  await writeFile(
    join(userDataFolder, 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...more }),
  );
}
