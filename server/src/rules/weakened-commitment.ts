import type { SlotKind } from '../relation/model';
import type { Localized } from '../text/localized';
import { citationOf, earlierPlaces, quoted } from './citation';
import { takeOverSentence } from './earlierWording';
import { relationsOfKind, rememberReport } from './relationReport';
import { defineRule, say } from './rule';

export const weakenedCommitment = defineRule({
  id: 'weakened-commitment',
  severity: 'warning',
  summary: {
    en: 'An earlier commitment at a clearly lower strength, for a narrower scope, or with a vaguer deadline.',
    ja: '過去のコミットメントに比べ、約束の強さ、対象範囲又は期限が明らかに後退している文',
  },
  messages: {
    weaker: {
      en: 'Weaker than {meeting}: {slot}, “{before}” has become “{now}”. It said: “{earlier}” Restore the earlier wording, or make sure that the step back is agreed.',
      ja: '{meeting}より後退しています（{slot}：「{before}」→「{now}」）。当時の表現：「{earlier}」元の表現に戻すか、後退について合意があることを確認してください。',
    },
    act: { en: 'in strength', ja: '約束の強さ' },
    scope: { en: 'in scope', ja: '対象範囲' },
    deadline: { en: 'in time', ja: '時期・期限' },
    note: { en: 'Said at {meeting}', ja: '{meeting}での表明' },
  },
  check: (context) => relationsOfKind(context, 'weakens').map((related) => report(context, related)),
});

const { messages } = weakenedCommitment;
const slotNames: Partial<Record<SlotKind, Localized>> = {
  act: messages.act,
  scope: messages.scope,
  deadline: messages.deadline,
};

const report = rememberReport((context, related) => {
  const meeting = citationOf(context, related.release);
  const places = earlierPlaces(context, related, messages.note);
  const [difference] = related.comparison.differences;
  return {
    span: related.span,
    message: say(context, messages.weaker, {
      meeting,
      slot: say(context, slotNames[difference?.kind ?? 'act'] ?? messages.act),
      before: difference?.earlier ?? '',
      now: difference?.draft ?? '',
      earlier: quoted(places[0]?.text ?? ''),
    }),
    relation: 'weakens',
    related: places,
    fixes: takeOverSentence(context, related),
  };
});
