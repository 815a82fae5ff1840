/** Dismissing a finding with a reason, by keyboard, in both display languages: asked for, kept, explained, listed, restored. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openDraft, type OpenDraft } from './support';

const sentence = 'They agreed to open a laboratory in Osaka.';
const draft = `November 16, 2021

Results of the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy

${sentence}

${sentence}
`;

let opened: OpenDraft | undefined;
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

describe.each([
  {
    language: 'en' as const,
    theme: 'light' as const,
    dismiss: 'Dismiss with a reason…',
    reason: 'Read out twice on purpose.',
    why: 'Reason: Read out twice on purpose.',
    restore: 'Restore the Finding',
    view: 'Suppressed Findings',
  },
  {
    language: 'ja' as const,
    theme: 'dark' as const,
    dismiss: '理由を記入して指摘を抑止…',
    reason: '先方と合意済み',
    why: '理由：先方と合意済み',
    restore: '指摘を元に戻す',
    view: '抑止中の指摘',
  },
])('in $language', ({ language, theme, dismiss, reason, why, restore, view }) => {
  // Generous: it opens an editor of its own and walks through six of its surfaces.
  it('goes the whole way', { timeout: 240_000 }, async () => {
    opened = await openDraft(draft, { developed: root, language, theme });
    const { editor, folder } = opened;
    const { page } = editor;
    await editor.waitForSquiggles('warning', 2);

    await editor.goTo(5, 3);
    const fixes = await editor.quickFixes();
    expect(fixes).toContain(dismiss);
    await opened.picture(`dismiss-fixes-${language}`);
    await page.locator('.action-widget .monaco-list-row.action', { hasText: dismiss }).click();
    const box = page.locator('.quick-input-widget input');
    await box.waitFor();
    await opened.picture(`dismiss-reason-${language}`);
    await page.keyboard.type(reason);
    await page.keyboard.press('Enter');
    await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    const file = await readFile(join(folder, '.reaffirm', 'dismissals.yaml'), 'utf8');
    expect(file).toContain(`  sentence: ${sentence}\n`);
    expect(file).toContain(`  reason: ${reason}\n`);

    expect(await editor.hoverOver('open a laboratory', why)).toContain(why);
    await opened.picture(`dismiss-hover-${language}`);

    await page.keyboard.press('Escape');
    await page
      .locator('.activitybar [aria-label="Reaffirm"], .activitybar [aria-label^="Reaffirm"]')
      .first()
      .click();
    const row = page.locator('.sidebar .monaco-list-row', { hasText: sentence }).first();
    await row.waitFor();
    await row.hover();
    await opened.picture(`dismiss-view-${language}`);
    expect(await row.locator(`[aria-label="${restore}"]`).count()).toBeGreaterThan(0);
    await editor.runCommand(`Focus on ${view} View`);
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    for (const key of ['Home', 'ArrowDown', 'Delete']) await page.keyboard.press(key);
    await editor.waitForSquiggles('warning', 2);
  });
});
