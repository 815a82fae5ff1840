import { remember } from '../text/remember';
import { type Span, shift, slice, trimSpan } from '../text/span';
import type { Language } from '../text/language';
import { readEnglishActs } from './englishActs';
import { readJapaneseActs } from './japaneseActs';
import { endings, negations } from './ladder';
import type { Commitment, Sentence } from './model';
import { sentenceText } from './sentenceText';

/** An act of commitment in one sentence; all spans are into that sentence. */
export interface Act {
  /** What the act is said of: the sentence, or its clause where several acts stand in it. */
  readonly clause: Span;
  /** The verb phrase with what it frames: "reaffirmed their commitment", 「再確認した」. */
  readonly verb: Span;
  /** The entry of the ladder: "reaffirm", "agree", "welcome". */
  readonly id: string;
  readonly rung: number;
  readonly negated: boolean;
}

/** The acts of one sentence in its order; none where it only states a fact ("The meeting was held in Tokyo."). */
export const readActs = remember((sentence, language): readonly Act[] => {
  const heads = language === 'en' ? readEnglishActs(sentence) : readJapaneseActs(sentence);
  return heads.map((head) => ({
    ...head,
    negated: isDenied(slice(sentence, head.clause), head.id, language),
  }));
});

function isDenied(clause: string, act: string, language: Language): boolean {
  return (
    negations(clause, language).length > 0 || (act === 'withdraw' && endings(clause, language).length > 0)
  );
}

const known = new WeakMap<readonly Sentence[], readonly Commitment[]>();

/**
 * The commitments of a release: of its body sentences and list items, clause by clause. Spans are into `text`. They are
 * read when they are first asked for: of most releases of an archive nobody ever asks.
 * @param sentences those of the release itself, which no other release has.
 */
export function commitmentsIn(text: string, sentences: readonly Sentence[]): readonly Commitment[] {
  const before = known.get(sentences);
  if (before !== undefined) return before;
  const commitments = readCommitments(text, sentences);
  known.set(sentences, commitments);
  return commitments;
}

function readCommitments(text: string, sentences: readonly Sentence[]): readonly Commitment[] {
  return sentences.flatMap((sentence, index) => {
    if (sentence.role !== 'body' && sentence.role !== 'listItem') return [];
    return readActs(sentenceText(text, sentence), sentence.language).map((act) => {
      const verb = shift(act.verb, sentence.span.start);
      return {
        sentence: index,
        span: trimSpan(text, shift(act.clause, sentence.span.start)),
        act: { value: slice(text, verb), span: verb },
        strength: act.rung,
        negated: act.negated,
      };
    });
  });
}
