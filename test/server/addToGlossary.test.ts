import { describe, expect, it } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { addToGlossaryRequest, type AddToGlossaryResult } from '../../server/src/lsp/protocol';
import { type TestClient, withServer } from './client';

const draftFile = 'drafts/12.release.md';
const draft = (sentence: string, day = 'November 16, 2021') => `${day}\n\n${sentence}\n`;

/** Opens the draft and gives the actions on what stands between the two `|`. */
async function actionsOn(client: TestClient, marked: string, day?: string): Promise<readonly CodeAction[]> {
  const start = { line: 2, character: marked.indexOf('|') };
  const end = { line: 2, character: marked.lastIndexOf('|') - 1 };
  await client.open(draftFile, draft(marked.replaceAll('|', ''), day));
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: client.uri(draftFile) },
    range: { start, end },
    context: { diagnostics: [] },
  });
  return (actions ?? []) as CodeAction[];
}

function titled(actions: readonly CodeAction[], title: string | RegExp): CodeAction | undefined {
  return actions.find((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)));
}

/** The glossary after the edit, and whether the edit makes the file. */
function applied(before: string, edit: WorkspaceEdit | undefined): { text: string; creates: boolean } {
  const changes = edit?.documentChanges ?? [];
  const change = changes.find((one): one is TextDocumentEdit => 'edits' in one);
  const document = TextDocument.create('x', 'yaml', 1, before);
  const edits = (change?.edits ?? []).flatMap((one) => ('newText' in one ? [one] : []));
  return {
    text: TextDocument.applyEdits(document, edits),
    creates: changes.some((one) => 'kind' in one && one.kind === 'create'),
  };
}

async function ask(client: TestClient, params: object): Promise<AddToGlossaryResult> {
  return client.connection.sendRequest<AddToGlossaryResult>(addToGlossaryRequest, params);
}

describe('add to glossary, as a fix that needs no question', () => {
  it('calls an acronym well known that the glossary has; the entry then quiets the rule', async () => {
    await withServer({}, async (client) => {
      const actions = await actionsOn(client, 'They welcomed the work of the |GPAI|.');
      expect(actions.length).toBeLessThanOrEqual(4);
      const fix = titled(actions, 'Add “GPAI” to the glossary as well known');
      expect(fix?.diagnostics?.[0]?.code).toBe('undefined-acronym');
      const { text, creates } = applied('', fix?.edit);
      expect(creates).toBe(true);
      expect(text).toMatch(/^ *- id: gpai\n[^]*wellKnown: true/);
      await client.saveAndWait('glossary.yaml', text);
      const codes = (await client.pull(draftFile)).map(({ code }) => code);
      expect(codes).not.toContain('undefined-acronym');
    });
  });

  it('admits a name that the glossary calls superseded, among the entries in their order, comments kept', async () => {
    const before = [
      '# Ours.',
      '- id: aaa',
      '  kind: concept',
      '  en: A',
      '- id: nisc',
      '  kind: agency',
      '  en:',
      '    - National Zebra Centre',
      '    - { text: National Zebra Office, status: superseded, validTo: 2015-01-08 }',
      '# Of z.',
      '- id: zzz',
      '  kind: concept',
      '  en: Z',
      '',
    ].join('\n');
    await withServer({ files: { 'glossary.yaml': before } }, async (client) => {
      const actions = await actionsOn(client, 'They met the |National Zebra Office|.');
      const fix = titled(actions, /^Add .* as a right name of “National Zebra Centre”$/);
      const { text, creates } = applied(before, fix?.edit);
      expect(creates).toBe(false);
      expect(text.match(/^# .*|id: .*/gm)).toEqual(['# Ours.', 'id: aaa', 'id: nisc', '# Of z.', 'id: zzz']);
      expect(text).not.toMatch(/superseded|validTo|source/);
      await client.saveAndWait('glossary.yaml', text);
      expect(await client.pull(draftFile)).toEqual([]);
    });
  });

  it('is not offered where the glossary cannot be read, which is not overwritten', async () => {
    await withServer({ files: { 'glossary.yaml': '- id: "a\n' } }, async (client) => {
      const actions = await actionsOn(client, 'They welcomed the work of the |GPAI|.');
      expect(titled(actions, /glossary/)).toBeUndefined();
      expect(await ask(client, { name: 'Zebra Agency', otherName: '' })).toEqual({
        refusal: expect.stringMatching(/glossary\.yaml .*Mend it first/) as string,
      });
    });
  });
});

describe('add to glossary, with questions', () => {
  it('asks what an unknown acronym stands for, and for its Japanese name', async () => {
    await withServer({}, async (client) => {
      const actions = await actionsOn(client, 'They welcomed the work of the X|Q|Z.');
      const { command } = titled(actions, 'Add “XQZ” to the glossary…') ?? {};
      expect(command?.command).toBe('reaffirm.addToGlossary');
      const given = (command?.arguments?.[0] ?? {}) as object;
      expect(await ask(client, given)).toMatchObject({ ask: 'fullName' });
      const fullName = 'Xylophone  Quality\nZone Initiative';
      expect(await ask(client, { ...given, fullName })).toMatchObject({ ask: 'otherName' });
      const answer = await ask(client, { ...given, fullName, otherName: '木琴品質地域' });
      expect(applied('', 'edit' in answer ? answer.edit : undefined)).toEqual({
        creates: true,
        text: [
          '- id: xylophone-quality-zone-initiative',
          '  kind: programme',
          '  en:',
          '    - Xylophone Quality Zone Initiative',
          '    - text: XQZ',
          '      form: acronym',
          '  ja:',
          '    - 木琴品質地域',
          '',
        ].join('\n'),
      });
    });
  });

  it.each([
    ['an English name', 'They met the |Zebra Agency| in Kobe.', undefined, 'Zebra Agency'],
    ['a Japanese name', '両国は、|縞馬推進機構|と議論した。', '令和3年11月16日', '縞馬推進機構'],
  ])('offers the selection: %s', async (_, marked, day, name) => {
    await withServer({}, async (client) => {
      const action = titled(await actionsOn(client, marked, day), `Add “${name}” to the glossary…`);
      expect(action?.kind).toBe('refactor');
      expect(action?.command?.arguments).toEqual([{ name }]);
    });
  });

  it.each([
    ['a name that the glossary has', 'They met at the |OECD|.'],
    ['no letters', 'They met on the |16|th.'],
    ['a whole sentence', '|They met the Zebra Agency.|'],
    ['the caret alone', 'They met the Ze||bra Agency.'],
  ])('does not offer %s', async (_, marked) => {
    await withServer({}, async (client) => {
      expect(titled(await actionsOn(client, marked), /…$/)).toBeUndefined();
    });
  });

  it('never takes the id of another entry', async () => {
    await withServer({}, async (client) => {
      const answer = await ask(client, { name: 'OECD', fullName: 'Oecd', otherName: '' });
      expect(applied('', 'edit' in answer ? answer.edit : undefined).text).toMatch(/^- id: oecd-2\n/);
    });
  });

  it('speaks Japanese where the editor does', async () => {
    await withServer({ displayLanguage: 'ja' }, async (client) => {
      const actions = await actionsOn(client, 'They welcomed the work of the |GPAI|.');
      expect(titled(actions, '「GPAI」を周知の略称として用語集に登録する')).toBeDefined();
      expect(await ask(client, { name: 'XQZ' })).toMatchObject({
        prompt: expect.stringContaining('正式名称') as string,
      });
    });
  });
});
