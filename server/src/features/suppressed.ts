import type { Release } from '../release/model';
import type { CheckResult, SuppressedFinding } from '../rules/check';
import { rangeOf } from '../rules/places';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import type { Span } from '../text/span';
import { escapeMarkdown } from './format';

/** The findings that are kept back at a place of the draft: why the sentence there is not underlined. */
export interface SuppressedHover {
  readonly span: Span;
  readonly findings: readonly SuppressedFinding[];
}

/** What is kept back at an offset of the draft; undefined where nothing is. */
export function suppressedAt({ suppressed }: CheckResult, offset: number): SuppressedHover | undefined {
  const findings = suppressed.filter(({ span }) => span.start <= offset && offset < span.end);
  const [first] = findings;
  return first && { span: first.span, findings };
}

/** Why the findings are kept back, as Markdown in the display language; all text of releases and of reasons is escaped. */
export function renderSuppressed(
  { findings }: SuppressedHover,
  draft: Release,
  language: DisplayLanguage,
): string {
  return findings
    .map((finding) => {
      const title = localize(texts.suppressed, language, { rule: finding.rule });
      return [
        `**${escapeMarkdown(title)}**`,
        escapeMarkdown(whyOf(finding, draft, language)),
        escapeMarkdown(finding.message),
      ].join('  \n');
    })
    .join('\n\n');
}

/** Why and by what a finding is kept back, in one line. */
export function whyOf({ by }: SuppressedFinding, draft: Release, language: DisplayLanguage): string {
  const { reason } = by.kind === 'dismissal' ? by.dismissal : by.directive;
  const told = reason === undefined ? texts.noReason : texts.reason;
  const why = localize(told, language, { reason: reason ?? '' });
  if (by.kind === 'dismissal') return `${why} ${localize(texts.byDismissal, language)}`;
  const line = rangeOf(draft, by.directive.span).start.line + 1;
  return `${why} ${localize(texts.byDirective, language, { line })}`;
}

const texts = {
  suppressed: { en: 'Suppressed: {rule}', ja: '抑止中の指摘：{rule}' },
  reason: { en: 'Reason: {reason}', ja: '理由：{reason}' },
  noReason: { en: 'No reason is given.', ja: '理由の記載はありません。' },
  byDismissal: {
    en: '(dismissed; restore it in the view “Suppressed Findings”)',
    ja: '（指摘を不要とする登録による抑止。「抑止中の指摘」ビューで元に戻せます）',
  },
  byDirective: { en: '(by the comment on line {line})', ja: '（{line}行目のコメントによる抑止）' },
} as const satisfies Record<string, Localized>;
