import type { Span } from '../text/span';
import { type Directive, type NamedRule, type UnusedDirective, directiveKinds } from './directives';
import type { UnusedDismissal } from './dismissals';
import { type Fix, type Report, type RuleContext, type TextEdit, defineRule, say } from './rule';

/**
 * A suppression that suppresses nothing, or names no rule. Which directives are unused shows only after all other
 * rules have run, so `check` has nothing to say by itself: the check of a draft calls `reportUnused`.
 */
export const unusedDirective = defineRule({
  id: 'unused-directive',
  severity: 'information',
  summary: {
    en: 'A suppression comment or a dismissal that suppresses nothing, or names no rule.',
    ja: '何も抑止していない、又は存在しないルールを指定している抑止コメント又は抑止項目',
  },
  messages: {
    nothing: {
      en: 'This comment suppresses nothing: there is no finding here that it could hold back. Delete it, so that it does not hide a later one.',
      ja: 'このコメントが抑止する指摘はありません。今後の指摘を隠すおそれがあるため、削除してください。',
    },
    ruleNothing: {
      en: 'Nothing is suppressed for “{rule}”: that rule reports nothing here. Delete the name, so that it does not hide a later finding.',
      ja: '「{rule}」について抑止される指摘はありません。今後の指摘を隠すおそれがあるため、ルール名を削除してください。',
    },
    noRule: {
      en: 'There is no rule “{rule}”, so this suppresses nothing. Correct the name, or delete it; “reaffirm explain” lists the rules.',
      ja: '「{rule}」というルールは存在しないため、何も抑止されません。ルール名を修正又は削除してください（ルールの一覧は「reaffirm explain」で確認できます）。',
    },
    enableNothing: {
      en: 'This comment switches findings on again, but none are switched off before it. Delete it.',
      ja: 'このコメントの前に抑止の開始がないため、再開の指定に効果がありません。削除してください。',
    },
    dismissal: {
      en: 'This sentence was dismissed for “{rule}” (“{reason}”), but that rule no longer reports it. Delete the dismissal, so that it does not hide a later finding.',
      ja: 'この文に対する「{rule}」の指摘は抑止されています（理由：「{reason}」）が、現在は該当する指摘がありません。今後の指摘を隠すおそれがあるため、抑止を解除してください。',
    },
    unknown: {
      en: 'Reaffirm knows no comment “reaffirm-{written}”. It knows: {kinds}.',
      ja: '「reaffirm-{written}」というコメントはありません。使用できるのは次のとおりです：{kinds}',
    },
    remove: { en: 'Delete the comment', ja: 'コメントを削除' },
    removeRule: { en: 'Delete “{rule}” from the comment', ja: 'コメントから「{rule}」を削除' },
  },
  check: () => [],
});

const { messages } = unusedDirective;

/** The rules of this run. A directive for a rule that the user has switched off is not called unused. */
export interface KnownRules {
  readonly all: ReadonlySet<string>;
  readonly active: ReadonlySet<string>;
}

/** What to say of the directives that changed nothing. */
export function reportUnused(
  context: RuleContext,
  unused: readonly UnusedDirective[],
  rules: KnownRules,
): readonly Report[] {
  return unused.flatMap(({ directive, rule }) => {
    const named = rule ?? (directive.rules.length === 1 ? directive.rules[0] : undefined);
    if (named !== undefined && directive.kind !== 'unknown') {
      return reportNamed(context, directive, named, rules);
    }
    return [reportWhole(context, directive)];
  });
}

/** What to say of the dismissals of sentences on which the rule says nothing any more, each on its sentence. */
export function reportUnusedDismissals(
  context: RuleContext,
  unused: readonly UnusedDismissal[],
  { active }: KnownRules,
): readonly Report[] {
  const hasArchive = context.snapshot.archive.releases.length > 0;
  return (
    unused
      .filter(({ dismissal }) => active.has(dismissal.rule))
      // Without the earlier releases nothing can be said of what was set against them.
      .filter(({ dismissal }) => hasArchive || dismissal.earlier.length === 0)
      .map(({ dismissal: { rule, reason }, span }) => ({
        span,
        message: say(context, messages.dismissal, { rule, reason }),
      }))
  );
}

function reportNamed(
  context: RuleContext,
  directive: Directive,
  named: NamedRule,
  { all, active }: KnownRules,
): readonly Report[] {
  const known = all.has(named.id);
  if (known && !active.has(named.id)) return [];
  if (known && directive.kind === 'enable') return [reportWhole(context, directive)];
  const message = say(context, known ? messages.ruleNothing : messages.noRule, { rule: named.id });
  return [{ span: named.span, message, fixes: [removal(context, directive, named)] }];
}

function reportWhole(context: RuleContext, directive: Directive): Report {
  const fixes = directive.kind === 'unknown' ? [] : [removal(context, directive)];
  return { span: directive.span, message: wholeMessage(context, directive), fixes };
}

function wholeMessage(context: RuleContext, { kind, written }: Directive): string {
  if (kind === 'unknown') {
    return say(context, messages.unknown, { written, kinds: directiveKinds.join(', ') });
  }
  return say(context, kind === 'enable' ? messages.enableNothing : messages.nothing);
}

/** Deleting what suppresses nothing changes no finding, so it is safe. */
function removal(context: RuleContext, directive: Directive, named?: NamedRule): Fix {
  const whole = named === undefined || directive.rules.length === 1;
  return {
    title: say(context, whole ? messages.remove : messages.removeRule, { rule: named?.id ?? '' }),
    edits: [removalOf(context.draft.text, directive, named?.id)],
    safe: true,
  };
}

/** The edit that takes a rule's name out of a directive; where it names no other rule, or none, the directive itself. */
export function removalOf(text: string, directive: Directive, rule?: string): TextEdit {
  const named = directive.rules.find(({ id }) => id === rule);
  const span =
    named === undefined || directive.rules.length === 1
      ? wholeLine(text, directive.span)
      : withSeparator(directive.rules, named);
  return { span, newText: '' };
}

/** The comment with its line break where it has the line to itself. */
function wholeLine(text: string, span: Span): Span {
  const lineStart =
    Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const rest = /^[^\S\r\n]*(\r\n|\r|\n|$)/.exec(text.slice(span.end));
  if (rest === null || text.slice(lineStart, span.start).trim() !== '') return span;
  return { start: lineStart, end: span.end + rest[0].length };
}

/** The name with the comma that parts it from the next one, or, for the last, from the one before. */
function withSeparator(rules: readonly NamedRule[], named: NamedRule): Span {
  const index = rules.indexOf(named);
  const next = rules[index + 1];
  const previous = rules[index - 1];
  if (next !== undefined) return { start: named.span.start, end: next.span.start };
  return { start: previous?.span.end ?? named.span.start, end: named.span.end };
}
