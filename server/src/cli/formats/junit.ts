import { rangeOf } from '../../rules/places';
import type { Finding } from '../../rules/rule';
import { type CheckedFile, type Format, linkTo } from './format';

/**
 * JUnit's XML, as build servers read it: a suite a file, a failed case a finding of warning or above.
 * Milder findings are printed with their case but do not fail it.
 */
export const formatJunit: Format = (files) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="reaffirm">\n${files.map(suite).join('')}</testsuites>\n`;

function suite(file: CheckedFile): string {
  const failures = file.findings.filter(fails).length;
  const cases =
    file.findings.length > 0 ? file.findings.map((one) => testCase(one, file)).join('') : passed(file);
  const tests = Math.max(1, file.findings.length);
  return `  <testsuite name="${xml(file.path)}" tests="${tests}" failures="${failures}">\n${cases}  </testsuite>\n`;
}

function passed({ path }: CheckedFile): string {
  return `    <testcase classname="${xml(path)}" name="reaffirm"/>\n`;
}

function testCase(finding: Finding, { path, draft }: CheckedFile): string {
  const place = linkTo(path, rangeOf(draft, finding.span));
  const outcome = fails(finding)
    ? `<failure type="${finding.severity}" message="${xml(finding.message)}">${xml(place)}</failure>`
    : `<system-out>${xml(`${place}: ${finding.severity}: ${finding.message}`)}</system-out>`;
  return `    <testcase classname="${xml(path)}" name="${xml(`${finding.rule} ${place}`)}">${outcome}</testcase>\n`;
}

function fails({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** Escapes for XML and leaves out the control characters that XML 1.0 cannot hold. */
function xml(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '').replace(/[&<>"\n]/g, (c) => entities[c] ?? c);
}
