/** A draft beside the earlier release: both at their sentence, and in what the two sentences differ. */
import { afterEach, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openDraft, type OpenDraft } from './support';

const earlier = 'The two countries decided to inspect all cranes of the container terminals every year.';
const weaker = 'The two countries will consider inspecting all cranes of the container terminals every year.';
const draft = `Results of the 4th Japan-Norway Dialogue on Ports\n\nMay 8, 2023\n\n${weaker}\n`;
const record = `Results of the 3rd Japan-Norway Dialogue on Ports\n\nJune 3, 2022\n\n${earlier}\n`;

let opened: OpenDraft | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function choose(title: string): Promise<void> {
  const { page } = opened?.editor ?? {};
  await opened?.editor.goTo(5, 3);
  await opened?.editor.quickFixes();
  await page?.locator('.action-widget .monaco-list-row.action', { hasText: title }).click();
}

// Generous: it opens an editor of its own, and several within it.
it('opens both side by side, and shows the differences', { timeout: 240_000 }, async () => {
  opened = await openDraft(draft, { developed: root, files: { 'records/03-2022.txt': record } });
  const { editor } = opened;
  await editor.waitForSquiggles('warning');
  await choose('Open both side by side');
  await editor.page.locator('.tab', { hasText: '03-2022.txt' }).waitFor();
  expect(await editor.page.locator('.editor-group-container').count()).toBe(2);
  await editor.settle();
  await opened.picture('compare-beside');

  await choose('Show the differences');
  await editor.page.locator('.monaco-diff-editor .char-delete').first().waitFor();
  await editor.settle();
  await opened.picture('compare-differences');
});
