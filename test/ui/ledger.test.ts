import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openDraft, type OpenDraft, type Options } from './support';

let opened: OpenDraft | undefined;

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

/** Opens a sample draft, and by keys alone the ledger; waits for a row that a screen reader begins so. */
async function openLedger(draft: string, spoken: string, options: Options = {}): Promise<OpenDraft> {
  const text = await readFile(join(root, 'examples', draft), 'utf8');
  const shown = await openDraft(text, { developed: root, ...options });
  opened = shown;
  const { page } = shown.editor;
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().waitFor();
  await page.keyboard.type(
    options.language === 'ja' ? 'Focus on コミットメント一覧' : 'Focus on Commitment Ledger View',
  );
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator(rowSpoken(spoken)).first().waitFor();
  return shown;
}

function rowSpoken(beginning: string): string {
  return `.pane-body .monaco-list-row[aria-label^="${beginning}"]`;
}

describe('the commitment ledger', () => {
  it.each([
    ['light', 'ledger-en-light'],
    ['dark', 'ledger-en-dark'],
  ] as const)('shows each commitment with its history and state (%s)', async (theme, picture) => {
    const shown = await openLedger('12th-meeting.release.md', 'weakened: ', { theme });
    await shown.editor.settle();
    await shown.picture(picture);
    const spoken = await shown.editor.page.locator(rowSpoken('weakened: ')).getAttribute('aria-label');
    expect(spoken).toContain('11th 2020 → draft. considered 3/8');
  });

  it('leads to the sentence by keys alone', async () => {
    const { editor } = await openLedger('12th-meeting.release.md', 'weakened: ');
    const { keyboard } = editor.page;
    for (const key of ['Home', 'ArrowDown', 'ArrowDown', 'Enter']) await keyboard.press(key);
    await editor.page.locator('.statusbar', { hasText: 'Ln 22, Col' }).waitFor();
  });

  it.each([
    ['light', 'ledger-ja-light'],
    ['dark', 'ledger-ja-dark'],
  ] as const)('speaks Japanese (%s)', async (theme, picture) => {
    const options = { theme, language: 'ja' } as const;
    const shown = await openLedger('12th-meeting.ja.release.md', '後退：', options);
    await shown.editor.settle();
    await shown.picture(picture);
    const spoken = await shown.editor.page.locator(rowSpoken('後退：')).getAttribute('aria-label');
    expect(spoken).toContain('第11回（2020年） → 草案');
  });
});
