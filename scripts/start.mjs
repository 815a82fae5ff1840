/**
 * `npm start`: checks the sample draft on the command line, then opens it in VS Code with the extension: the desktop one
 * that is installed, else one that is downloaded, else the browser-hosted one. Without a display it tells how to open it.
 */
import { dirname, relative } from 'node:path';
import { downloadDesktop } from './host/choose.mjs';
import { startServer } from './host/server.mjs';
import { startWindow, windowAddress } from './host/window.mjs';
import { UserError, findOnPath, hasDisplay, npm, run, runMain, temporaryFolder } from './process.mjs';
import { root, sampleDraft } from './project.mjs';

const sample = relative(root, sampleDraft);
const workspace = dirname(sampleDraft);

await runMain(async () => {
  if ((await npm(['run', '--silent', 'build'], { cwd: root })) !== 0)
    throw new UserError('The build failed: see above.');
  console.log(`\nreaffirm check ${sample}\n`);
  const status = await run(process.execPath, ['dist/cli.js', 'check', sample], { cwd: root });
  if (status > 1) throw new UserError('The sample draft could not be checked: see above.');
  console.log('');
  if (!hasDisplay()) return tellHowToOpen();
  const program =
    process.env['VSCODE_HOST'] === 'browser' ? undefined : (findOnPath('code') ?? (await downloadDesktop()));
  return program === undefined ? await openInBrowser() : await openOnDesktop(program);
});

function tellHowToOpen() {
  console.log(
    'There is no display here. Where there is one, open the draft in VS Code with Reaffirm in one of these ways:',
  );
  console.log(`  npm start`);
  console.log(`  code --extensionDevelopmentPath="${root}" "${workspace}" "${sampleDraft}"`);
  console.log('  npm run package, then "Extensions: Install from VSIX…" in VS Code');
  return 0;
}

async function openOnDesktop(program) {
  const inShell = process.platform === 'win32' && program.toLowerCase().endsWith('.cmd');
  const quote = (text) => (inShell ? `"${text}"` : text);
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', workspace, sampleDraft];
  console.log(`Opening ${sample} in VS Code …`);
  return await run(quote(program), args.map(quote), { shell: inShell });
}

async function openInBrowser() {
  const server = await startServer({ dataFolder: await temporaryFolder('reaffirm-start') });
  const options = { server, folder: workspace, file: sampleDraft, extension: root, headless: false };
  console.log(
    `${sample} is open in VS Code at\n  ${windowAddress(options)}\nClose its window, or press Ctrl+C, to end.`,
  );
  const window = await startWindow(options);
  await window.open();
  await window.closed;
  server.stop();
  return 0;
}
