import { describe, expect, it } from 'vitest';
import {
  type DialogueChoice,
  dialoguesRequest,
  type DraftText,
  newReleaseRequest,
  type Understanding,
  understandRequest,
} from '../../server/src/lsp/protocol';
import { withServer } from './client';

const fileNames = { en: '12-meeting.en.release.md', ja: '12-meeting.ja.release.md' };

describe('a new meeting release, over the protocol', () => {
  it('proposes the next number, and makes drafts whose placeholders are marked', async () => {
    await withServer({}, async ({ connection }) => {
      const [dialogue, ...others] = await connection.sendRequest<DialogueChoice[]>(dialoguesRequest);
      expect(others).toEqual([]);
      expect(dialogue).toMatchObject({
        name: 'Japan-U.S. Policy Cooperation Dialogue on the Internet Economy',
        last: '11th meeting, September 17, 2020',
        next: 12,
        used: [9, 11],
      });
      const params = {
        dialogue: dialogue?.id,
        number: 12,
        dates: '令和3年11月9日',
        venue: 'Kyoto',
        fileNames,
      };
      const drafts = await connection.sendRequest<DraftText[]>(newReleaseRequest, params);
      expect(drafts.map(({ fileName }) => fileName)).toEqual(Object.values(fileNames));
      const [english] = drafts;
      expect(english?.text).toContain('in Kyoto on November 9.');
      const [first] = english?.placeholders ?? [];
      expect(english?.text.slice(first?.start, first?.end)).toBe('[date]');
    });
  });

  it('says what it understood, in the display language', async () => {
    await withServer({ displayLanguage: 'ja' }, async ({ connection }) => {
      const understand = (field: string, answer: string) =>
        connection.sendRequest<Understanding>(understandRequest, { field, answer });
      expect(await understand('dates', 'Nov 9, 2021')).toMatchObject({ shown: '2021年11月9日 (火)' });
      expect(await understand('dates', '11月9日')).toEqual({ problem: '年を入力してください。' });
      expect(await understand('venue', '京都')).toEqual({});
      expect(await understand('venue', 'Nether Wallop')).toMatchObject({ doubtful: true });
    });
  });

  it('gives nothing of a dialogue that has gone, and none where no release has a number', async () => {
    const files = { 'records/note.md': '# A note\n\nJapan described its plans for deep-sea ports.\n' };
    await withServer({ files }, async ({ connection }) => {
      expect(await connection.sendRequest(dialoguesRequest)).toEqual([]);
      const params = { dialogue: 'gone', number: 12, dates: '', venue: '', fileNames };
      expect(await connection.sendRequest(newReleaseRequest, params)).toEqual([]);
    });
  });
});
