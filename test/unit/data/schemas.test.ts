import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemas } from '../../../server/data/schemas';

const folder = 'server/data/';
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const declared = readFileSync('server/src/yaml.d.ts', 'utf8');

describe('the data files', () => {
  it('have a schema each, and no schema is without its file', () => {
    expect(Object.keys(schemas).sort()).toEqual(files.sort());
  });

  it.each(Object.entries(schemas))('%s is as its schema says, and is taken as it stands', (file, schema) => {
    const data: unknown = parse(readFileSync(folder + file, 'utf8'));
    expect(schema.parse(data)).toEqual(data);
  });

  it.each(files)('%s is imported with the type of its own schema', (file) => {
    expect(declared).toContain(
      `declare module '*/data/${file}' {\n  const data: import('../data/schemas').DataOf<'${file}'>;`,
    );
  });
});
