import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openDraft, type OpenDraft } from './support';

const note = 'November 16, 2021\n\nJapan described its plans for deep-sea ports.\n';

/** What is typed at the tab stops, in their order; one name is not the official one. */
const answers = [
  'November 16, 2021',
  'Japan described its plans for deep-sea ports.',
  'The United States presented a survey of coastal radio stations.',
  'The Personal Information Protection Committee explained its new guidelines.',
  'Experts showed a model of river floods.',
  'Two companies reported on a trial in Hokkaido.',
  'by the end of 2022',
];

let opened: OpenDraft;
beforeAll(async () => {
  const settings = { 'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' } };
  opened = await openDraft(note, { developed: root, settings });
});
afterAll(() => opened.close());

it('leads by keyboard alone from a new release over its findings to the clearance sheet', async () => {
  const { editor, folder } = opened;
  const { keyboard } = editor.page;

  await editor.runCommand('Reaffirm: New Meeting Release');
  await editor.expectQuestion('1/5');
  await editor.answer('', '2/5');
  await editor.answer('November 9-10, 2021', '3/5');
  await editor.answer('Washington, D.C.', '4/5');
  for (const key of ['ArrowDown', 'ArrowDown', 'Space']) await keyboard.press(key);
  await editor.answer('', '5/5');
  await editor.answer('');
  const focused = editor.page.locator('.monaco-editor.focused');
  await focused.filter({ hasText: '12th Director General-level' }).waitFor();
  await editor.waitForSquiggles('warning', 1);

  for (const answer of answers) {
    await keyboard.type(answer);
    await keyboard.press('Tab');
  }
  await opened.picture('whole-path-filled');
  await editor.retry('the name put right', async () => {
    await editor.runCommand('Fix All');
    await keyboard.press('Control+S');
    await editor.page.waitForTimeout(1000);
    const text = await readFile(join(folder, '12-meeting.en.release.md'), 'utf8');
    return text.includes('The Personal Information Protection Commission explained');
  });
  await editor.page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  await opened.picture('whole-path-clean');

  await editor.runCommand('Reaffirm: Export the Clearance Sheet');
  // The box of the palette closes as that of the file opens: what is proposed tells them apart.
  const box = editor.page.locator('.quick-input-widget .quick-input-box input');
  await expect.poll(() => box.inputValue(), { timeout: 30_000 }).toMatch(/\.clearance\.html$/);
  await opened.picture('whole-path-export');
  await editor.retry('the clearance sheet', async () => {
    if (await box.isVisible()) await keyboard.press('Enter');
    await editor.page.waitForTimeout(1000);
    return (await readdir(folder)).some((name) => name.endsWith('.clearance.html'));
  });
  const sheet = (await readdir(folder)).find((name) => name.endsWith('.clearance.html')) ?? '';
  const html = await readFile(join(folder, sheet), 'utf8');
  expect(html).toContain('deep-sea ports');
  expect(html).toContain('12th');
}, 240_000);
