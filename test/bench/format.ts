import type { Recall, Times } from './measure';
import type { Machine } from './results';

/** Median and p95. */
export function both({ median, p95 }: Times): string {
  return `${ms(median)}, p95 ${ms(p95)}`;
}

export function ms(time: number | undefined): string {
  if (time === undefined) return '—';
  if (time >= 600_000) return `${(time / 60_000).toFixed(1)} min`;
  if (time >= 10_000) return `${(time / 1000).toFixed(1)} s`;
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`;
}

export function rate(perSecond: number): string {
  return `${count(perSecond)} sentences/s`;
}

export function count(number: number): string {
  return Math.round(number).toLocaleString('en');
}

export function megabytes(bytes: number): string {
  return `${count(bytes / 2 ** 20)} MB`;
}

export function share(recall: Recall | undefined): string {
  return recall === undefined ? '—' : `${recall.found} of ${recall.of}`;
}

/** The target, and whether it is met. */
export function verdict(value: number, target: number, atLeast = false): string {
  const miss = atLeast ? target / value : value / target;
  const aim = `${atLeast ? '≥' : '≤'} ${target.toLocaleString('en')}`;
  return miss <= 1 ? `${aim} ✓` : `${aim}: missed ${miss.toFixed(1)} ×`;
}

export function describe({ processor, cores, memory, node, load, emptyStart }: Machine): string {
  const [start, end] = load;
  const busy =
    Math.max(start, end) > cores * 0.75
      ? `load ${start.toFixed(1)}–${end.toFixed(1)}: other programs wanted the same cores, times are upper bounds`
      : `quiet, load ${start.toFixed(1)}–${end.toFixed(1)}`;
  const yardstick = emptyStart === undefined ? '' : `, an empty Node started in ${ms(emptyStart)}`;
  return `${processor}, ${cores} cores, ${memory} GB, Node ${node}; ${busy}${yardstick}`;
}

/** As Markdown. */
export function table(lines: readonly (readonly string[])[]): string {
  const [header = [], ...body] = lines;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(header), row(header.map(() => '---')), ...body.map(row)].join('\n');
}
