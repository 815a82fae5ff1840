/** The texts of the manifest and of the client: each in both languages, none missing, none left over. */
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';

type Texts = Readonly<Record<string, string>>;

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Texts;
const manifest = readFileSync('package.json', 'utf8');
const english = json('package.nls.json');
const japanese = json('package.nls.ja.json');
const bundle = json('l10n/bundle.l10n.ja.json');

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
}

/** The texts that the client gives to `l10n.t`, as they are written in its sources. */
function clientTexts(): ReadonlySet<string> {
  const call = /\bl10n\.t\(\s*(?:\{\s*message:\s*)?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|`([^`$]*)`)/g;
  return new Set(
    sources('client/src').flatMap((text) =>
      Array.from(text.matchAll(call), ([, single, double, back]) =>
        (single ?? double ?? back ?? '').replace(/\\(.)/g, '$1'),
      ),
    ),
  );
}

function placeholders(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

describe('the texts of the manifest', () => {
  const named = new Set(Array.from(manifest.matchAll(/"%([^%"]+)%"/g), ([, key = '']) => key));

  it('has each text that package.json names, in both languages, and no other', () => {
    expect(Object.keys(english).sort()).toEqual([...named].sort());
    expect(Object.keys(japanese).sort()).toEqual([...named].sort());
  });

  it('says the same of commands, settings and links in both languages', () => {
    const links = (text: string) => [...(text.match(/(?:command:[\w.]+|`reaffirm\.[\w.]+`)/g) ?? [])].sort();
    for (const [key, text] of Object.entries(english)) {
      expect(links(japanese[key] ?? ''), key).toEqual(links(text));
    }
  });
});

describe('the texts of the client', () => {
  const texts = clientTexts();

  it('reads every call', () => {
    const calls = sources('client/src').flatMap((text) => text.match(/\bl10n\.t\(/g) ?? []);
    expect(calls.length).toBeGreaterThanOrEqual(texts.size);
    expect(texts.size).toBeGreaterThan(10);
  });

  it('has each text in Japanese, and no other', () => {
    expect(Object.keys(bundle).sort()).toEqual([...texts].sort());
  });

  it('keeps the places that are filled in', () => {
    for (const [text, translation] of Object.entries(bundle)) {
      expect(placeholders(translation), text).toEqual(placeholders(text));
    }
  });
});

describe('the pages of the walkthrough', () => {
  const pages = Object.entries(english).filter(([key]) => key.endsWith('.media'));

  it.each(pages)('%s is there in both languages', (key, page) => {
    expect(readFileSync(page, 'utf8')).toMatch(/^## /);
    expect(japanese[key]).toBe(page.replace('walkthrough/', 'walkthrough/ja/'));
    expect(readFileSync(japanese[key] ?? '', 'utf8')).toMatch(/^## .*[\p{Script=Han}\p{Script=Katakana}]/u);
  });
});

describe('Japanese texts', () => {
  const all = { ...japanese, ...bundle };

  const spoken = Object.entries(all).filter(
    ([key, text]) => key !== 'displayName' && !key.endsWith('.media') && /\p{L}/u.test(text),
  );

  it.each(spoken)('is in Japanese: %s', (_, text) => {
    expect(text).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
  });
});
