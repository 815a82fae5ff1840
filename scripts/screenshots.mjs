/**
 * `npm run screenshots`: takes the pictures of `docs/images/` and, in the Japanese display language, of `docs/images/ja/`
 * from the real thing, the sample drafts in the browser-hosted VS Code with the extension as it is built.
 * `npm run screenshots -- NAME…` takes only the pictures of these names.
 */
import { cp, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { Editor } from './host/editor.mjs';
import { startServer } from './host/server.mjs';
import { openWindow } from './host/window.mjs';
import { UserError, npm, runMain, temporaryFolder } from './process.mjs';
import { root } from './project.mjs';

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

/** The title bar says nothing about Reaffirm: it is cut off. */
const titleBar = 32;

/** In each display language: the folder of its pictures, and what each shows. */
const albums = [
  { language: /** @type {const} */ ('en'), folder: join(root, 'docs', 'images'), shots: englishShots() },
  {
    language: /** @type {const} */ ('ja'),
    folder: join(root, 'docs', 'images', 'ja'),
    shots: japaneseShots(),
  },
];

/** Each picture: the draft, the text after which the cursor is put, what is done there, and the height that is kept. */
function englishShots() {
  const slip = { draft: english, after: 'The two countries also reaffirmed' };
  return [
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
    completion(),
    newRelease('Reaffirm: New Meeting Release', 'November 9-10, 2021', 'Washington, D.C.'),
    codeLens(english, 'Japan explained', 'repeats 11th'),
    ledger(english, 'Reaffirm: Focus on Commitment Ledger View', 'dropped: '),
    timeline(english, 'Reaffirm: Show Meeting Timeline'),
    counterpart(english, 'The two countries will', 'Reaffirm: Open Counterpart to the Side'),
  ];
}

function japaneseShots() {
  const weakened = '協力を強化することについて検討';
  return [
    {
      name: 'warning',
      draft: japanese,
      after: weakened,
      height: 440,
      act: (editor) => editor.hoverOver('について検討', 'より後退しています'),
    },
    { name: 'problems', draft: japanese, after: weakened, height: 608, act: (editor) => editor.problems() },
    {
      name: 'hover',
      draft: japanese,
      after: '個人情報保護委員会',
      height: 440,
      act: (editor) => editor.hoverOver('個人情報保護委員会', 'Personal Information Protection Commission'),
    },
    completion(),
    newRelease('Reaffirm: 会合の報道資料を新規作成', '令和3年11月9日及び10日', 'ワシントンD.C.'),
    codeLens(japanese, 'ローカル5G', 'と同旨'),
    ledger(japanese, 'Reaffirm: Focus on コミットメント一覧 View', '言及なし：'),
    timeline(japanese, 'Reaffirm: 会合の年表を表示'),
    counterpart(japanese, 'について検討', 'Reaffirm: もう一方の言語の草案を並べて開く'),
  ];
}

function completion() {
  return {
    name: 'completion',
    draft: japanese,
    after: '経済産業省が、米国政府からは',
    height: 440,
    async act(editor) {
      await editor.page.keyboard.type('国立');
      await editor.suggestions();
    },
  };
}

/** The two drafts of the next meeting, side by side. */
function newRelease(command, dates, venue) {
  return {
    name: 'new-release',
    draft: english,
    after: 'November 16, 2021',
    height: 608,
    size: { width: 1240, height: 640 },
    async act(editor) {
      await editor.runCommand(command);
      await editor.expectQuestion('1/5');
      await editor.answer('', '2/5');
      await editor.answer(dates, '3/5');
      await editor.answer(venue, '4/5');
      await editor.answer('', '5/5');
      await editor.answer('');
      await editor.page.locator('.editor-group-container').nth(1).waitFor();
      await editor.waitForSquiggles('warning', 4);
    },
  };
}

/** The earlier sentence, shown within the draft by the line above it. */
function codeLens(draft, after, title) {
  return {
    name: 'code-lens',
    draft,
    after,
    height: 560,
    async act(editor) {
      await editor.page.locator('.codelens-decoration a').filter({ hasText: title }).first().click();
      await editor.page.locator('.peekview-widget .view-line').first().waitFor();
      // Where the files lie is this machine's own matter.
      await editor.page.addStyleTag({ content: '.peekview-title .dirname { display: none }' });
    },
  };
}

function ledger(draft, command, spoken) {
  return {
    name: 'ledger',
    draft,
    after: 'series:',
    height: 480,
    size: { width: 1080, height: 640 },
    async act(editor) {
      await editor.runCommand(command);
      const row = editor.page.locator(`.pane-body .monaco-list-row[aria-label^="${spoken}"]`).first();
      await row.waitFor();
      await widenSideBar(editor.page, 500);
      await row.hover();
    },
  };
}

/** Draws the border of the side bar to so many pixels from the left. */
async function widenSideBar(page, width) {
  const { x, y, width: before, height } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + before, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(width, y + height / 2, { steps: 5 });
  await page.mouse.up();
}

function timeline(draft, command) {
  return {
    name: 'timeline',
    draft,
    after: 'series:',
    height: 608,
    size: { width: 1240, height: 640 },
    async act(editor) {
      await editor.runCommand(command);
      const panel = editor.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
      await panel.locator('.row.line').first().waitFor();
    },
  };
}

/** The drafts in both languages; the sentences that belong together are marked. */
function counterpart(draft, after, command) {
  return {
    name: 'counterpart',
    draft,
    after,
    height: 450,
    size: { width: 1160, height: 640 },
    async act(editor, place) {
      await editor.runCommand(command);
      await editor.page.locator('.editor-group-container').nth(1).waitFor();
      await editor.waitForSquiggles('warning', 4);
      // Half as wide, the lines have moved down.
      await editor.goTo(...place);
    },
  };
}

await runMain(async () => {
  const wanted = process.argv.slice(2);
  if ((await npm(['run', '--silent', 'build'], { cwd: root })) !== 0)
    throw new UserError('The build failed: see above.');
  for (const { language, folder: pictures, shots } of albums) {
    await mkdir(pictures, { recursive: true });
    const dataFolder = await temporaryFolder('reaffirm-host');
    const server = await startServer({ dataFolder, settings, language });
    for (const shot of shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      await take(shot, server, pictures);
    }
    server.stop();
  }
  return 0;
});

/** Each picture has a folder of its own, for some of them write files. */
async function take({ name, draft, after, height, act, size: wide = size }, server, pictures) {
  const folder = join(await temporaryFolder('reaffirm-pictures'), 'dialogue');
  await cp(join(root, 'examples'), folder, { recursive: true });
  await cp(join(root, 'seeds'), join(folder, 'records'), { recursive: true });
  const file = join(folder, draft);
  const window = await openWindow({ server, folder, file, extension: root, size: wide, pixelRatio: 1.5 });
  const editor = new Editor(window.page);
  await editor.closeSideBar();
  const place = await placeAfter(after, file);
  await editor.goTo(...place);
  await editor.waitForSquiggles('warning');
  await act(editor, place);
  const path = join(pictures, `${name}.png`);
  await editor.settle();
  await window.page.screenshot({ path, clip: { x: 0, y: titleBar, width: wide.width, height } });
  await window.stop();
  await rm(folder, { recursive: true });
  const { size: bytes } = await stat(path);
  if (bytes > maxBytes) throw new UserError(`${path} has ${bytes} bytes; at most ${maxBytes} are wanted.`);
  console.log(`${path.slice(root.length + 1)}  ${Math.round(bytes / 1000)} kB`);
}

/** Line and column, both from 1, of the end of a text in a file. */
async function placeAfter(text, file) {
  const content = await readFile(file, 'utf8');
  const start = content.indexOf(text);
  if (start === -1) throw new UserError(`${file} does not hold "${text}", which a picture needs.`);
  const lines = content.slice(0, start + text.length).split('\n');
  return [lines.length, stringWidth(lines.at(-1)) + 1];
}
