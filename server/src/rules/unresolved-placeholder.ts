import { findPlaceholders } from './placeholders';
import { type Report, type RuleContext, defineRule, say } from './rule';

/** Places left to be filled in: TBD, XX, 〇〇, ●●, [date], （　）, 第○回. */
export const unresolvedPlaceholder = defineRule({
  id: 'unresolved-placeholder',
  severity: 'warning',
  summary: {
    en: 'A placeholder that nobody has filled in yet: TBD, XX, 〇〇, ●●, [ ].',
    ja: '未記入のまま残された仮置きの記号や語（TBD、XX、〇〇、●●、［　］など）',
  },
  messages: {
    left: {
      en: '“{text}” stands for something still to be written. Fill it in before the release goes out, or delete it.',
      ja: '「{text}」は仮置きのままです。公表前に正しい内容を記入するか、削除してください。',
    },
  },
  check,
});

function* check(context: RuleContext): Iterable<Report> {
  const { text } = context.draft;
  for (const span of findPlaceholders(text)) {
    const message = say(context, unresolvedPlaceholder.messages.left, {
      text: text.slice(span.start, span.end),
    });
    yield { span, message };
  }
}
