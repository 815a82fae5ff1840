import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerCheck } from '../../server/src/cli/check';
import { runCommand } from '../support/commandLine';

const draft = 'November 16, 2021\n\nThey welcomed the work of the XQZ.\n';
const wellKnown = '- { id: xqz, kind: forum, wellKnown: true, en: [{ text: XQZ, form: acronym }] }\n';

let folder = '';
const file = (name: string): string => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reaffirm-glossary-'));
  await writeFile(file('draft.release.md'), draft);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

function check(...words: string[]) {
  return runCommand(registerCheck, ['check', '--lang', 'en', ...words, file('draft.release.md')]);
}

describe('reaffirm check with a glossary', () => {
  it('does not know the acronym without one', async () => {
    expect((await check()).out).toContain('undefined-acronym');
  });

  it('takes the files that --glossary names, one after another', async () => {
    await writeFile(file('a.yaml'), wellKnown.replace('true', 'false'));
    await writeFile(file('b.yaml'), wellKnown);
    expect((await check('--glossary', file('a.yaml'))).out).toContain('undefined-acronym');
    const both = await check('--glossary', file('a.yaml'), '--glossary', file('b.yaml'));
    expect(both.out).not.toContain('undefined-acronym');
  });

  it('takes glossary.yaml of the folder it is run in', async () => {
    await writeFile(file('glossary.yaml'), wellKnown);
    const before = process.cwd();
    process.chdir(folder);
    try {
      expect((await check()).out).not.toContain('undefined-acronym');
    } finally {
      process.chdir(before);
    }
  });

  it('says at which line an entry is bad, and the others stand', async () => {
    await writeFile(file('own.yaml'), `- { id: bad, en: Bad }\n${wellKnown}`);
    const { out, err } = await check('--glossary', file('own.yaml'));
    expect(err).toContain('own.yaml:1: ');
    expect(out).not.toContain('undefined-acronym');
  });

  it('cannot run with a glossary that is not there', async () => {
    await expect(check('--glossary', file('gone.yaml'))).rejects.toThrow(/no such file/);
  });
});
