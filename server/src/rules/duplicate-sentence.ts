import type { Release } from '../release/model';
import { resourcesOf } from '../relation/relateDraft';
import { type RepeatedInside, relateInside } from '../relation/relateInside';
import { type Span, slice } from '../text/span';
import { quoted } from './citation';
import { deleteSentence } from './deleteSentence';
import { type Report, type RuleContext, defineRule, say } from './rule';
import { evidenceOf } from '../release/evidence';

export const duplicateSentence = defineRule({
  id: 'duplicate-sentence',
  severity: 'warning',
  summary: {
    en: 'A sentence said twice in the draft: to the letter, nearly, or in other words.',
    ja: '草案内で同じ内容が二度述べられている文（同文、ほぼ同文又は言い換え）',
  },
  messages: {
    letter: {
      en: 'This sentence stands twice: “{other}” Delete one of the two.',
      ja: '同じ文が二度あります：「{other}」いずれか一方を削除してください。',
    },
    nearly: {
      en: 'This sentence stands twice, but for a word or two: “{other}” Delete one of the two, or say what is different.',
      ja: 'ほぼ同じ文が二度あります：「{other}」いずれか一方を削除するか、違いを明らかにしてください。',
    },
    words: {
      en: 'This says in other words what stands here: “{other}” Merge the two, or say what is different.',
      ja: '次の文と同じ内容を言い換えています：「{other}」統合するか、違いを明らかにしてください。',
    },
    note: { en: 'The same sentence', ja: '同じ内容の文' },
    remove: { en: 'Delete this sentence', ja: 'この文を削除' },
  },
  check: (context) =>
    relateInside(context.draft, resourcesOf(context.snapshot), context.typed).flatMap((pair) => [
      report(context, pair, pair.second, pair.first),
      report(context, pair, pair.first, pair.second),
    ]),
});

const { messages } = duplicateSentence;

function report(
  context: RuleContext,
  { likeness }: RepeatedInside,
  index: number,
  otherIndex: number,
): Report {
  const span = spanOf(context.draft, index);
  const other = evidenceOf(context.draft, spanOf(context.draft, otherIndex));
  return {
    span,
    message: say(context, messages[likeness], { other: quoted(other.text) }),
    related: [{ ...other, note: say(context, messages.note) }],
    fixes: [
      {
        title: say(context, messages.remove),
        edits: [{ span: deleteSentence(context.draft.text, span), newText: '' }],
        // Of two sentences one must stay: a fix of both at once would lose the statement.
        safe: likeness === 'letter' && otherIndex < index,
      },
    ],
  };
}

function spanOf(draft: Release, index: number): Span {
  return draft.sentences[index]?.span ?? { start: 0, end: slice(draft.text, { start: 0, end: 0 }).length };
}
