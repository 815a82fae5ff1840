import type { Release } from './model';

const otherLanguage: Readonly<Record<string, string>> = { en: 'ja', ja: 'en' };

/**
 * The name of the file, relative to the draft's folder, that holds the same meeting's draft in the other language:
 * what the front matter says, else `NAME.ja.EXT` for `NAME.en.EXT` and the other way round. The file need not exist.
 * @param fileName the draft's own file name, without its folder.
 */
export function counterpartName(draft: Release, fileName: string): string | undefined {
  if (draft.counterpart) return draft.counterpart.value;
  const parts = /^(.+)\.(en|ja)((?:\.release)?\.\w+)$/.exec(fileName);
  if (!parts) return undefined;
  const [, name = '', language = '', extension = ''] = parts;
  return `${name}.${otherLanguage[language] ?? ''}${extension}`;
}
