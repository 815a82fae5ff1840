import type { Snapshot } from '../../archive/model';
import { rangeOf } from '../../rules/places';
import type { Finding, RelatedPlace } from '../../rules/rule';
import { type CheckedFile, type Format, relatedRange } from './format';

/** For programs: every finding with its range (0-based lines, UTF-16 characters) and its evidence. */
export const formatJson: Format = (files, snapshot) => {
  const report = files.map((file) => ({
    path: file.path,
    findings: file.findings.map((finding) => findingJson(finding, file, snapshot)),
  }));
  return `${JSON.stringify({ files: report }, undefined, 2)}\n`;
};

function findingJson(finding: Finding, file: CheckedFile, snapshot: Snapshot): object {
  const { rule, severity, message, relation, related, span } = finding;
  return {
    rule,
    severity,
    range: rangeOf(file.draft, span),
    message,
    ...(relation && { relation }),
    ...(related.length > 0 && { related: related.map((one) => relatedJson(one, file, snapshot)) }),
  };
}

function relatedJson(place: RelatedPlace, file: CheckedFile, snapshot: Snapshot): object {
  const { source, text, meeting, date } = place;
  return { path: source, range: relatedRange(place, file, snapshot), text, meeting, date };
}
