/** The browser that shows the browser-hosted VS Code: one that the machine already has. */
import { join } from 'node:path';
import { UserError, findOnPath, isExecutable } from '../process.mjs';

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const placesOnMac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const placesOnWindows = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const howToInstall = {
  linux: `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install -y chromium`,
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
};

/**
 * The full path of Chromium, Chrome or Edge; `CHROME_PATH` comes first.
 * @returns {string}
 * @throws {UserError} one line that names what is missing and the command that installs it
 */
export function findChromium() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new UserError(
      `CHROME_PATH names "${chosen}", which is no program that can be run: correct or unset it.`,
    );
  }
  const found = installedPlaces().find(isExecutable) ?? namesOnPath.map(findOnPath).find(Boolean);
  if (found) return found;
  const command = howToInstall[process.platform] ?? 'install Chromium and set CHROME_PATH to its program';
  throw new UserError(
    `Chromium is missing, in which the browser-hosted VS Code runs. Install it: ${command}`,
  );
}

function installedPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['/Applications', join(env['HOME'] ?? '/', 'Applications')].flatMap((folder) =>
      placesOnMac.map((place) => join(folder, place)),
    );
  }
  if (platform === 'win32') {
    return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LocalAppData']]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => placesOnWindows.map((place) => join(folder, place)));
  }
  return [];
}
