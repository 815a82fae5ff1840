import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { DisplayLanguage, Theme } from '../../scripts/host/appearance.mjs';
import { root } from '../../scripts/project.mjs';
import { openDraft, type OpenDraft } from './support';

const draft = `November 16, 2021

Results of the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy

The two countries held the 12th Director General-level Meeting on November 8, 2021.

1. AI

The two countries reaffirmed their support for the OECD’s recommendations on AI.

The two countries agreed to open a joint training centre for network engineers in Nagoya.

2. Networks

The two countries will consider cooperation in the field of Beyond 5G (6G) technology, including research, development, and international standards.
`;

const seeds = ['000_8770c6c8512e06be.txt', '003_81d88c6097434c27.txt'];
const commands = { en: 'Reaffirm: Show Meeting Timeline', ja: 'Reaffirm: 会合の年表を表示' };

let opened: OpenDraft | undefined;

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

/** Opens the draft beside the seeds, and the timeline by its command. */
async function openTimeline(language: DisplayLanguage, theme: Theme) {
  const files = Object.fromEntries(
    await Promise.all(
      seeds.map(
        async (name) => [`records/${name}`, await readFile(join(root, 'seeds', name), 'utf8')] as const,
      ),
    ),
  );
  opened = await openDraft(draft, { developed: root, language, theme, files });
  const { page } = opened.editor;
  // Without a finding the archive has not been read yet.
  await opened.editor.waitForSquiggles('warning', 1);
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${commands[language]}`);
  await page.keyboard.press('Enter');
  const frame = await timelineFrame(page);
  await frame.locator('.row.line').first().waitFor();
  return { opened, page, frame };
}

async function timelineFrame(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 150; tries += 1) {
    for (const frame of page.frames()) {
      const titles = frame.locator('#timeline h1');
      const count = await titles.count().catch(() => 0);
      if (count > 0) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error('The timeline did not open.');
}

/** What axe-core has against the view: rule and element. */
async function violations(frame: Frame): Promise<readonly string[]> {
  const source = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  await frame.evaluate(source);
  return await frame.evaluate(async () => {
    const { violations: found } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** Three windows in all: each takes a while to open. */
const patienceMs = 180_000;

describe('the timeline', () => {
  it(
    'is drawn and accessible in light, and used by keyboard alone, up to the sentence',
    async () => {
      const { opened: window, page, frame } = await openTimeline('en', 'light');
      expect(await violations(frame)).toEqual([]);
      await window.picture('timeline-english');
      await frame.locator('#filter').fill('recommendations on AI');
      await frame.locator('.spot[tabindex="0"]').focus();
      await page.keyboard.press('ArrowRight');
      await frame.locator('.note').waitFor();
      expect(await violations(frame)).toEqual([]);
      await window.picture('timeline-note');
      await page.keyboard.press('Escape');
      await frame.locator('.note').waitFor({ state: 'hidden' });
      await page.keyboard.press('End');
      const said = await frame.locator('.spot[tabindex="0"]').getAttribute('aria-label');
      expect(said).toMatch(/^Draft, 12th, November 8, 2021: Repeated, reaffirmed/);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.locator('.monaco-editor[data-uri*="records"]').waitFor();
      await window.picture('timeline-opened');
    },
    patienceMs,
  );

  it(
    'is drawn and accessible in Japanese and dark, and follows the draft and the filter',
    async () => {
      const { opened: window, page, frame } = await openTimeline('ja', 'dark');
      expect(await violations(frame)).toEqual([]);
      await window.picture('timeline-japanese-dark');
      await frame.locator('#filter').fill('nagoya');
      expect(await frame.locator('.row.line').count()).toBe(1);
      await frame.locator('#filter').fill('sapporo');
      expect(await frame.locator('.row.line').count()).toBe(0);
      await page.locator('.tab[data-resource-name="draft.release.md"]').click();
      await page.locator('.monaco-editor[data-uri$="draft.release.md"] .view-lines').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nThe two countries agreed to open a school in Sapporo.\n');
      await opened?.editor.placeOf('Sapporo');
      await page.locator('.tab', { hasText: '会合の年表' }).click();
      const anew = await timelineFrame(page);
      await anew.locator('.row.line', { hasText: 'Sapporo' }).waitFor();
    },
    patienceMs,
  );

  it(
    'is drawn and accessible in high contrast, forums and table too',
    async () => {
      const { opened: window, frame } = await openTimeline('ja', 'highContrast');
      expect(await violations(frame)).toEqual([]);
      await window.picture('timeline-high-contrast');
      await frame.locator('#lens-names').click();
      expect(await violations(frame)).toEqual([]);
      await window.picture('timeline-names');
      await frame.locator('#as-table').click();
      expect(await violations(frame)).toEqual([]);
      await window.picture('timeline-table');
    },
    patienceMs,
  );
});
