/**
 * `npm run screenshots`: takes the pictures of `docs/images/` from the real thing, the sample drafts in the
 * browser-hosted VS Code with the extension as it is built.
 */
import { cp, mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
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
  'editor.lineHeight': 24,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.scrollbar.vertical': 'hidden',
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.editor.showTabs': 'none',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
};

/** Each picture: which draft, what is done in it, and how much of the editor's height it needs (0..1). */
const shots = [
  {
    name: 'warning',
    draft: english,
    height: 0.8,
    async act(editor) {
      await editor.putCursorAfter('The two countries also reaffirmed');
      await editor.showFinding();
    },
  },
  {
    name: 'hover-english',
    draft: english,
    height: 0.8,
    act: (editor) => editor.hoverOver('GPAI', 'AI'),
  },
  {
    name: 'hover-japanese',
    draft: japanese,
    height: 0.8,
    act: (editor) => editor.hoverOver('個人情報保護委員会', 'Personal Information Protection Commission'),
  },
  {
    name: 'completion',
    draft: japanese,
    height: 0.6,
    async act(editor) {
      await editor.putCursorAfter('デジタル庁、');
      await editor.page.keyboard.type('総');
      await editor.suggestions();
    },
  },
  {
    name: 'quick-fix',
    draft: english,
    height: 0.8,
    async act(editor) {
      await editor.putCursorAfter('The two countries also reaffirmed');
      await editor.quickFixes();
    },
  },
  { name: 'problems', draft: english, height: 1, act: (editor) => editor.problems() },
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

async function take({ name, draft, height, act }, server, folder) {
  const file = join(folder, draft);
  const window = await openWindow({ server, folder, file, extension: root, size, pixelRatio: 1.5 });
  const editor = new Editor(window.page);
  await editor.waitForSquiggles('warning');
  await editor.closeSideBar();
  await act(editor);
  const path = join(pictures, `${name}.png`);
  await editor.settle();
  await window.page.screenshot({
    path,
    clip: { x: 0, y: 0, width: size.width, height: Math.round(size.height * height) },
  });
  await window.stop();
  const { size: bytes } = await stat(path);
  if (bytes > maxBytes) throw new UserError(`${path} has ${bytes} bytes; at most ${maxBytes} are wanted.`);
  console.log(`docs/images/${name}.png  ${Math.round(bytes / 1000)} kB`);
}
