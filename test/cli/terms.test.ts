import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerTerms } from '../../server/src/cli/terms';
import { toCsv } from '../../server/src/glossary/csv';
import { toTbx } from '../../server/src/glossary/tbx';
import { fullEntries } from '../support/glossaryEntries';

let folder = '';
let out = '';
let err = '';
const file = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-terms-'));
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(folder, { recursive: true });
});

async function run(...words: string[]): Promise<void> {
  const program = new Command('reaffirm').exitOverride();
  registerTerms(program);
  await program.parseAsync(['terms', '--lang', 'en', ...words], { from: 'user' });
}

describe('reaffirm terms', () => {
  it('lists an entry a line, the preferred names of both languages', async () => {
    await run('internal affairs');
    expect(out).toMatch(
      /^mic\s+ministry\s+Ministry of Internal Affairs and Communications \/ MIC \/ 総務省\n$/,
    );
  });

  it('prints JSON, CSV and TBX', async () => {
    await run('総務省', '--format', 'json');
    const { concepts } = JSON.parse(out) as { concepts: { id: string }[] };
    expect(concepts.map(({ id }) => id)).toEqual(['fdma-japan', 'mic', 'statistics-bureau-japan']);
    out = '';
    await run('総務省', '--format', 'csv');
    expect(out).toContain('mic,ministry,en,');
    out = '';
    await run('総務省', '--format', 'tbx');
    expect(out).toContain('<conceptEntry id="mic">');
  });

  it('lets a glossary of one’s own override', async () => {
    await writeFile(file('own.yaml'), '- id: mic\n  kind: ministry\n  en: Our Ministry of X\n');
    await run('our ministry', '--glossary', file('own.yaml'));
    expect(out).toContain('Our Ministry of X');
  });

  it.each([
    ['list.csv', toCsv(fullEntries())],
    ['list.tbx', toTbx(fullEntries())],
  ])('takes entries over from %s', async (name, text) => {
    await writeFile(file(name), text);
    await writeFile(file('glossary.yaml'), '# Ours.\n- id: a\n  kind: concept\n  en: A\n');
    await run('--import', file(name), '--to', file('glossary.yaml'));
    const written = await readFile(file('glossary.yaml'), 'utf8');
    expect(written).toMatch(/^# Ours\.\n/);
    expect(written.match(/id: .*/g)).toEqual(['id: a', 'id: ministry-x', 'id: ministry-z']);
    expect(err).toMatch(/: 2\.\n$/);
    expect(process.exitCode).toBeUndefined();
  });

  it('says at which line an entry is bad, takes the others over, and exits with 1', async () => {
    await writeFile(file('list.csv'), 'id,kind,language,text\nx,agency,en,X\ny,club,en,Y\n');
    await run('--import', file('list.csv'), '--to', file('glossary.yaml'));
    expect(err).toContain('list.csv:3: ');
    expect(await readFile(file('glossary.yaml'), 'utf8')).toContain('id: x');
    expect(process.exitCode).toBe(1);
  });

  it.each<[string, string[], RegExp]>([
    ['--import without --to', ['--import', 'x.csv'], /go together/],
    ['a file that is not there', ['--import', '/nowhere/x.csv', '--to', 'y.yaml'], /no such file/],
    ['a file of another kind', ['--import', 'package.json', '--to', 'y.yaml'], /ends in \.tbx/],
  ])('cannot run with %s', async (_, words, message) => {
    await expect(run(...words)).rejects.toThrow(message);
  });

  it('does not overwrite a glossary that it cannot read', async () => {
    await writeFile(file('list.csv'), 'en,ja\nX,甲\n');
    await writeFile(file('glossary.yaml'), '- id: "a\n');
    await expect(run('--import', file('list.csv'), '--to', file('glossary.yaml'))).rejects.toThrow(
      /Mend it first/,
    );
    expect(await readFile(file('glossary.yaml'), 'utf8')).toBe('- id: "a\n');
  });
});
