import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readRelease } from '../../../server/src/release/read';
import { releaseFacts } from '../../support/releaseFacts';

const releases = path.join(import.meta.dirname, '../../releases');
const seeds = path.join(import.meta.dirname, '../../../seeds');
const factFiles = readdirSync(releases).filter((name) => name.endsWith('.facts.yaml'));

/** Reads the release that a list of facts is about, and checks every fact and its place. */
function checkFacts(factFile: string): void {
  const name = factFile.replace(/\.facts\.yaml$/, '');
  const folder = name.startsWith('seed-') ? seeds : releases;
  const text = readFileSync(path.join(folder, name.replace(/^seed-/, '')), 'utf8');
  const { release, problems } = readRelease(name, text);
  expect(problems).toEqual([]);
  expect(release && releaseFacts(release)).toEqual(
    parse(readFileSync(path.join(releases, factFile), 'utf8')),
  );
}

describe('the facts of a release', () => {
  it('are listed for both seeds and at least twelve other releases', () => {
    expect(factFiles.filter((name) => name.startsWith('seed-'))).toHaveLength(2);
    expect(factFiles.length).toBeGreaterThanOrEqual(14);
  });

  it.each(factFiles)('%s', checkFacts);
});
