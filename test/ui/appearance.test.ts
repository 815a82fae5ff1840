import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openDraft, type OpenDraft } from './support';

const draft = `令和3年11月16日

両国は、大阪に研究所を開設することで一致した。両国は、大阪に研究所を開設することで一致した。
`;

let opened: OpenDraft;

beforeAll(async () => {
  opened = await openDraft(draft, { developed: root, language: 'ja', theme: 'dark' });
});

afterAll(async () => {
  await opened.close();
});

it('speaks Japanese where the display language is Japanese: manifest, client and server', async () => {
  await opened.editor.waitForSquiggles('warning');
  const status = await opened.editor.page.locator('[id="reaffirm.reaffirm.reaffirm.status"]').innerText();
  const problems = await opened.editor.problems();
  await opened.picture('japanese-dark');
  await opened.editor.page.keyboard.press('F1');
  await opened.editor.page.keyboard.type('Reaffirm: 過去');
  const commands = await opened.editor.page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
  await opened.picture('japanese-commands');
  expect(status).toContain('過去の報道資料');
  expect(problems.join('\n')).toContain('同じ文が二度あります');
  expect(commands.join('\n')).toMatch(/取り込/);
});

it('takes the theme that is wanted', async () => {
  const dark = await opened.editor.page.locator('.monaco-workbench.vs-dark').count();
  expect(dark).toBe(1);
});
