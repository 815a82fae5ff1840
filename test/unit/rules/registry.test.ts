/** What every rule must bring with it: a page in both languages, a table test, messages with the same places, a setting. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../server/src/rules/registry';
import type { Rule } from '../../../server/src/rules/rule';
import type { Localized } from '../../../server/src/text/localized';
import { pageLanguages, readRulePage } from '../../support/rulePages';

interface Group {
  properties: Record<string, { properties?: Record<string, unknown> }>;
}
interface Manifest {
  contributes: { configuration: Group | Group[] };
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

/** The names of the places; a text may use one twice. */
function placesOf(text: string): ReadonlySet<string | undefined> {
  return new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
}

function textsOf(rule: Rule): [string, Localized][] {
  return [['summary', rule.summary], ...Object.entries(rule.messages)];
}

describe('every file of the room', () => {
  it('that defines a rule is in the registry', () => {
    const defining = readdirSync('server/src/rules')
      .filter((file) => readFileSync(`server/src/rules/${file}`, 'utf8').includes('defineRule({'))
      .map((file) => file.replace(/\.ts$/, ''));
    expect(rules.map(({ id }) => id).sort()).toEqual(defining.sort());
  });
});

describe.each(pageLanguages)('the list in $folder', ({ folder }) => {
  it('names every rule', () => {
    const listed = [...readFileSync(`${folder}/README.md`, 'utf8').matchAll(/\]\(([\w-]+)\.md\)/g)];
    expect(listed.map(([, id]) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
  });
});

describe('the settings', () => {
  it('name every rule and no other', () => {
    const groups = [manifest.contributes.configuration].flat();
    const severity = groups.flatMap(({ properties }) => properties['reaffirm.severity']?.properties ?? []);
    expect(severity).toHaveLength(1);
    expect(Object.keys(severity[0] ?? {}).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it.each(rules)('say the default of $id', ({ id, severity }) => {
    const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
    expect(texts[`rule.${id}`]).toContain(`Default: ${severity}`);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it.each(pageLanguages)('has a page in $folder with the fixed headings', (language) => {
    expect(existsSync(`${language.folder}/${id}.md`)).toBe(true);
    expect(readRulePage(id, language).headings).toEqual(language.headings);
  });

  it('has a table test', () => {
    expect(existsSync(`test/rules/${id}.test.ts`)).toBe(true);
  });

  it.each(textsOf(rule))('says %s with the same places in both languages', (_, { en, ja }) => {
    expect(en.trim()).not.toBe('');
    expect(ja.trim()).not.toBe('');
    expect(placesOf(ja)).toEqual(placesOf(en));
  });
});
