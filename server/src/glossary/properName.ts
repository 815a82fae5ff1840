import { normalizedKey } from '../text/normalize';
import { type Span, slice } from '../text/span';
import { connectors } from './nameWords';
import { type Unit, unitsOf } from './units';

/** A run of capitalised words such as a name is made of, with the small words between them. */
export interface ProperRun {
  readonly units: readonly Unit[];
  /** In the text the run was looked for in. */
  readonly span: Span;
}

/** The runs of capitalised English words in a text that is in normalised form. */
export function properRuns(text: string): readonly ProperRun[] {
  const runs: ProperRun[] = [];
  let run: Unit[] = [];
  const finish = (): void => {
    while (run.length > 0 && !isCapitalised(run.at(-1))) run.pop();
    if (/^(?:the|an?)$/.test(run[0]?.key ?? '')) run.shift();
    const [first, last] = [run[0], run.at(-1)];
    if (first && last) runs.push({ units: run, span: { start: first.start, end: last.end } });
    run = [];
  };
  for (const unit of unitsOf(text)) {
    if (!continuesRun(run, unit)) finish();
    if (isCapitalised(unit) || run.length > 0) run.push(unit);
    if (run.length > 0 && !isCapitalised(unit) && !isSmall(unit)) {
      run.pop();
      finish();
    } else if (unit.possessive) finish();
  }
  finish();
  return runs;
}

function continuesRun(run: readonly Unit[], unit: Unit): boolean {
  if (run.length === 0 || unit.gap === 'paragraph') return false;
  return isCapitalised(unit) || isSmall(unit);
}

export function isCapitalised(unit: Unit | undefined): boolean {
  return unit?.kind === 'word' && /^[\p{Lu}\p{N}]/u.test(unit.form);
}

function isSmall(unit: Unit): boolean {
  return unit.key === ',' || connectors.has(unit.key);
}

/** The words of a name that carry its meaning. */
export function contentUnits(units: readonly Unit[]): readonly Unit[] {
  return units.filter((unit) => unit.kind === 'word' && !connectors.has(unit.key));
}

/** The capitalised run that ends the text, if there is one: the name before a bracket. */
export function endingProperName(text: string, span: Span): Span | undefined {
  const words = normalizedKey(slice(text, span));
  if (words.length !== span.end - span.start) return undefined;
  const last = properRuns(words).at(-1);
  if (!last || words.slice(last.span.end).trim() !== '') return undefined;
  return { start: span.start + last.span.start, end: span.start + last.span.end };
}
