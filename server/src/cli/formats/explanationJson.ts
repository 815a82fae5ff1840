import type { ExplainedCandidate } from '../../relation/explain';
import { rangeOf } from '../../rules/places';
import type { Finding } from '../../rules/rule';
import { slice, type Span } from '../../text/span';
import type { ExplainedPlace, ExplainedSentence } from './explanation';
import { evidenceOf } from '../../release/evidence';

/** For programs: each sentence with what is reported of it and its candidates; ranges as in `check`, shares 0..1. */
export function explanationJson(place: ExplainedPlace): string {
  const sentences = place.sentences.map((one) => sentenceJson(one, place));
  return `${JSON.stringify({ path: place.path, sentences }, undefined, 2)}\n`;
}

function sentenceJson({ explanation, findings, suppressed }: ExplainedSentence, place: ExplainedPlace) {
  const { draft, top } = place;
  const { sentence, compared, acknowledged, standing, releases, ownReleases, candidates } = explanation;
  const span = draft.sentences[sentence]?.span ?? { start: 0, end: 0 };
  const finding = ({ rule, severity, message }: Finding) => ({ rule, severity, message });
  return {
    range: rangeOf(draft, span),
    text: slice(draft.text, span),
    compared,
    acknowledged,
    standing,
    releases,
    ownReleases: ownReleases.map(({ source }) => source),
    findings: findings.map(finding),
    suppressed: suppressed.map(finding),
    candidates: candidates.slice(0, top).map(candidateJson),
    furtherCandidates: Math.max(0, candidates.length - top),
  };
}

function candidateJson(candidate: ExplainedCandidate): object {
  const { release, earlierSentence, outcome, searchScore, comparison } = candidate;
  const span: Span = release.sentences[earlierSentence]?.span ?? { start: 0, end: 0 };
  const { text, meeting, date } = evidenceOf(release, span);
  return {
    path: release.source,
    range: rangeOf(release, span),
    text,
    meeting,
    date,
    outcome,
    searchScore: rounded(searchScore),
    ...(comparison && {
      ...comparison,
      score: rounded(comparison.score),
      coverage: {
        ofDraft: rounded(comparison.coverage.ofDraft),
        ofEarlier: rounded(comparison.coverage.ofEarlier),
        mean: rounded(comparison.coverage.mean),
        shared: rounded(comparison.coverage.shared),
      },
      differences: comparison.differences.map(({ kind, draft, earlier }) => ({ kind, draft, earlier })),
    }),
  };
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 1e4) / 1e4;
}
