import type { Release } from '../release/model';
import { sentenceText } from '../release/sentenceText';
import { rememberFor } from '../text/remember';
import { type AnalysedRelease, analysedSentence, isSpeaking } from './comparison/analysedRelease';
import type { AnalysedSentence } from './comparison/analyse';
import { type Side, cover } from './comparison/coverage';
import type { EarlierReleases } from './earlierReleases';

/** The share of an earlier sentence's content that a sentence must hold to mention it. */
const mentions = 0.7;

/**
 * The sentences of an earlier release whose content stands in one sentence of the draft, whatever the draft says of it: one
 * sentence may take up three earlier ones, or recall one as what was agreed then, and stand in no relation to it.
 */
export function mentionedSentences(
  draft: Release,
  release: Release,
  earlier: EarlierReleases,
): ReadonlySet<number> {
  const analysed = earlier.analysed(release);
  return new Set(
    draft.sentences.flatMap((sentence) =>
      isSpeaking(sentence)
        ? mentionedIn(sentenceText(draft.text, sentence), sentence.language, analysed)
        : [],
    ),
  );
}

const mentionedIn = rememberFor((text, language, analysed: AnalysedRelease): readonly number[] => {
  const { resources } = analysed;
  const sentence = analysedSentence(text, language, resources);
  return analysed
    .sharing(sentence)
    .filter(
      (index) =>
        cover(sideOf(sentence), sideOf(analysed.sentence(index)), resources.lexicon).ofEarlier >= mentions,
    );
});

function sideOf({ language, whole }: AnalysedSentence): Side {
  return { language, units: whole.units };
}
