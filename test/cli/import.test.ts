import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import Encoding from 'encoding-japanese';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerImport } from '../../server/src/cli/import';
import { convertForm } from '../../server/src/release/forms/convertForm';
import type { Converter } from '../../server/src/lsp/converter';
import { readRelease } from '../../server/src/release/read';
import { runCommand } from '../support/commandLine';
import { docxOf } from '../support/docx';
import { column, pdfOf } from '../support/pdf';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const english = [
  {
    text: 'Results of the 5th Director General-level Meeting of the Blue Ocean Policy Dialogue',
    style: 'Title',
  },
  'April 7, 2023',
  'Japan and Portugal held the 5th Director General-level Meeting of the Blue Ocean Policy Dialogue in Lisbon on April 4 and 5, 2023.',
];
const page = `<html><head><meta charset="Shift_JIS"><title>海洋に関する日葡政策対話(第5回局長級会合)の結果</title></head><body>
<ol class="topicpath"><li>トップ</li></ol><h1>海洋に関する日葡政策対話(第5回局長級会合)の結果</h1><p>令和5年4月7日</p>
<script>alert(1)</script><p>　4月4日及び5日、両国は、リスボンにて会合を開催しました。</p></body></html>`;

describe('reaffirm import', () => {
  it('turns all three forms into releases that read as they should', async () => {
    await save({
      'en.docx': docxOf(english),
      'ja.html': Uint8Array.from(
        Encoding.convert(Encoding.stringToCode(page), { to: 'SJIS', from: 'UNICODE', type: 'array' }),
      ),
      'notes.pdf': pdfOf([
        column(['Results of the 6th Meeting of the Blue Ocean Policy Dialogue', '', 'May 2, 2024']),
      ]),
    });
    const { code, out } = await runImport(
      ['en.docx', 'ja.html', 'notes.pdf'],
      '--yes',
      '--to',
      at('records'),
    );
    expect(code).toBe(0);
    expect(out).toContain('Blue Ocean Policy Dialogue');
    expect(await readdir(at('records'))).toEqual(['en.md', 'ja.md', 'notes.md']);
    const text = await readFile(at('records/en.md'), 'utf8');
    expect(text).toMatch(/^---\nseries: Blue Ocean Policy Dialogue\nnumber: 5\n/);
    expect(text).toMatch(/\nsource: en\.docx \(sha256 [0-9a-f]{64}\)\n---\n\n# Results of the 5th/);
    const { release, problems } = readRelease('en.md', text);
    expect([release?.meeting.number?.value, release?.language, problems]).toEqual([5, 'en', []]);
    const japanese = await readFile(at('records/ja.md'), 'utf8');
    expect(japanese).toContain('　4月4日及び5日、両国は、リスボンにて会合を開催しました。');
    expect(japanese).not.toMatch(/トップ|alert/);
  });

  it('names each bad file with its reason, and imports the rest', async () => {
    await save({
      'good.docx': docxOf(english),
      'scan.pdf': pdfOf([[], []]),
      'locked.pdf': pdfOf([column(['x'])], { encrypted: true }),
      'cut.docx': docxOf(english).subarray(0, 300),
      'empty.html': '',
      'deep.html': '<div>'.repeat(3000),
      'in-place.txt': 'text',
      'sheet.xlsx': 'text',
    });
    const names = [
      'scan.pdf',
      'locked.pdf',
      'cut.docx',
      'good.docx',
      'empty.html',
      'deep.html',
      'in-place.txt',
      'sheet.xlsx',
      'none.pdf',
    ];
    const { code, err } = await runImport(names, '--yes');
    expect(code).toBe(1);
    const told = err.trimEnd().split('\n');
    const reasons = [
      /pictures of pages/,
      /password/,
      /damaged/,
      /empty/,
      /nested too deep/,
      /read in place/,
      /Only \.html/,
      /no such file/,
    ];
    expect(told).toEqual(reasons.map((reason) => expect.stringMatching(reason) as string));
    expect(told.every((line) => line.startsWith(folder))).toBe(true);
    expect(await written()).toEqual(['good.md']);
  });

  it('never overwrites a file, not even one that another input has just made', async () => {
    await save({ 'a.docx': docxOf(english), 'a.html': page, 'b.docx': docxOf(english), 'b.md': 'mine' });
    const { code, err } = await runImport(['a.docx', 'a.html', 'b.docx'], '--yes');
    expect(code).toBe(1);
    expect(err.match(/never overwritten/g)).toHaveLength(2);
    expect(await readFile(at('b.md'), 'utf8')).toBe('mine');
    expect(await readFile(at('a.md'), 'utf8')).toContain('source: a.docx');
  });

  it('shows what it read and writes nothing where nobody can be asked', async () => {
    await save({ 'en.docx': docxOf(english) });
    const { code, out, err } = await runImport(['en.docx'], '--lang', 'ja');
    expect(code).toBe(2);
    expect(out).toMatch(/回数 +5/);
    expect(err).toContain('--yes');
    expect(await written()).toEqual([]);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    await save({ 'a.docx': docxOf(english), 'b.docx': docxOf(english) });
    const interrupting: Converter = {
      convert: (_form, _bytes, signal) => {
        process.emit('SIGINT');
        return Promise.reject(signal?.reason as Error);
      },
      close: () => Promise.resolve(),
    };
    const { code, err } = await runCommand(
      (program) => {
        registerImport(program, () => interrupting);
      },
      ['import', at('a.docx'), at('b.docx'), '--yes', '--lang', 'en'],
    );
    expect([code, err]).toEqual([130, 'Interrupted. No file was left half-written.\n']);
    expect(await written()).toEqual([]);
  });
});

const inProcess: Converter = { convert: convertForm, close: () => Promise.resolve() };

function runImport(names: readonly string[], ...options: string[]) {
  const lang = options.includes('--lang') ? [] : ['--lang', 'en'];
  return runCommand(
    (program) => {
      registerImport(program, () => inProcess);
    },
    ['import', ...names.map(at), ...options, ...lang],
  );
}

const at = (name: string) => path.join(folder, name);

async function save(files: Record<string, string | Uint8Array>) {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(at(name), content);
}

/** Everything in the folder that is not an input: imported files, and whatever might have been left behind. */
async function written(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => !/\.(docx|pdf|html|txt|xlsx)$/.test(name)).sort();
}
