import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openDraft, type OpenDraft, type Options } from './support';

let opened: OpenDraft | undefined;

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

/** Opens a sample draft, and by keys alone the ledger; waits for a row that a screen reader begins so. */
async function openLedger(draft: string, spoken: string, options: Options): Promise<OpenDraft> {
  const text = await readFile(join(root, 'examples', draft), 'utf8');
  const shown = await openDraft(text, { developed: root, ...options });
  opened = shown;
  await focusLedger(shown, options.language);
  await shown.editor.page.locator(rowSpoken(spoken)).first().waitFor();
  return shown;
}

async function focusLedger({ editor }: OpenDraft, language: Options['language']): Promise<void> {
  await editor.runCommand(
    language === 'ja' ? 'Focus on コミットメント一覧' : 'Focus on Commitment Ledger View',
  );
  await editor.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

function rowSpoken(beginning: string): string {
  return `.pane-body .monaco-list-row[aria-label^="${beginning}"]`;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const patienceMs = 180_000;

describe('the commitment ledger', () => {
  it(
    'shows each commitment with its history and state, leads to its sentence and continues it, by keys alone',
    async () => {
      const shown = await openLedger('12th-meeting.release.md', 'weakened: ', {
        theme: 'light',
        language: 'en',
      });
      const { editor } = shown;
      const { page } = editor;
      await editor.settle();
      await shown.picture('ledger-en-light');
      const spoken = await page.locator(rowSpoken('weakened: ')).getAttribute('aria-label');
      expect(spoken).toContain('11th 2020 → draft. considered 3/8');

      await press(page, 'Home', 'ArrowDown', 'ArrowDown', 'Enter');
      await page.locator('.statusbar', { hasText: 'Ln 22, Col' }).waitFor();

      await focusLedger(shown, 'en');
      await press(page, 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
      const dropped = page.locator(`${rowSpoken('dropped: ')}.focused`);
      await dropped.waitFor();
      const count = await page.locator(rowSpoken('dropped: ')).count();
      await page.keyboard.press('Shift+Enter');
      await editor.placeOf('As at the 11th');
      await page
        .locator(rowSpoken('dropped: '))
        .nth(count - 1)
        .waitFor({ state: 'detached' });
      await shown.picture('ledger-continued');
    },
    patienceMs,
  );

  it(
    'speaks Japanese, in the dark',
    async () => {
      const shown = await openLedger('12th-meeting.ja.release.md', '後退：', {
        theme: 'dark',
        language: 'ja',
      });
      await shown.editor.settle();
      await shown.picture('ledger-ja-dark');
      const spoken = await shown.editor.page.locator(rowSpoken('後退：')).getAttribute('aria-label');
      expect(spoken).toContain('第11回（2020年） → 草案');
    },
    patienceMs,
  );
});
