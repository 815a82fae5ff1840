/** While letters are typed within a sentence all else stands as it stood, moved along with its words. */
import fc from 'fast-check';
import { DocumentDiagnosticRequest, type Position } from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { LineMap } from '../../server/src/text/lineMap';
import { slice } from '../../server/src/text/span';
import { type TestClient, withServer } from './client';

const english = {
  archived: [
    'September 25, 2020\n\nResults of the 11th Meeting of the Coral Dialogue\n',
    'The two countries will build a joint observatory of coral reefs in Okinawa. The two countries intend to train forty divers every year.',
  ].join('\n'),
  draft: [
    'November 16, 2021\n\nResults of the 12th Meeting of the Coral Dialogue\n',
    'The two countries met. The two countries discussed reefs, tides and sand. The two countries will build a joint observatory of coral reefs in Okinawa. The two countries intend to train forty divers every year.',
    '\nThe two countries welcomed the report of the OCRD on reefs. The two countries welcomed the report of the OCRD on reefs.',
  ].join('\n'),
  typedIn: 'discussed reefs',
  lastOfLine: 'year.',
  keys: ' of cold, deep water',
};
const japanese = {
  archived:
    '令和２年９月25日\n\n第11回日米珊瑚礁対話の結果\n\n両国は、沖縄に珊瑚礁の共同観測所を建設する。両国は、毎年40名の潜水士を養成する意向である。',
  draft: [
    '令和３年11月16日\n\n第12回日米珊瑚礁対話の結果\n',
    '両国は、会合を開いた。両国は、珊瑚礁、潮流及び砂について議論した。両国は、沖縄に珊瑚礁の共同観測所を建設する。両国は、毎年40名の潜水士を養成する意向である。',
    '\n両国は、珊瑚礁に関するＯＣＲＤの報告書を歓迎した。両国は、珊瑚礁に関するＯＣＲＤの報告書を歓迎した。',
  ].join('\n'),
  typedIn: '潮流',
  lastOfLine: '意向',
  keys: '、深海の冷水',
};
const file = 'drafts/12.release.md';

/** A draft as an officer edits it, the caret going along. */
class Writing {
  #place = 0;

  constructor(
    readonly client: TestClient,
    public text: string,
  ) {}

  async replace(start: number, end: number, words: string): Promise<void> {
    const range = { start: this.#at(start), end: this.#at(end) };
    this.text = this.text.slice(0, start) + words + this.text.slice(end);
    await this.client.change(file, range, words);
    await this.#caret(start + words.length);
  }

  /** Puts the caret far from where it is. */
  async leave(): Promise<void> {
    await this.#caret(this.#place < this.text.length / 2 ? this.text.length : 0);
  }

  async #caret(offset: number): Promise<void> {
    this.#place = offset;
    const { line, character } = this.#at(offset);
    await this.client.caret(file, line, character);
  }

  /** The rules that speak, each with the words it speaks of and those it points at in the draft. */
  async found(): Promise<readonly string[]> {
    return described(this.client, file, this.text);
  }

  #at(offset: number): Position {
    return new LineMap(this.text).positionAt(offset);
  }
}

async function described(client: TestClient, of: string, text: string): Promise<readonly string[]> {
  const lines = new LineMap(text);
  const words = (range: { start: Position; end: Position }) =>
    slice(text, { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) });
  return (await client.pull(of)).map(({ code, range, relatedInformation = [] }) =>
    [
      code,
      words(range),
      ...relatedInformation
        .filter(({ location }) => location.uri === client.uri(of))
        .map(({ location }) => words(location.range)),
    ].join(' | '),
  );
}

function withWriting(
  { archived, draft }: typeof english,
  run: (writing: Writing) => Promise<void>,
): Promise<void> {
  return withServer({ files: { 'records/11.txt': archived } }, async (client) => {
    await client.open(file, draft);
    await run(new Writing(client, draft));
  });
}

describe.each([
  ['English', english],
  ['Japanese', japanese],
])('%s: while letters are typed within a sentence', (_, language) => {
  const { typedIn, lastOfLine, keys } = language;

  it('every finding stays on its words', async () => {
    await withWriting(language, async (writing) => {
      const before = await writing.found();
      expect(before.length).toBeGreaterThan(2);
      const start = writing.text.indexOf(typedIn) + typedIn.length;
      for (const [nth, key] of Array.from(keys).entries()) {
        await writing.replace(start + nth, start + nth, key);
        expect(await writing.found()).toEqual(before);
      }
      for (let end = start + keys.length; end > start; end -= 1) {
        await writing.replace(end - 1, end, '');
        expect(await writing.found()).toEqual(before);
      }
    });
  });

  it('what it changes elsewhere is found once nobody has typed for a moment', async () => {
    await withWriting(language, async (writing) => {
      const said = (found: readonly string[]) => found.filter((one) => one.startsWith('duplicate-sentence'));
      const before = said(await writing.found());
      const half = before.length / 2;
      expect(before).toHaveLength(2);
      await writing.replace(writing.text.length - 2, writing.text.length - 2, 'x');
      expect(said(await writing.found())).toHaveLength(half);
      const asked = writing.client.refreshes();
      await writing.client.until(() => writing.client.refreshes() > asked);
      expect(said(await writing.found())).toEqual([]);
    });
  });

  it('the client that has them is told that they are the same', async () => {
    await withWriting(language, async ({ client, text }) => {
      const pull = async (previousResultId?: string) =>
        client.connection.sendRequest(DocumentDiagnosticRequest.type, {
          textDocument: { uri: client.uri(file) },
          ...(previousResultId !== undefined && { previousResultId }),
        });
      const first = await pull();
      // Within the last sentence of its line: nothing stands behind it that would have to move.
      const end = new LineMap(text).positionAt(text.indexOf(lastOfLine) + 1);
      await client.change(file, { start: end, end }, 'a');
      const typed = await pull(first.resultId);
      await client.change(file, { start: end, end }, 'b');
      expect(await pull(typed.resultId)).toEqual({ kind: 'unchanged', resultId: typed.resultId });
      expect((await pull('of another')).kind).toBe('full');
    });
  });
});

