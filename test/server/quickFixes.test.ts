/** The quick fixes of findings that rest on an earlier release, and all safe fixes at once, over the real protocol. */
import { describe, expect, it } from 'vitest';
import { type CodeAction, CodeActionRequest, type Position } from 'vscode-languageserver-protocol/node';
import type { CompareArguments } from '../../server/src/lsp/protocol';
import { type TestClient, withServer } from './client';

const earlier = 'The two countries decided to inspect all cranes of the container terminals.';
const records = {
  'records/03.txt': `Results of the 3rd Japan-Norway Dialogue on Ports\n\nJune 3, 2022\n\n${earlier}\n`,
};
const japanese = {
  'records/03.txt':
    '第3回日ノルウェー港湾対話の結果\n\n2022年6月3日\n\n両国は、コンテナターミナルの全てのクレーンを検査することを決定した。\n',
};
const head = 'Results of the 4th Japan-Norway Dialogue on Ports\n\nMay 8, 2023\n\n';
const weaker = 'The two countries will consider inspecting all cranes of the container terminals.';
const place = { line: 4, character: 5 };

async function actions(client: TestClient, at: Position, only?: string[]): Promise<readonly CodeAction[]> {
  const textDocument = { uri: client.uri('draft.release.md') };
  const params = {
    textDocument,
    range: { start: at, end: at },
    context: { diagnostics: [], ...(only && { only }) },
  };
  return ((await client.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
}

const titles = (all: readonly CodeAction[]) => all.map(({ title }) => title);

describe('the quick fixes of a finding against an earlier release', () => {
  it('change the text, compare, and dismiss: four at most, none of them preferred where meaning could be lost', async () => {
    await withServer({ files: records }, async (client) => {
      await client.open('draft.release.md', `${head}${weaker}\n`);
      const all = await actions(client, place);
      expect(titles(all)).toEqual([
        'Write it as the 3rd meeting (June 3, 2022) did',
        'Show the differences: 3rd meeting, June 3, 2022',
        'Open both side by side: 3rd meeting, June 3, 2022',
        'Dismiss with a reason…',
      ]);
      expect(all.filter(({ isPreferred }) => isPreferred)).toEqual([]);
      const argument = all[2]?.command?.arguments?.[0] as CompareArguments;
      expect(argument).toMatchObject({
        draft: { uri: client.uri('draft.release.md'), range: { start: { line: 4 } } },
        earlier: { uri: client.uri('records/03.txt'), range: { start: { line: 4 } } },
        sentences: { draft: weaker, earlier },
      });
    });
  });

  it('speak Japanese', async () => {
    await withServer({ files: records, displayLanguage: 'ja' }, async (client) => {
      await client.open('draft.release.md', `${head}${weaker}\n`);
      expect(titles(await actions(client, place))).toEqual([
        '第3回会合（2022年6月3日）の文をそのまま用いる',
        '相違箇所を表示：第3回会合（2022年6月3日）',
        '並べて表示：第3回会合（2022年6月3日）',
        '理由を記入して指摘を抑止…',
      ]);
    });
  });

  it('show no differences between two languages, and take over no wording', async () => {
    await withServer({ files: japanese }, async (client) => {
      await client.open('draft.release.md', `${head}${earlier}\n`);
      const all = titles(await actions(client, place));
      expect(all).toContain('Open both side by side: 3rd meeting, June 3, 2022');
      expect(all.filter((title) => /^(?:Show|Write it as)/.test(title))).toEqual([]);
    });
  });
});

describe('fixing all', () => {
  const twice = `They met in Kobe.\n\nThe parties will build a tunnel. The parties will build a tunnel.\n`;
  const longTwice = twice.replaceAll('a tunnel', 'a tunnel between the two islands');

  it.each(['source.fixAll', 'source.fixAll.reaffirm'])(
    'gives one edit of what is safe, for %s',
    async (kind) => {
      await withServer({}, async (client) => {
        await client.open('draft.release.md', longTwice);
        const all = await actions(client, { line: 0, character: 0 }, [kind]);
        expect(all).toHaveLength(1);
        expect(all[0]).toMatchObject({
          title: 'Apply all fixes that cannot change the meaning',
          kind: 'source.fixAll.reaffirm',
        });
        expect(all[0]?.edit?.changes?.[client.uri('draft.release.md')]).toHaveLength(1);
      });
    },
  );

  it.each([
    ['where nothing is safe', `${head}${weaker}\n`, 'source.fixAll'],
    ['for the fixes of another program', longTwice, 'source.fixAll.eslint'],
  ])('gives nothing %s', async (_, text, kind) => {
    await withServer({ files: records }, async (client) => {
      await client.open('draft.release.md', text);
      const all = await actions(client, { line: 0, character: 0 }, [kind]);
      expect(all.filter((one) => one.kind === 'source.fixAll.reaffirm')).toEqual([]);
    });
  });
});
