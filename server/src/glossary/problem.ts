import type { core } from 'zod';
import { conceptKinds, nameStatuses } from './model';
import { entryFields, nameFields, nameForms } from './schema';
import type { Localized } from '../text/localized';

/** What is wrong with a glossary file: which line (counted from 0), why, and what to do. */
export interface GlossaryProblem {
  readonly line: number;
  readonly message: Localized;
}

/** What is wrong with an entry, and where in it: keys and list indices from the top of the file. */
export interface EntryProblem {
  readonly path: readonly (string | number)[];
  readonly message: Localized;
}

const listed = (values: readonly string[]): Localized => ({
  en: `one of ${values.join(', ')}`,
  ja: `${values.join('、')}のいずれか`,
});
const day: Localized = { en: 'a day such as 2016-01-01', ja: '「2016-01-01」のような日付' };
const someText: Localized = { en: 'a text that is not empty', ja: '空でない文字列' };
const identifier: Localized = {
  en: 'small letters, digits and hyphens, such as oecd-privacy-guidelines',
  ja: '「oecd-privacy-guidelines」のような英小文字、数字及びハイフン',
};
const names: Localized = { en: 'a name or a list of names', ja: '名称又は名称の一覧' };

/** What each field of an entry takes, in the words of the message. */
const expected: Readonly<Record<string, Localized>> = {
  id: identifier,
  successor: identifier,
  predecessor: identifier,
  kind: listed(conceptKinds),
  status: listed(nameStatuses),
  form: listed(nameForms),
  text: someText,
  source: someText,
  note: { en: 'a text under "en", "ja" or both', ja: '「en」又は「ja」の下の文字列' },
  wellKnown: { en: 'true or false', ja: 'true又はfalse' },
  validFrom: day,
  validTo: day,
  reading: { en: 'hiragana only', ja: 'ひらがなのみの読み' },
  en: names,
  ja: names,
};
const mapping: Localized = {
  en: `a mapping with the fields ${entryFields.join(', ')}`,
  ja: `項目（${entryFields.join('、')}）からなるエントリー`,
};

/** Says in plain words what zod found wrong with the entry, which is called `label` in the message. */
export function describeIssue(issue: core.$ZodIssue, label: string): Localized {
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys, issue.path.length > 0, label);
  const field = issue.path.findLast((step) => typeof step === 'string');
  const wanted = (field === undefined ? undefined : expected[field]) ?? mapping;
  const place: Localized =
    field === undefined
      ? { en: `entry ${label}`, ja: `エントリー「${label}」` }
      : { en: `"${field}" of entry ${label}`, ja: `エントリー「${label}」の「${field}」` };
  if (issue.input === undefined && field !== undefined) {
    return {
      en: `The ${place.en} is missing. Give it ${wanted.en}.`,
      ja: `${place.ja}がありません。${wanted.ja}を記入してください。`,
    };
  }
  return {
    en: `The ${place.en} cannot be read, so the entry is left out. Give it ${wanted.en}.`,
    ja: `${place.ja}が読み取れないため、このエントリーは使われません。${wanted.ja}を記入してください。`,
  };
}

function unknownFields(keys: readonly string[], inName: boolean, label: string): Localized {
  const fields = inName ? nameFields : entryFields;
  const written = keys.map((key) => `"${key}"`).join(', ');
  return {
    en: `Entry ${label} has no field ${written}. Correct the spelling or remove it; the fields are ${fields.join(', ')}.`,
    ja: `エントリー「${label}」に${keys.map((key) => `「${key}」`).join('')}という項目はありません。つづりを訂正するか、削除してください。使える項目は${fields.join('、')}です。`,
  };
}
