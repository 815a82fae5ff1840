/** The timeline of a long dialogue, drawn in a bare browser: it draws what can be seen, not what there is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { timelineWords } from '../../client/src/timeline/words';
import { findChromium } from '../../scripts/host/chromium.mjs';
import { root } from '../../scripts/project.mjs';
import { generatedTimeline, type ShowMessage } from './timelineData';

vi.mock('vscode', () => ({ l10n: { t: (text: string) => text } }));

const built = (name: string) => readFile(join(root, 'dist', name), 'utf8');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: false });
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent('<!DOCTYPE html><html lang="en"><body><main id="timeline"></main></body></html>');
  await page.addStyleTag({ content: await built('timeline.css') });
  await page.addStyleTag({ content: 'html, body { height: 800px; margin: 0 }' });
  await page.evaluate(
    'globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} })',
  );
  await page.addScriptTag({ content: await built('timeline.js') });
});
afterAll(() => browser.close());

/** What it took to draw, in milliseconds: until the next frame by the clock, and of the processor, which a busy machine leaves alone. */
async function draw(): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taskTime(session);
  await page.evaluate('performance.clearMeasures()');
  await page.evaluate("dispatchEvent(new MessageEvent('message', { data: message })); 0");
  await page.waitForFunction("performance.getEntriesByName('timeline-drawn').length > 0");
  const used = (await taskTime(session)) - before;
  const passed = await page.evaluate<number>("performance.getEntriesByName('timeline-drawn')[0].duration");
  return `${Math.round(passed)} ms (processor ${Math.round(used * 1000)} ms)`;
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

it('draws the rows that can be seen of 100 meetings and 500 commitments', async () => {
  const data = generatedTimeline({ meetings: 100, threads: 500 });
  const message: ShowMessage = { type: 'show', data, words: timelineWords() };
  await page.addScriptTag({ content: `globalThis.message = ${JSON.stringify(message)};` });
  const times = [await draw(), await draw()];
  console.log(`100 meetings, 500 commitments, drawn in ${times.join(', then ')}`);
  const rows = await page.locator('.row').count();
  expect(rows).toBeGreaterThan(20);
  expect(rows).toBeLessThan(100);
  expect(await page.locator('#timeline [role="grid"]').getAttribute('aria-rowcount')).toBe('513');
  await page.locator('#filter').fill('number 499');
  expect(await page.locator('.row.line').count()).toBe(1);
});
