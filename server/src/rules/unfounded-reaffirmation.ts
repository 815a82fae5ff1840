import { unfoundedClaims } from '../relation/unfounded';
import type { Span } from '../text/span';
import { type Report, type RuleContext, defineRule, say } from './rule';

export const unfoundedReaffirmation = defineRule({
  id: 'unfounded-reaffirmation',
  severity: 'information',
  summary: {
    en: 'Claims to reaffirm or continue what no earlier release holds.',
    ja: '過去のいずれの報道資料にもない事項を「再確認」「改めて表明」等としている文',
  },
  messages: {
    unfounded: {
      en: '“{claim}” says that this was said before, but no earlier release in the archive holds it, in either language. If it is new, say so (“agreed”, “expressed”); if it was said elsewhere, add that release to the archive.',
      ja: '「{claim}」とありますが、アーカイブのいずれの報道資料（英文・和文）にも該当する記述がありません。新たな事項であればその旨の表現（「一致した」「表明した」等）に改め、別の場で表明済みであれば、その報道資料をアーカイブに追加してください。',
    },
  },
  check: (context) =>
    unfoundedClaims(context.draft, context.snapshot, context.typed).map(({ span, claim }) =>
      report(context, span, claim),
    ),
});

const { messages } = unfoundedReaffirmation;

function report(context: RuleContext, span: Span, claim: string): Report {
  return { span, message: say(context, messages.unfounded, { claim }) };
}
