import type { Language } from '../../text/language';

/** What a new release says where no earlier release has a wording to follow. */
export { default as wording } from '../../../data/new-release.yaml';

/** What stands in a draft where something is still to be written; the rule `unresolved-placeholder` knows each of them. */
export const gaps = {
  date: { en: '[date]', ja: '［日付］' },
  venue: { en: '[venue]', ja: '［開催地］' },
  figure: { en: 'XX', ja: '〇〇' },
  text: { en: '[insert the text]', ja: '［記入］' },
  person: { en: '[name]', ja: '［氏名］' },
  name: { en: '[insert the name]', ja: '〇〇' },
  heading: { en: '[insert the heading]', ja: '〇〇' },
  contact: { en: '[insert whom to ask]', ja: '〇〇' },
} as const satisfies Record<string, Record<Language, string>>;

/** Fills the `{name}` places of a wording. */
export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** A comment of the draft: it is no part of the release, and no rule reads it. */
export function comment(content: string): string {
  return `<!-- ${content.replace(/\s+/gu, ' ').trim().replace(/-{2,}/g, '—').replace(/-$/, '')} -->`;
}

/** What stands before the words of an item or of an answer: "- ", "3. ", 「（1）」, 「答　」. */
export const listMark =
  /^[ 　]*(?:[-*・●○■◆•]|[（(][\da-z０-９]{1,2}[）)]|[\d０-９]{1,2}[.)．）]|(?:問|答)[\d０-９]*(?=[ 　])|[QA]\d*[.:])[ 　]*/u;
