import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openDraft, type OpenDraft } from './support';

const sentence = 'They agreed to open a laboratory in Osaka.';
const draft = `November 16, 2021

Results of the 12th Director General-level Meeting of the Japan-U.S. Policy Cooperation Dialogue on the Internet Economy

They met. ${sentence} ${sentence}

They met at the OECD.
`;

let opened: OpenDraft;

beforeAll(async () => {
  opened = await openDraft(draft, { developed: root });
});

afterAll(async () => {
  await opened.close();
});

it('underlines the sentence that is said twice', async () => {
  await opened.editor.waitForSquiggles('warning', 2);
  await opened.picture('squiggle');
});

it('tells on hover what a name is', async () => {
  const shown = await opened.editor.hoverOver('OECD', '経済協力開発機構');
  await opened.picture('hover');
  expect(shown).toMatch(/Organi[sz]ation for Economic Co-operation and Development/);
});

it('lists the findings in the Problems panel', async () => {
  const problems = await opened.editor.problems();
  await opened.picture('problems');
  const duplicates = problems.filter((label) => label.includes('duplicate-sentence'));
  expect(duplicates.length).toBeGreaterThanOrEqual(2);
});

it('keeps the underline on its words while letters are typed in front of them', async () => {
  const { editor } = opened;
  const before = {
    underline: await editor.squiggleLeft('warning'),
    words: await editor.placeOf('They agreed'),
  };
  await editor.goTo(5, 9);
  await editor.type(' at noon');
  const words = await editor.placeOf('They agreed');
  const moved = words.x - before.words.x;
  expect(moved).toBeGreaterThan(20);
  expect(Math.abs((await editor.squiggleLeft('warning')) - before.underline - moved)).toBeLessThan(2);
});
