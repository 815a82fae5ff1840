/**
 * `npm run screenshots`: takes the pictures of `docs/images/` from the real thing, the sample drafts in the
 * browser-hosted VS Code with the extension as it is built.
 */
import { cp, mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { Editor } from './host/editor.mjs';
import { startServer } from './host/server.mjs';
import { openWindow } from './host/window.mjs';
import { UserError, npm, runMain, temporaryFolder } from './process.mjs';
import { root } from './project.mjs';

const pictures = join(root, 'docs', 'images');
const maxBytes = 300_000;
const size = { width: 980, height: 640 };
const english = '12th-meeting.release.md';
const japanese = '12th-meeting.ja.release.md';

/** Light, large enough to read, and nothing around the text. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.glyphMargin': false,
  'editor.lightbulb.enabled': 'off',
  'editor.lineHeight': 24,
  'editor.occurrencesHighlight': 'off',
  'editor.scrollbar.horizontal': 'hidden',
  'editor.scrollbar.vertical': 'hidden',
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.showTabs': 'none',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
};

const slip = { draft: english, after: 'The two countries also reaffirmed' };

/** The title bar says nothing about Reaffirm: it is cut off. */
const titleBar = 32;

/** Each picture: the draft, the text after which the cursor is put, what is done there, and the height that is kept. */
const shots = [
  {
    name: 'warning',
    draft: english,
    after: 'The two countries will consider',
    height: 440,
    act: (editor) => editor.hoverOver('will consider', 'Weaker than the 11th meeting'),
  },
  { ...slip, name: 'quick-fix', height: 440, act: (editor) => editor.quickFixes() },
  { ...slip, name: 'problems', height: 608, act: (editor) => editor.problems() },
  {
    name: 'hover-english',
    draft: english,
    after: 'OECD and GPAI',
    height: 440,
    act: (editor) => editor.hoverOver('GPAI', 'Global Partnership on Artificial Intelligence'),
  },
  {
    name: 'hover-japanese',
    draft: japanese,
    after: '個人情報保護委員会',
    height: 440,
    act: (editor) => editor.hoverOver('個人情報保護委員会', 'Personal Information Protection Commission'),
  },
  {
    name: 'completion',
    draft: japanese,
    after: '経済産業省が、米国政府からは',
    height: 440,
    async act(editor) {
      await editor.page.keyboard.type('国立');
      await editor.suggestions();
    },
  },
];

await runMain(async () => {
  if ((await npm(['run', '--silent', 'build'], { cwd: root })) !== 0)
    throw new UserError('The build failed: see above.');
  await mkdir(pictures, { recursive: true });
  const folder = join(await temporaryFolder('reaffirm-pictures'), 'dialogue');
  await cp(join(root, 'examples'), folder, { recursive: true });
  const server = await startServer({ dataFolder: await temporaryFolder('reaffirm-host'), settings });
  for (const shot of shots) await take(shot, server, folder);
  server.stop();
  return 0;
});

async function take({ name, draft, after, height, act }, server, folder) {
  const file = join(folder, draft);
  const window = await openWindow({ server, folder, file, extension: root, size, pixelRatio: 1.5 });
  const editor = new Editor(window.page);
  await editor.closeSideBar();
  await editor.goTo(...(await placeAfter(after, file)));
  await editor.waitForSquiggles('warning');
  await act(editor);
  const path = join(pictures, `${name}.png`);
  await editor.settle();
  await window.page.screenshot({
    path,
    clip: { x: 0, y: titleBar, width: size.width, height },
  });
  await window.stop();
  const { size: bytes } = await stat(path);
  if (bytes > maxBytes) throw new UserError(`${path} has ${bytes} bytes; at most ${maxBytes} are wanted.`);
  console.log(`docs/images/${name}.png  ${Math.round(bytes / 1000)} kB`);
}

/** Line and column, both from 1, of the end of a text in a file. */
async function placeAfter(text, file) {
  const content = await readFile(file, 'utf8');
  const start = content.indexOf(text);
  if (start === -1) throw new UserError(`${file} does not hold "${text}", which a picture needs.`);
  const lines = content.slice(0, start + text.length).split('\n');
  return [lines.length, stringWidth(lines.at(-1)) + 1];
}
