/** Suppression over the real protocol: dismiss with a reason, say why on hover, list what is kept back, restore it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  HoverRequest,
  MarkupContent,
  type Range,
} from 'vscode-languageserver-protocol/node';
import {
  type DismissArguments,
  dismissRequest,
  type DismissResult,
  restoreCommand,
  restoreRequest,
  type SuppressedList,
  suppressedRequest,
} from '../../server/src/lsp/protocol';
import { type TestClient, withServer } from './client';

const file = '.reaffirm/dismissals.yaml';
const sentence = 'The parties will build a tunnel between the two islands.';
const draft = `They met in Kobe.\n\n${sentence} ${sentence}\n`;
const secondSentence: Range = {
  start: { line: 2, character: sentence.length + 3 },
  end: { line: 2, character: sentence.length + 3 },
};

async function duplicates(client: TestClient): Promise<number> {
  const found = await client.pull('draft.release.md');
  return found.filter(({ code }) => code === 'duplicate-sentence').length;
}

async function actions(client: TestClient, range: Range): Promise<readonly CodeAction[]> {
  const textDocument = { uri: client.uri('draft.release.md') };
  const params = { textDocument, range, context: { diagnostics: [] } };
  return ((await client.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
}

/** What the quick fix hands to the client's command. */
async function dismissable(client: TestClient): Promise<DismissArguments> {
  const action = (await actions(client, secondSentence)).find(
    ({ command }) => command?.command === 'reaffirm.dismiss',
  );
  return action?.command?.arguments?.[0] as DismissArguments;
}

function dismiss(
  client: TestClient,
  what: DismissArguments,
  reason = 'read out twice',
): Promise<DismissResult> {
  return client.connection.sendRequest(dismissRequest, { ...what, reason });
}

function written(client: TestClient): Promise<string> {
  return readFile(fileURLToPath(client.uri(file)), 'utf8');
}

async function hover(client: TestClient): Promise<string> {
  const params = { textDocument: { uri: client.uri('draft.release.md') }, position: secondSentence.start };
  const found = await client.connection.sendRequest(HoverRequest.type, params);
  return MarkupContent.is(found?.contents) ? found.contents.value : '';
}

describe('suppression in the server', () => {
  it('goes the whole way: dismissed, explained, listed, restored', async () => {
    await withServer({}, async (client) => {
      await client.open('draft.release.md', draft);
      expect(await duplicates(client)).toBe(2);
      const what = await dismissable(client);
      expect(await dismiss(client, what)).toEqual({});
      expect(await written(client)).toContain('  reason: read out twice\n');
      expect(await duplicates(client)).toBe(0);
      expect(await hover(client)).toMatch(/Suppressed.*duplicate.*Reason.*read out twice/s);

      const list = await client.connection.sendRequest<SuppressedList>(suppressedRequest);
      expect(list.elsewhere).toEqual([]);
      expect(list.drafts.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
        ['duplicate-sentence', 'duplicate-sentence'],
      ]);

      await client.connection.sendRequest(restoreRequest, { uri: what.uri, key: what });
      expect(await duplicates(client)).toBe(2);
    });
  });

  it('says in Japanese why a finding is kept back', async () => {
    await withServer({ displayLanguage: 'ja' }, async (client) => {
      await client.open('draft.release.md', draft);
      await dismiss(client, await dismissable(client), '先方と合意済み');
      expect(await hover(client)).toMatch(/抑止中の指摘：.*理由：先方と合意済み/s);
    });
  });

  it('lists what a comment keeps back, with the edit that takes the rule out of it', async () => {
    await withServer({}, async (client) => {
      const comment = '<!-- reaffirm-disable-next-line duplicate-sentence, meeting-date: said twice -->';
      await client.open('draft.release.md', `They met in Kobe.\n\n${comment}\n${sentence} ${sentence}\n`);
      const { drafts } = await client.connection.sendRequest<SuppressedList>(suppressedRequest);
      const [item] = drafts[0]?.findings ?? [];
      expect(item?.why).toBe('Reason: said twice (by the comment on line 3)');
      expect(item?.restore).toMatchObject({ edit: { newText: '', range: { start: { line: 2 } } } });
    });
  });

  it('offers to delete a dismissal that is no longer used', async () => {
    const stale = `- rule: repeated-commitment\n  sentence: They met in Kobe.\n  reason: old\n`;
    await withServer({ files: { [file]: stale } }, async (client) => {
      await client.open('draft.release.md', draft);
      const idle = (await client.pull('draft.release.md')).filter(({ code }) => code === 'unused-directive');
      expect(idle).toHaveLength(1);
      const start = { line: 0, character: 3 };
      const [action] = await actions(client, { start, end: start });
      expect(action?.command).toMatchObject({ title: 'Delete the dismissal', command: restoreCommand });
      await client.connection.sendRequest(restoreRequest, action?.command?.arguments?.[0]);
      expect(await client.pull('draft.release.md')).not.toContainEqual(idle[0]);
    });
  });

  it('lists dismissals of sentences that stand in no open draft', async () => {
    const other = `- rule: meeting-date\n  sentence: Another sentence.\n  reason: r\n`;
    await withServer({ files: { [file]: other } }, async (client) => {
      await client.open('draft.release.md', draft);
      const list = await client.connection.sendRequest<SuppressedList>(suppressedRequest);
      expect(list).toMatchObject({ drafts: [], elsewhere: [{ sentence: 'Another sentence.' }] });
    });
  });

  it('says at its line what is wrong with the file, and does not write over a broken one', async () => {
    const broken = '- rule: meeting-date\n  sentence: A.\n  reason: "r\n';
    await withServer({ files: { [file]: broken } }, async (client) => {
      await client.open('draft.release.md', draft);
      expect(client.pushed.get(client.uri(file))?.[0]?.message).toMatch(/not well-formed YAML/);
      const { problem } = await dismiss(client, await dismissable(client));
      expect(problem).toMatch(/Mend it first; nothing was written/);
      expect(await written(client)).toBe(broken);
    });
  });

  it('takes over a file that another program changes', async () => {
    await withServer({}, async (client) => {
      await client.open('draft.release.md', draft);
      const { rule, sentence: said, earlier } = await dismissable(client);
      const entry = `- rule: ${rule}\n  sentence: ${said}\n  earlier: ${earlier.join('')}\n  reason: merged\n`;
      await client.saveAndWait(file, entry);
      expect(await duplicates(client)).toBe(0);
      await client.saveAndWait(file, entry.replace('reason: merged', 'reason:'));
      expect(await duplicates(client)).toBe(2);
      expect(client.pushed.get(client.uri(file))?.[0]).toMatchObject({ range: { start: { line: 3 } } });
    });
  });

  it('counts the file as it is being edited, and does not overwrite what is not saved', async () => {
    await withServer({}, async (client) => {
      await client.open('draft.release.md', draft);
      const what = await dismissable(client);
      await client.open(file, '# not saved\n', 'yaml');
      expect((await dismiss(client, what)).problem).toMatch(/not saved/);
    });
  });
});
