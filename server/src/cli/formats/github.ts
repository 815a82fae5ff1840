import type { Severity } from '../../archive/model';
import { rangeOf } from '../../rules/places';
import type { Format } from './format';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * GitHub's workflow commands, which show a finding beside the changed line.
 * Source: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const formatGithub: Format = (files) =>
  files
    .flatMap(({ path, draft, findings }) =>
      findings.map(({ rule, severity, message, span }) => {
        const { start, end } = rangeOf(draft, span);
        const place = `file=${property(path)},line=${start.line + 1},endLine=${end.line + 1},col=${start.character + 1}`;
        return `::${levels[severity]} ${place},title=${property(rule)}::${data(message)}\n`;
      }),
    )
    .join('');

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
