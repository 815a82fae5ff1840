import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity, Snapshot } from '../../archive/model';
import { type PlaceRange, rangeOf } from '../../rules/places';
import { rules } from '../../rules/registry';
import type { Finding } from '../../rules/rule';
import { type CheckedFile, type Format, relatedRange } from './format';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'none',
};

/**
 * SARIF 2.1.0 (OASIS), as code-scanning services read it.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const formatSarif: Format = (files, snapshot) => {
  const { displayLanguage } = snapshot.settings;
  const driver = {
    name: 'Reaffirm',
    language: displayLanguage,
    rules: rules.map(({ id, severity, summary }) => ({
      id,
      shortDescription: { text: summary[displayLanguage] },
      defaultConfiguration: { level: levels[severity] },
    })),
  };
  const results = files.flatMap((file) => file.findings.map((finding) => result(finding, file, snapshot)));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function result(finding: Finding, file: CheckedFile, snapshot: Snapshot): object {
  const related = finding.related.flatMap((place) => {
    const range = relatedRange(place, file, snapshot);
    return range ? [{ ...location(place.source, range), message: { text: place.note } }] : [];
  });
  return {
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [location(file.path, rangeOf(file.draft, finding.span))],
    ...(related.length > 0 && { relatedLocations: related }),
  };
}

/** SARIF counts lines and columns from 1; the end column is the one after the last character. */
function location(file: string, { start, end }: PlaceRange): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

/** A path below the working folder stays relative, so that a report means the same on another machine. */
function uriOf(file: string): string {
  const relative = path.relative('.', file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return pathToFileURL(file).href;
  return relative.split(path.sep).map(encodeURIComponent).join('/');
}
