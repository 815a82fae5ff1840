/** `reaffirm explain`: the pages of the rules, and with `--at` why a sentence is reported or not. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerExplain } from '../../server/src/cli/explain';
import { runCommand } from '../support/commandLine';

const earlier = `Results of the 3rd Japan-Norway Dialogue on Ports

June 3, 2022

The two countries intend to train 20 harbour pilots every year.

They decided to inspect all cranes of the container terminals.
`;
const draft = `Results of the 4th Japan-Norway Dialogue on Ports

May 8, 2023

The two countries intend to train 40 harbour pilots every year. They will exchange views on lighthouses.
They decided to inspect all cranes of the container terminals.
`;

let folder = '';
const file = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-explain-'));
  await mkdir(file('records'));
  await writeFile(file('records/03.txt'), earlier);
  await writeFile(file('draft.txt'), draft);
});
afterEach(() => rm(folder, { recursive: true }));

function explain(at: string, ...words: string[]) {
  const options = ['--archive', file('records'), '--lang', 'en', ...words];
  return runCommand(registerExplain, ['explain', '--at', file(at), ...options]);
}

interface Explained {
  sentences: {
    text: string;
    compared: boolean;
    findings: { rule: string }[];
    candidates: {
      path: string;
      meeting: number;
      date: string;
      range: { start: { line: number } };
      outcome: string;
      relation: string;
      unlike?: string;
      coverage: { mean: number };
      slots: { kind: string; same: object[]; onlyDraft: string[]; onlyEarlier: string[] }[];
      differences: { kind: string; draft: string; earlier: string }[];
    }[];
  }[];
}

async function explained(at: string): Promise<Explained['sentences']> {
  const { out } = await explain(at, '--format', 'json');
  return (JSON.parse(out) as Explained).sentences;
}

describe('reaffirm explain --at', () => {
  it('names the candidate with its meeting, date and line, and the slot that differs', async () => {
    const [first] = await explained('draft.txt:5:1');
    expect(first?.findings.map(({ rule }) => rule)).toContain('contradicted-fact');
    const [candidate] = first?.candidates ?? [];
    expect(candidate).toMatchObject({
      path: file('records/03.txt'),
      meeting: 3,
      date: '2022-06-03',
      range: { start: { line: 4 } },
      outcome: 'reported',
      relation: 'contradicts',
    });
    expect(candidate?.differences).toMatchObject([
      { kind: 'figure', draft: expect.stringContaining('40') as string },
    ]);
    expect(candidate?.slots).toContainEqual({
      kind: 'act',
      same: [
        {
          draft: expect.stringMatching(/^intend \[\d\]$/) as string,
          earlier: expect.any(String) as string,
        },
      ],
      onlyDraft: [],
      onlyEarlier: [],
    });
  });

  it('takes every sentence that touches the line, and with a column the one that stands there', async () => {
    expect((await explained('draft.txt:5')).map(({ text }) => text.slice(0, 9))).toEqual([
      'The two c',
      'They will',
    ]);
    expect((await explained('draft.txt:5:70')).map(({ text }) => text.slice(0, 9))).toEqual(['They will']);
  });

  it('says why a sentence is not reported', async () => {
    const [sentence] = await explained('draft.txt:5:70');
    expect(sentence?.findings).toEqual([]);
    for (const { outcome, unlike } of sentence?.candidates ?? []) {
      expect(outcome).toBe('unrelated');
      expect(unlike).toBeDefined();
    }
  });

  it('says that a title is compared with nothing', async () => {
    const [title] = await explained('draft.txt:1');
    expect(title).toMatchObject({ compared: false, candidates: [] });
    expect((await explain('draft.txt:1')).out).toContain('states no position');
  });

  it('leaves out the release of the draft’s own meeting, and says so', async () => {
    const { out } = await explain('records/03.txt:5');
    expect(out).toContain(`Left out, as releases of the draft’s own meeting: ${file('records/03.txt')}`);
  });

  it('prints for people what agrees and what differs, in the display language', async () => {
    const { out, code } = await explain('draft.txt:5:1');
    expect(code).toBe(0);
    expect(out).toMatch(/^.*draft\.txt:5:1: The two countries intend to train 40/);
    expect(out).toContain('1. Set against the draft: 3rd meeting, June 3, 2022');
    expect(out).toMatch(/differs +figure: “20 harbour/);
    const japanese = await explain('draft.txt:5:1', '--lang', 'ja');
    expect(japanese.out).toContain('1. 草案と対照した文: 第3回会合（2022年6月3日）');
    expect(japanese.out).toMatch(/相違 +数値：過去「20 harbour/);
  });

  it('shows as many candidates as are asked for', async () => {
    const { out } = await explain('draft.txt:6', '--top', '1');
    expect(out.match(/^ {2}\d\. /gm)).toHaveLength(1);
  });

  it.each([
    ['a file that is not there', 'none.txt:3', /none\.txt: There is no such file/],
    ['a line that is not there', 'draft.txt:99', /has 7 lines; there is no line 99/],
    ['a line without a sentence', 'draft.txt:4', /no sentence here\. The nearest one is on line [35]/],
    ['no line at all', 'draft.txt', /names no place/],
    ['line 0', 'draft.txt:0', /names no place/],
  ])('cannot run with %s, and says why', async (_, at, why) => {
    await expect(explain(at)).rejects.toThrow(why);
  });

  it('says it in Japanese too', async () => {
    await expect(explain('draft.txt:99', '--lang', 'ja')).rejects.toThrow(/99行目はありません/);
  });

  it('does not take a rule and a place at once', async () => {
    await expect(explain('draft.txt:5', 'meeting-date')).rejects.toThrow(/not both/);
  });
});

describe('reaffirm explain', () => {
  it('lists the rules, and prints the page of one', async () => {
    const { out } = await runCommand(registerExplain, ['explain', '--lang', 'en']);
    expect(out).toMatch(/^duplicate-sentence +warning/m);
    const page = await runCommand(registerExplain, ['explain', 'meeting-date', '--lang', 'ja']);
    expect(page.out).toContain('## 理由');
  });

  it('knows no other rule', async () => {
    await expect(runCommand(registerExplain, ['explain', 'no-such-rule'])).rejects.toThrow(
      /There is no rule "no-such-rule"/,
    );
  });
});