/** What an editor shows that moves diagnostics along with the text: their places as offsets, moved by each edit. */
class MovingEditor {
  #resultId: string | undefined;
  #shown: readonly { readonly code: unknown; readonly start: number; readonly end: number }[] = [];
  /** How many reports brought all diagnostics. */
  full = 0;

  edited(start: number, end: number, words: string): void {
    const moved = (offset: number) => offset + words.length - (end - start);
    this.#shown = this.#shown.map((one) => ({
      ...one,
      start: one.start >= end ? moved(one.start) : one.start,
      end: one.end > end ? moved(one.end) : one.end,
    }));
  }

  async pull({ client, text }: Writing): Promise<readonly string[]> {
    const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: client.uri(file) },
      ...(this.#resultId !== undefined && { previousResultId: this.#resultId }),
    });
    this.#resultId = report.resultId;
    if (report.kind === 'full') {
      this.full += 1;
      const lines = new LineMap(text);
      this.#shown = report.items.map(({ code, range }) => ({
        code,
        start: lines.offsetAt(range.start),
        end: lines.offsetAt(range.end),
      }));
    }
    return this.#shown.map(({ code, start, end }) => `${String(code)} | ${slice(text, { start, end })}`);
  }
}

describe.each([
  ['English', english],
  ['Japanese', japanese],
])('%s: an editor that moves diagnostics with the text', (_, { archived, draft, typedIn, keys }) => {
  it('is not sent them again while letters are typed, and shows each on its words', async () => {
    await withServer({ files: { 'records/11.txt': archived }, movesDiagnostics: true }, async (client) => {
      await client.open(file, draft);
      const writing = new Writing(client, draft);
      const editor = new MovingEditor();
      const first = await editor.pull(writing);
      expect(first.length).toBeGreaterThan(2);
      const start = draft.indexOf(typedIn) + typedIn.length;
      for (const [nth, key] of Array.from(keys).entries()) {
        await writing.replace(start + nth, start + nth, key);
        editor.edited(start + nth, start + nth, key);
        expect(await editor.pull(writing)).toEqual(first);
      }
      for (let end = start + keys.length; end > start; end -= 1) {
        await writing.replace(end - 1, end, '');
        editor.edited(end - 1, end, '');
        expect(await editor.pull(writing)).toEqual(first);
      }
      expect(editor.full).toBe(1);
    });
  });

  it('is sent them when one goes, and when the caret has left', async () => {
    await withServer({ files: { 'records/11.txt': archived }, movesDiagnostics: true }, async (client) => {
      await client.open(file, draft);
      const writing = new Writing(client, draft);
      const editor = new MovingEditor();
      const first = await editor.pull(writing);
      const inLast = draft.length - 2;
      await writing.replace(inLast, inLast, 'x');
      editor.edited(inLast, inLast, 'x');
      const typed = await editor.pull(writing);
      expect(typed.length).toBeLessThan(first.length);
      expect(editor.full).toBe(2);
      await writing.leave();
      await editor.pull(writing);
      expect(editor.full).toBe(3);
    });
  });
});

describe('however a draft was edited', () => {
  const edits = fc.array(
    fc.record({
      place: fc.double({ min: 0, max: 0.999, noNaN: true }),
      removed: fc.integer({ min: 0, max: 6 }),
      words: fc.constantFrom(
        'a',
        'reef ',
        '.',
        '. The ',
        '\n',
        '12th',
        ', ',
        '「',
        '。',
        '両国は',
        '',
        '',
        ' not',
      ),
      keys: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it.each([
    ['English', english],
    ['Japanese', japanese],
  ])('once the caret is elsewhere its findings are those of its text (%s)', async (_, language) => {
    let number = 20;
    await withWriting(language, async (writing) => {
      await fc.assert(
        fc.asyncProperty(edits, async (all) => {
          await writing.replace(0, writing.text.length, language.draft);
          for (const { place, removed, words, keys } of all) {
            let start = Math.floor(place * writing.text.length);
            for (let key = 0; key < keys; key += 1) {
              await writing.replace(start, Math.min(start + removed, writing.text.length), words);
              start += words.length;
              await writing.found();
            }
          }
          await writing.leave();
          const copy = `copies/${(number += 1)}.release.md`;
          await writing.client.open(copy, writing.text);
          expect(await writing.found()).toEqual(await described(writing.client, copy, writing.text));
        }),
        { numRuns: 12 },
      );
    });
  });
});
