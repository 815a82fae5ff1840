import { formatMeeting } from '../../features/format';
import { standingText } from '../../features/standing';
import { thresholds } from '../../relation/comparison/thresholds';
import type { SlotPair } from '../../relation/comparison/slots';
import type { ExplainedCandidate, ExplainedComparison } from '../../relation/explain';
import { rangeOf } from '../../rules/places';
import type { Finding } from '../../rules/rule';
import { type Arguments, type DisplayLanguage, type Localized, localize } from '../../text/localized';
import { inOneLine, slice } from '../../text/span';
import { shortened, textTable } from '../textTable';
import { differenceWords, outcomes, relations, slotNames, texts, unlikenesses } from './explanationWords';
import type { ExplainedPlace, ExplainedSentence } from './explanation';
import { linkTo } from './format';
import { evidenceOf } from '../../release/evidence';

/** For people: each sentence, what is reported of it, and the earlier sentences it was set against, the surest first. */
export function explanationText(place: ExplainedPlace): string {
  return place.sentences.map((one) => sentenceText(one, place)).join('\n');
}

type Say = ((text: Localized, values?: Arguments) => string) & { readonly language: DisplayLanguage };

function sentenceText(explained: ExplainedSentence, place: ExplainedPlace): string {
  const { draft, path, top, snapshot } = place;
  const say = speaker(snapshot.settings.displayLanguage);
  const { sentence, candidates } = explained.explanation;
  const span = draft.sentences[sentence]?.span ?? { start: 0, end: 0 };
  const shown = candidates.slice(0, top);
  const left = candidates.length - shown.length;
  const text = inOneLine(slice(draft.text, span));
  return [
    `${linkTo(path, rangeOf(draft, span))}: ${text}\n`,
    ...outset(explained, say).map((line) => `  ${line}\n`),
    ...shown.map((candidate, index) => `\n${candidateText(candidate, index + 1, text, say)}`),
    ...(left > 0 ? [`\n  ${say(texts.further, { count: left })}\n`] : []),
  ].join('');
}

function speaker(language: DisplayLanguage): Say {
  return Object.assign((text: Localized, values?: Arguments) => localize(text, language, values), {
    language,
  });
}

/** What is reported of the sentence, and under what it was looked for. */
function outset({ explanation, findings, suppressed }: ExplainedSentence, say: Say): readonly string[] {
  const { compared, acknowledged, standing, releases, ownReleases, candidates } = explanation;
  const reported = ({ rule, severity, message }: Finding) => `${severity}: ${message} (${rule})`;
  return [
    ...(findings.length === 0 ? [say(texts.notReported)] : findings.map(reported)),
    ...suppressed.map((finding) => say(texts.suppressed, { finding: reported(finding) })),
    ...(acknowledged ? [say(texts.acknowledged)] : []),
    ...(standing === undefined ? [] : [say(standingText, { count: standing })]),
    ...(ownReleases.length > 0
      ? [say(texts.ownReleases, { files: ownReleases.map(({ source }) => source).join(', ') })]
      : []),
    compared ? say(texts.candidates, { releases, count: candidates.length }) : say(texts.notCompared),
  ];
}

function candidateText(candidate: ExplainedCandidate, place: number, draft: string, say: Say): string {
  const { release, earlierSentence, outcome, searchScore, comparison } = candidate;
  const span = release.sentences[earlierSentence]?.span ?? { start: 0, end: 0 };
  const evidence = evidenceOf(release, span);
  const head = `  ${place}. ${say(outcomes[outcome])}: ${formatMeeting(evidence, say.language)}, ${linkTo(release.source, rangeOf(release, span))}\n`;
  const sentences = [draft, inOneLine(evidence.text)];
  const rows = [
    [say(texts.sentence), inOneLine(evidence.text)],
    [say(texts.search), searchScore === undefined ? say(texts.byConcept) : percent(searchScore)],
    ...(comparison ? comparisonRows(comparison, sentences, say) : []),
  ];
  return head + textTable(rows, '     ');
}

function comparisonRows(
  comparison: ExplainedComparison,
  sentences: readonly string[],
  say: Say,
): readonly (readonly string[])[] {
  const { relation, score, unlike, coverage, onlyDraft, onlyEarlier, differences, slots } = comparison;
  const covered = {
    draft: percent(coverage.ofDraft),
    earlier: percent(coverage.ofEarlier),
    mean: percent(coverage.mean),
    shared: coverage.shared.toFixed(1),
  };
  const clauseRow = (name: string, clause: string) => (sentences.includes(clause) ? [] : [[name, clause]]);
  return [
    [say(texts.comparison), `${say(relations[relation])} ${percent(score)}`],
    ...(unlike ? [[say(texts.why), say(unlikenesses[unlike], { ...needed, ...covered })]] : []),
    ...(unlike === 'content' ? [] : [[say(texts.coverage), say(texts.covered, covered)]]),
    ...clauseRow(say(texts.draftClause), comparison.draftClause),
    ...clauseRow(say(texts.earlierClause), comparison.earlierClause),
    ...listRow(say(texts.onlyDraft), onlyDraft),
    ...listRow(say(texts.onlyEarlier), onlyEarlier),
    ...slots.map((slot) => [say(slotNames[slot.kind]), slotText(slot, say)]),
    ...differences.map((one) => [say(texts.differs), differenceWords(one, say)]),
  ];
}

/** What a restatement must reach. */
const needed = {
  ofDraft: percent(thresholds.repeats.ofDraft),
  ofEarlier: percent(thresholds.repeats.ofEarlier),
  both: percent(thresholds.repeats.mean),
  least: thresholds.shared,
};

/** As many words as help to see what a sentence is about; in columns. */
const widestList = 100;

function listRow(name: string, words: readonly string[]): readonly (readonly string[])[] {
  return words.length === 0 ? [] : [[name, shortened([...new Set(words)].join(' · '), widestList)]];
}

/** After `=` what both hold, then what only one of them holds. */
function slotText({ same, onlyDraft, onlyEarlier }: SlotPair, say: Say): string {
  return [
    ...same.map(({ draft, earlier }) => `= ${draft === earlier ? draft : `${draft} / ${earlier}`}`),
    ...onlyDraft.map((value) => `${value} (${say(texts.onlyHere)})`),
    ...onlyEarlier.map((value) => `${value} (${say(texts.onlyThere)})`),
  ].join('; ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
