import type { RelatedSentence } from '../relation/model';
import type { Localized } from '../text/localized';
import { type Span, inOneLine, slice } from '../text/span';
import { citationOf } from './citation';
import { type Fix, type RuleContext, say } from './rule';

const titles = {
  sentence: { en: 'Write it as {meeting} did', ja: '{meeting}の文をそのまま用いる' },
  value: { en: 'Write “{earlier}”', ja: '「{earlier}」とする' },
} as const satisfies Record<string, Localized>;

/**
 * The change that takes over the earlier sentence. Only wording of the same language can be taken over, and only for a
 * finding that is about the whole sentence.
 */
export function takeOverSentence(context: RuleContext, related: RelatedSentence): readonly Fix[] {
  const { draft } = context;
  const sentence = draft.sentences[related.sentence];
  const before = related.release.sentences[related.earlierSentence];
  if (!sentence || before?.language !== sentence.language) return [];
  if (slice(draft.text, related.span).trim() !== slice(draft.text, sentence.span).trim()) return [];
  const earlier = slice(related.release.text, before.span);
  const newText = sentence.language === 'ja' ? earlier.replace(/\s*\n\s*/g, '') : inOneLine(earlier);
  const title = say(context, titles.sentence, { meeting: citationOf(context, related.release) });
  return [{ title, edits: [{ span: related.span, newText }], safe: false }];
}

/** The change that puts the earlier value in the place of the draft's, where the span holds that value and nothing else. */
export function takeOverValue(
  context: RuleContext,
  { span, draft, earlier }: { readonly span: Span; readonly draft: string; readonly earlier: string },
): readonly Fix[] {
  if (slice(context.draft.text, span) !== draft) return [];
  const newText = inOneLine(earlier);
  return [
    { title: say(context, titles.value, { earlier: newText }), edits: [{ span, newText }], safe: false },
  ];
}
