import { counterpartMismatches } from '../relation/counterparts/counterpart';
import type { CounterpartMismatch } from '../relation/counterparts/side';
import { type Report, type RuleContext, defineRule, say } from './rule';
import { evidenceAround } from '../release/evidence';
import { relatedTo } from './citation';

/** What the English and the Japanese draft of one meeting say differently. */
export const counterpartMismatch = defineRule({
  id: 'counterpart-mismatch',
  severity: 'warning',
  summary: {
    en: 'The English and Japanese drafts of one meeting differ in dates, figures, names, places or strength.',
    ja: '同じ会合の日本語版と英語版で、日付、数値、名称、場所又は表現の強さが異なる箇所',
  },
  messages: {
    date: {
      en: 'The date is “{draft}” here and “{other}” in the other language. Make the two drafts agree.',
      ja: '日付がこの草案では「{draft}」、もう一方の言語版では「{other}」となっています。統一してください。',
    },
    figure: {
      en: 'The figure is “{draft}” here and “{other}” in the other language. Make the two drafts agree.',
      ja: '数値がこの草案では「{draft}」、もう一方の言語版では「{other}」となっています。統一してください。',
    },
    number: {
      en: 'The meeting is “{draft}” here and “{other}” in the other language. Make the two drafts agree.',
      ja: '会合の回数がこの草案では「{draft}」、もう一方の言語版では「{other}」となっています。統一してください。',
    },
    place: {
      en: 'The place is “{draft}” here and “{other}” in the other language. Make the two drafts agree.',
      ja: '場所がこの草案では「{draft}」、もう一方の言語版では「{other}」となっています。統一してください。',
    },
    name: {
      en: 'The list names “{draft}” here and “{other}” in the other language. Make the two drafts agree.',
      ja: '列挙された名称がこの草案では「{draft}」、もう一方の言語版では「{other}」となっています。統一してください。',
    },
    strength: {
      en: 'The two drafts bind differently: “{draft}” here, “{other}” in the other language. Use acts of the same strength.',
      ja: '表現の強さが異なります。この草案では「{draft}」、もう一方の言語版では「{other}」です。同じ強さの表現にしてください。',
    },
    polarity: {
      en: 'The one draft affirms what the other denies: “{draft}” here, “{other}” in the other language. Correct the one that is wrong.',
      ja: '肯定と否定が食い違っています。この草案では「{draft}」、もう一方の言語版では「{other}」です。誤っている方を訂正してください。',
    },
    unlisted: {
      en: 'The list names “{draft}” here; the list in the other language does not. Add it there, or delete it here.',
      ja: '列挙にある「{draft}」が、もう一方の言語版の列挙にありません。追加するか、こちらを削除してください。',
    },
    unsaid: {
      en: 'The sentence in the other language does not say this part: “{draft}”. Add it there, or delete it here.',
      ja: 'もう一方の言語版の文に、この部分（「{draft}」）に当たる記載がありません。追加するか、こちらを削除してください。',
    },
    lacking: {
      en: 'The draft in the other language also says “{other}” here. Add it, or delete it there.',
      ja: 'もう一方の言語版では、ここに「{other}」とあります。追加するか、もう一方を削除してください。',
    },
    missing: {
      en: 'This sentence has no counterpart in the draft in the other language. Add it there, or delete it here.',
      ja: 'この文に対応する文が、もう一方の言語版にありません。追加するか、こちらを削除してください。',
    },
    there: { en: 'The draft in the other language has it so.', ja: 'もう一方の言語版の記載' },
  },
  check,
});

function* check(context: RuleContext): Iterable<Report> {
  const { draft, counterpart, snapshot } = context;
  const { glossary, archive } = snapshot;
  if (counterpart === undefined || counterpart.language === draft.language) return;
  for (const mismatch of counterpartMismatches(draft, counterpart, glossary, archive.index.lexicon)) {
    yield report(context, mismatch);
  }
}

function report(context: RuleContext, { kind, span, draft, other, otherSpan }: CounterpartMismatch): Report {
  const { messages } = counterpartMismatch;
  const message = say(context, messages[kind], { draft, other });
  if (context.counterpart === undefined || otherSpan === undefined) return { span, message };
  const evidence = evidenceAround(context.counterpart, otherSpan);
  return { span, message, related: [relatedTo(evidence, say(context, messages.there))] };
}
