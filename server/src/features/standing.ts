import type { CheckResult } from '../rules/check';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import type { Span } from '../text/span';
import { escapeMarkdown } from './format';

/** A sentence of the draft that earlier meetings carry word for word, and that is not reported for that. */
export interface StandingSentence {
  readonly span: Span;
  readonly meetings: number;
}

/** Says why a sentence is not reported. */
export const standingText: Localized = {
  en: 'Carried word for word by {count} earlier meetings: taken as form, and not reported.',
  ja: '過去{count}回の会合の報道資料に同文があります。定型の文とみなし、指摘の対象としていません。',
};

/** The sentence at an offset of the draft that is form; undefined where it is none. */
export function standingAt({ relations }: CheckResult, offset: number): StandingSentence | undefined {
  const found = relations.find(({ span }) => span.start <= offset && offset < span.end);
  return found?.standing === undefined ? undefined : { span: found.span, meetings: found.standing };
}

/** Why the sentence is not underlined, as Markdown in the display language. */
export function renderStanding({ meetings }: StandingSentence, language: DisplayLanguage): string {
  return escapeMarkdown(localize(standingText, language, { count: meetings }));
}
