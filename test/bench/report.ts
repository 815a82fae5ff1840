import type { Recall, Times } from './measure';
import type { BesideResult, EngineResult, Failure, Machine, ServerResult, SizeResult } from './results';

/** The sizes of archive, in sentences, in the order of the table. */
export const sizes = ['10k', '100k', '1m', '5m'] as const;
export type Size = (typeof sizes)[number];

export type Results = Readonly<Partial<Record<Size, SizeResult>>>;

interface Row {
  readonly title: string;
  /** A cell of the table; undefined where nothing was measured. */
  readonly cell: (one: Measured) => Cell | undefined;
  /** The most (or, where `atLeast`, the least) that is aimed at, for each size that has a target. */
  readonly target?: Readonly<Partial<Record<Size, number>>>;
  readonly atLeast?: boolean;
}

interface Measured {
  readonly engine: EngineResult | undefined;
  readonly server: ServerResult | undefined;
}

/** The text of a cell, and the number that the target is for. */
interface Cell {
  readonly text: string;
  readonly value?: number;
}

/** The table of all sizes, the peers, and on what machine and when each was measured, as Markdown. */
export function renderReport(
  results: Results,
  beside: (BesideResult & { machine: Machine; date: string }) | undefined,
): string {
  const measured = sizes.filter((size) => results[size] !== undefined);
  const header = ['', ...measured.map((size) => `${size} sentences`)];
  const lines = rows.map((row) => [row.title, ...measured.map((size) => cellOf(row, size, results[size]))]);
  const parts = [
    table([header, ...lines]),
    ...measured.map((size) => provenance(size, results[size])),
    ...growth(results),
    ...(beside === undefined ? [] : besideTable(beside)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const perKey = { '10k': 5, '100k': 8, '1m': 15, '5m': 25 };
const same = (value: number) => ({ '10k': value, '100k': value, '1m': value, '5m': value });

const rows: readonly Row[] = [
  {
    title: 'the key that ends a sentence → its diagnostics, English draft',
    cell: ({ server }) => timesCell(server?.keystrokes.en.ends),
    target: perKey,
  },
  {
    title: 'the key that ends a sentence → its diagnostics, Japanese draft',
    cell: ({ server }) => timesCell(server?.keystrokes.ja.ends),
    target: perKey,
  },
  {
    title: 'a key within a sentence → diagnostics, English draft',
    cell: ({ server }) => timesCell(server?.keystrokes.en),
    target: perKey,
  },
  {
    title: 'a key within a sentence → diagnostics, Japanese draft',
    cell: ({ server }) => timesCell(server?.keystrokes.ja),
    target: perKey,
  },
  {
    title: '… processor time of the server, mean English / Japanese',
    cell: ({ server }) =>
      server && { text: `${ms(server.keystrokes.en.cpu)} / ${ms(server.keystrokes.ja.cpu)}` },
  },
  {
    title: 'first check of a 60-sentence draft, over the protocol',
    cell: ({ server }) => server && { text: both(server.firstCheck), value: server.firstCheck.median },
    target: { '100k': 150 },
  },
  { title: '… the engine alone', cell: ({ engine }) => engine && { text: both(engine.firstCheck) } },
  { title: 'hover', cell: ({ server }) => timesCell(server?.hover), target: { '1m': 10 } },
  { title: '… the first after the start', cell: ({ server }) => server && { text: ms(server.firstHover) } },
  { title: 'completion', cell: ({ server }) => timesCell(server?.completion), target: { '1m': 10 } },
  { title: 'search of one sentence, both languages', cell: ({ engine }) => timesCell(engine?.search) },
  {
    title: 'one release changed on disk → searchable',
    cell: ({ server }) => timesCell(server?.changedFile),
    target: { '100k': 50 },
  },
  {
    title: 'first start: whole archive read, indexed and kept',
    cell: ({ server }) => server && { text: ms(server.built) },
  },
  {
    title: '… longest wait of a request meanwhile',
    cell: ({ server }) => server && { text: ms(server.longestBlock.built), value: server.longestBlock.built },
    target: same(50),
  },
  {
    title: 'next start: from the start of the process to the whole archive',
    cell: ({ server }) => server && { text: ms(server.restored), value: server.restored },
    target: { '100k': 300, '1m': 1_500 },
  },
  {
    title: '… longest wait of a request meanwhile',
    cell: ({ server }) => server && { text: ms(server.longestBlock.restored) },
  },
  {
    title: 'reading releases, by processor time, after the first 80',
    cell: ({ engine }) => engine && { text: rate(engine.readRate) },
  },
  {
    title:
      'building the index (words cut, numbered, inverted, weighed), by processor time, after the first 80',
    cell: ({ engine }) => engine && { text: rate(engine.indexRate), value: engine.indexRate },
    target: same(60_000),
    atLeast: true,
  },
  {
    title: 'looking for what releases name and teach, and saving, by processor time',
    cell: ({ engine }) => engine && { text: rate(engine.saveRate) },
  },
  {
    title: 'restoring the saved index, in the engine alone',
    cell: ({ engine }) => engine && { text: ms(engine.restored) },
  },
  {
    title: 'memory of the server, loaded / highest',
    cell: ({ server }) =>
      server?.usage && { text: `${megabytes(server.usage.memory)} / ${megabytes(server.usage.highest)}` },
  },
  {
    title: 'memory of the index, all its arrays',
    cell: ({ engine }) => engine && { text: perSentence(arrays(engine)), value: arrays(engine) },
    target: { '1m': 110, '5m': 110 },
  },
  ...(['near-duplicate', 'restatement', 'translation', 'weakening'] as const).map((kind) => ({
    title: `recall of planted pairs: ${kind} (search / relation / in the editor)`,
    cell: ({ engine, server }: Measured) => ({
      text: [engine?.searchRecall[kind], engine?.relationRecall[kind], server?.recall[kind]]
        .map(share)
        .join(' / '),
    }),
  })),
];

function cellOf(row: Row, size: Size, result: SizeResult | undefined): string {
  const cell = row.cell({ engine: succeeded(result?.engine), server: succeeded(result?.server) });
  if (cell === undefined) return '—';
  const target = row.target?.[size];
  if (target === undefined || cell.value === undefined) return cell.text;
  const miss = row.atLeast ? target / cell.value : cell.value / target;
  const aim = `${row.atLeast ? '≥' : '≤'} ${target.toLocaleString('en')}`;
  return `${cell.text} (${miss <= 1 ? `${aim} ✓` : `${aim}: missed ${miss.toFixed(1)} ×`})`;
}

function succeeded<T extends object>(result: T | Failure | undefined): T | undefined {
  return result === undefined || 'failure' in result ? undefined : result;
}

function timesCell(times: Times | undefined): Cell | undefined {
  return times && { text: both(times), value: times.p95 };
}

/** Median and p95. */
function both({ median, p95 }: Times): string {
  return `${ms(median)}, p95 ${ms(p95)}`;
}

function ms(time: number | undefined): string {
  if (time === undefined) return '—';
  if (time >= 10_000) return `${(time / 1000).toFixed(1)} s`;
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`;
}

function rate(perSecond: number): string {
  return `${Math.round(perSecond).toLocaleString('en')} sentences/s`;
}

function perSentence(bytes: number): string {
  return `${Math.round(bytes).toLocaleString('en')} bytes/sentence`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MB`;
}

function arrays({ bytes }: EngineResult): number {
  return Object.values(bytes).reduce((sum, size) => sum + size, 0);
}

function share(recall: Recall | undefined): string {
  return recall === undefined ? '—' : `${recall.found} of ${recall.of}`;
}

/** How the p95 of the key that ends a sentence grows from 100k to 5M sentences. */
function growth(results: Results): readonly string[] {
  const [small, large] = [succeeded(results['100k']?.server), succeeded(results['5m']?.server)];
  if (small === undefined || large === undefined) return [];
  const grows = (['en', 'ja'] as const).map(
    (language) => large.keystrokes[language].ends.p95 / small.keystrokes[language].ends.p95,
  );
  const verdict = Math.max(...grows) <= 3.5 ? '✓' : 'missed';
  return [
    `From 100k to 5M sentences (50 ×) the p95 of the key that ends a sentence grows ${grows.map((one) => `${one.toFixed(1)} ×`).join(' (English), ')} (Japanese); target ≤ 3.5 ×: ${verdict}.`,
  ];
}

function provenance(size: Size, result: SizeResult | undefined): string {
  if (result === undefined) return '';
  const failures = [result.engine, result.server].flatMap((one) =>
    'failure' in one ? [` ${one.failure}`] : [],
  );
  return `_${size}: ${describe(result.machine)}; ${result.date}, at ${result.commit}._${failures.join('')}`;
}

function describe({ processor, cores, memory, node, load, emptyStart }: Machine): string {
  const [start, end] = load;
  const busy =
    Math.max(start, end) > cores * 0.75
      ? `load ${start.toFixed(1)}–${end.toFixed(1)}: other programs wanted the same cores, times are upper bounds`
      : `quiet, load ${start.toFixed(1)}–${end.toFixed(1)}`;
  const yardstick = emptyStart === undefined ? '' : `, an empty Node started in ${ms(emptyStart)}`;
  return `${processor}, ${cores} cores, ${memory} GB, Node ${node}; ${busy}${yardstick}`;
}

function besideTable(beside: BesideResult & { machine: Machine; date: string }): readonly string[] {
  const { reaffirm, textlint, harper } = beside;
  const ratio = (peer: Times, own: Times, target: number) => {
    const times = peer.median / own.median;
    return `${times.toFixed(1)} × faster (≥ ${target} ×${times >= target ? ' ✓' : ': missed'})`;
  };
  return [
    '## Beside its peers',
    'A seed is checked again after one letter was typed into its middle; all warm, in one run. Reaffirm is measured over the protocol, with all its rules and the other seed for an archive; the peers by a call in their own process, without any protocol.',
    table([
      ['', 'median', 'p95', 'Reaffirm beside it'],
      ['Reaffirm, English seed', ms(reaffirm.en.median), ms(reaffirm.en.p95), ''],
      ['harper.js, English seed', ms(harper.median), ms(harper.p95), ratio(harper, reaffirm.en, 10)],
      ['Reaffirm, Japanese seed', ms(reaffirm.ja.median), ms(reaffirm.ja.p95), ''],
      [
        'textlint with preset-ja-technical-writing, Japanese seed',
        ms(textlint.median),
        ms(textlint.p95),
        ratio(textlint, reaffirm.ja, 30),
      ],
    ]),
    `The server answers \`initialize\` ${ms(beside.initialized)} after its process was started, and is ready with the bundled archive after ${ms(beside.ready)} (≤ 400 ms${beside.ready <= 400 ? ' ✓' : `: missed ${(beside.ready / 400).toFixed(1)} ×`}).`,
    `_${describe(beside.machine)}; ${beside.date}._`,
  ];
}

function table(lines: readonly (readonly string[])[]): string {
  const [header = [], ...body] = lines;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(header), row(header.map(() => '---')), ...body.map(row)].join('\n');
}
