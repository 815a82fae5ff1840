import type { RelatedSentence, SlotDifference, SlotKind } from '../relation/model';
import type { Localized } from '../text/localized';
import { citationOf, earlierPlaces, quoted } from './citation';
import { takeOverSentence } from './earlierWording';
import { relationsOfKind } from './relationReport';
import { type Report, type RuleContext, defineRule, say } from './rule';

export const contradictedCommitment = defineRule({
  id: 'contradicted-commitment',
  severity: 'warning',
  summary: {
    en: 'The opposite of an earlier commitment: denied, withdrawn, turned to the opposite act, or promised by another party.',
    ja: '過去のコミットメントと相反する文（否定、撤回、反対の内容又は別の主体）',
  },
  messages: {
    denied: {
      en: 'The opposite of {meeting}: “{now}” here, “{before}” there. It said: “{earlier}” Correct the sentence, or make sure that the change of position is meant and agreed.',
      ja: '{meeting}と相反しています（今回：「{now}」、当時：「{before}」）。当時の表現：「{earlier}」文を修正するか、方針の変更が意図され合意されたものであることを確認してください。',
    },
    otherParty: {
      en: '“{now}” promises here what “{before}” promised at {meeting}: “{earlier}” Correct who acts, or make clear what else is meant.',
      ja: '{meeting}では「{before}」が約束した事項について、ここでは「{now}」が行うこととなっています。当時の表現：「{earlier}」主体を訂正するか、別の事柄であれば明確にしてください。',
    },
    note: { en: 'Said at {meeting}', ja: '{meeting}での表明' },
  },
  check: (context) =>
    relationsOfKind(context, 'contradicts').flatMap((related) => {
      const difference = related.comparison.differences.find(({ kind }) => positions.has(kind));
      return difference ? [report(context, related, difference)] : [];
    }),
});

const messages: Readonly<Record<'denied' | 'otherParty' | 'note', Localized>> =
  contradictedCommitment.messages;

/** Slots of the position itself. Dates, figures, places and plans are facts: see `contradicted-fact`. */
const positions: ReadonlySet<SlotKind> = new Set(['polarity', 'stance', 'act', 'party']);

function report(context: RuleContext, related: RelatedSentence, difference: SlotDifference): Report {
  const meeting = citationOf(context, related.release);
  const places = earlierPlaces(context, related, messages.note);
  return {
    span: related.span,
    message: say(context, difference.kind === 'party' ? messages.otherParty : messages.denied, {
      meeting,
      now: difference.draft,
      before: difference.earlier,
      earlier: quoted(places[0]?.text ?? ''),
    }),
    relation: 'contradicts',
    related: places,
    fixes: takeOverSentence(context, related),
  };
}
