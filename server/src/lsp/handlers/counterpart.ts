import { counterpartPairs } from '../../features/counterpartPairs';
import { rangeOf } from '../../rules/places';
import { type Localized, localize } from '../../text/localized';
import type { CounterpartParams, CounterpartResult } from '../protocol';
import type { Session } from '../session';

const refusals = {
  noDraft: {
    en: 'This file is not a draft, so it has no counterpart.',
    ja: 'このファイルは草案ではないため、対応するもう一方の言語版はありません。',
  },
  none: {
    en: 'No draft in the other language was found. Name the two files NAME.en.release.md and NAME.ja.release.md, or name the other one in the front matter: counterpart: FILE.',
    ja: 'もう一方の言語の草案が見つかりません。二つのファイルを「名称.en.release.md」及び「名称.ja.release.md」とするか、フロントマターに「counterpart: ファイル名」と記載してください。',
  },
} satisfies Record<string, Localized>;

/** Where the counterpart of a draft is and what in the two belongs together, or why there is none. */
export async function counterpart(session: Session, { uri }: CounterpartParams): Promise<CounterpartResult> {
  const draft = await session.draft(uri);
  if (!draft) return { refusal: localize(refusals.noDraft, session.displayLanguage) };
  const { release, counterpart: other } = draft;
  if (!other) return { refusal: localize(refusals.none, session.displayLanguage) };
  return {
    uri: other.source,
    pairs: counterpartPairs(release, other, session.snapshot).map(({ here, there }) => ({
      here: rangeOf(release, here),
      there: rangeOf(other, there),
    })),
  };
}
