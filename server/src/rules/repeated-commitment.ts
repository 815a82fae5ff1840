import { slice } from '../text/span';
import { citationOf, earlierPlaces, quoted } from './citation';
import { acknowledgeFix } from './acknowledgeFix';
import { relationsOfKind, rememberReport } from './relationReport';
import { defineRule, say } from './rule';

export const repeatedCommitment = defineRule({
  id: 'repeated-commitment',
  severity: 'warning',
  summary: {
    en: 'An earlier commitment restated, in either language; a hint where the sentence itself says that it continues.',
    ja: '過去の会合で表明済みのコミットメントの繰り返し（英文・和文とも。継続である旨が明示されている文はヒント）',
  },
  messages: {
    asNew: {
      en: 'This reads as new, but {meeting} already said: “{earlier}” If the position continues, say so (“reaffirmed”, “continue to”); if something is new, say what.',
      ja: '新たな事項のように読めますが、{meeting}で既に表明されています：「{earlier}」継続であれば「再確認し」「引き続き」等と明示し、新しい点があればその点を記載してください。',
    },
    continued: {
      en: 'This continues what {meeting} said: “{earlier}” Nothing to do if that is meant.',
      ja: '{meeting}での次の表明を継続する文です：「{earlier}」意図どおりであれば対応は不要です。',
    },
    since: {
      en: ' The commitment stands since {since}.',
      ja: 'このコミットメントは{since}から続いています。',
    },
    note: { en: 'Said at {meeting}', ja: '{meeting}での表明' },
  },
  check: (context) => relationsOfKind(context, 'repeats').map((related) => report(context, related)),
});

const { messages } = repeatedCommitment;

const report = rememberReport((context, related) => {
  const meeting = citationOf(context, related.release);
  const places = earlierPlaces(context, related, messages.note);
  const text = related.acknowledged ? messages.continued : messages.asNew;
  const since = related.since
    ? say(context, messages.since, { since: citationOf(context, related.since) })
    : '';
  return {
    span: related.span,
    message: say(context, text, { meeting, earlier: quoted(places[0]?.text ?? '') }) + since,
    ...(related.acknowledged && { severity: 'hint' as const }),
    relation: 'repeats',
    related: places,
    fixes: related.acknowledged
      ? []
      : acknowledgeFix(context, slice(context.draft.text, related.span), related.span),
  };
});
