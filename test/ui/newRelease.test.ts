import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { openDraft, type OpenDraft } from './support';

const note = 'November 16, 2021\n\nJapan described its plans for deep-sea ports.\n';

describe.each([
  [
    'en',
    'light',
    'New Meeting Release',
    'New meeting release (1/5)',
    'November 9, 2021 (Tue)',
    'November 16, 2021',
    'Results of 12th',
  ],
  [
    'ja',
    'dark',
    '会合の報道資料を新規作成',
    '会合の報道資料の新規作成（1/5）',
    '2021年11月9日 (火)',
    '令和3年11月16日',
    'インターネットエコノミーに関する日米政策協力対話',
  ],
] as const)(
  'a new meeting release, by keyboard alone: %s, %s',
  (language, theme, command, title, understood, day, heading) => {
    let opened: OpenDraft;
    beforeAll(async () => {
      opened = await openDraft(note, { developed: root, language, theme });
    });
    afterAll(() => opened.close());

    it('ends at Escape with nothing written', async () => {
      const { editor, folder } = opened;
      await editor.runCommand(`Reaffirm: ${command}`);
      await editor.expectQuestion(title);
      await editor.page.keyboard.press('Escape');
      expect(await readdir(folder)).toEqual(['draft.release.md']);
    });

    it('asks for the meeting, and shows what it understands', async () => {
      const { editor } = opened;
      await editor.runCommand(`Reaffirm: ${command}`);
      await editor.expectQuestion(title);
      await opened.picture(`new-release-number-${language}`);
      await editor.answer('', '2/5');
      await editor.page.keyboard.type('2021-11-09');
      await editor.page.locator('.quick-input-message').filter({ hasText: understood }).waitFor();
      await opened.picture(`new-release-dates-${language}`);
      await editor.answer('', '3/5');
      await editor.answer('Kyoto', '4/5');
      await editor.answer('', '5/5');
      await editor.answer('');
    });

    it('opens both drafts side by side, with a tab stop for what is left open', async () => {
      const { editor, folder } = opened;
      await editor.page.locator('.editor-group-container').nth(1).waitFor();
      await editor.page.locator('.monaco-editor.focused').filter({ hasText: heading }).waitFor();
      await editor.settle();
      await opened.picture(`new-release-${language}`);
      expect((await readdir(folder)).sort()).toEqual([
        '12-meeting.en.release.md',
        '12-meeting.ja.release.md',
        'draft.release.md',
      ]);
      await editor.page.keyboard.type(day);
      await editor.page.keyboard.press('Control+S');
      await editor.page.locator('.tab.dirty').waitFor({ state: 'detached' });
      const draft = await readFile(join(folder, `12-meeting.${language}.release.md`), 'utf8');
      expect(draft.replace(/^---\n[^]*?\n---\n\n/, '').startsWith(`${day}\n\n${heading}`)).toBe(true);
    });
  },
);
