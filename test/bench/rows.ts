import { both, count, megabytes, ms, rate, share } from './format';
import type { Spent, Times } from './measure';
import type { BuildResult, EngineResult, KeystrokeResult, ServerResult } from './results';

/** The sizes of archive, in sentences, in the order of the table. */
export const sizes = ['10k', '100k', '1m', '5m'] as const;
export type Size = (typeof sizes)[number];

export interface Row {
  readonly title: string;
  /** A cell of the table; undefined where nothing was measured. */
  readonly cell: (one: Measured) => Cell | undefined;
  /** The most (or, where `atLeast`, the least) that is aimed at, for each size that has a target. */
  readonly target?: Readonly<Partial<Record<Size, number>>>;
  readonly atLeast?: boolean;
}

export interface Measured {
  readonly build: BuildResult | undefined;
  readonly engine: EngineResult | undefined;
  readonly server: ServerResult | undefined;
}

/** The text of a cell, and the number that the target is for. */
export interface Cell {
  readonly text: string;
  readonly value?: number;
}

const perKey = { '10k': 5, '100k': 8, '1m': 15, '5m': 25 };
const same = (value: number) => ({ '10k': value, '100k': value, '1m': value, '5m': value });
const large = (value: number) => ({ '1m': value, '5m': value });

const languages = [
  ['en', 'English'],
  ['ja', 'Japanese'],
] as const;

/** A row by the clock, and one by the processor of the server's main thread: the same on a busy machine. */
function spentRows(
  title: string,
  spent: (one: ServerResult) => Spent,
  target: Row['target'] = {},
): readonly Row[] {
  return [
    { title, cell: ({ server }) => server && timesCell(spent(server).clock), target },
    {
      title: '… by processor time',
      cell: ({ server }) => {
        const cpu = server && spent(server).cpu;
        return cpu && { text: both(cpu) };
      },
    },
  ];
}

function keyRows(title: string, spent: (keys: KeystrokeResult) => Spent): readonly Row[] {
  return languages.flatMap(([language, name]) =>
    spentRows(`${title}, ${name} draft`, ({ keystrokes: keys }) => spent(keys[language]), perKey),
  );
}

const keystrokes: readonly Row[] = [
  ...keyRows('typing, any key → its diagnostics', ({ typing }) => typing),
  ...keyRows('of these a key within a sentence', ({ within }) => within),
  ...keyRows('the key that ends a sentence → its diagnostics', ({ ends }) => ends),
  {
    title: 'processor time of all threads for a key when typing, pauses included, mean English / Japanese',
    cell: ({ server }) =>
      server && { text: `${ms(server.keystrokes.en.withPauses)} / ${ms(server.keystrokes.ja.withPauses)}` },
  },
];

const requests: readonly Row[] = [
  {
    title: 'first check of a 60-sentence draft, over the protocol',
    cell: ({ server }) =>
      server && { text: both(server.firstCheck.clock), value: server.firstCheck.clock.median },
    target: { '100k': 150 },
  },
  {
    title: '… by processor time',
    cell: ({ server }) => server?.firstCheck.cpu && { text: both(server.firstCheck.cpu) },
  },
  { title: '… the engine alone', cell: ({ engine }) => engine && { text: both(engine.firstCheck) } },
  ...spentRows('hover', ({ hover }) => hover, { '1m': 10 }),
  { title: '… the first after the start', cell: ({ server }) => server && { text: ms(server.firstHover) } },
  ...spentRows('completion', ({ completion }) => completion, { '1m': 10 }),
  {
    title: 'search of one sentence, both languages, the engine alone',
    cell: ({ engine }) => engine && timesCell(engine.search),
  },
  ...spentRows('one release changed on disk → searchable', ({ changedFile }) => changedFile, { '100k': 50 }),
];

const starts: readonly Row[] = [
  {
    title: 'first start: whole archive read, indexed and kept',
    cell: ({ build }) => build && { text: ms(build.time) },
  },
  {
    title: '… all of it, by processor time of all threads',
    cell: ({ build, engine }) =>
      build?.usage && engine && { text: rate(engine.sentences / (build.usage.cpu / 1000)) },
  },
  {
    title: '… longest wait of a request meanwhile',
    cell: ({ build }) => build && { text: ms(build.longestWait), value: build.longestWait },
    target: same(50),
  },
  {
    title: '… memory of the server at its highest',
    cell: ({ build }) => build?.usage && { text: megabytes(build.usage.highest) },
  },
  {
    title: 'next start: from the start of the process to the whole archive',
    cell: ({ server }) => server && { text: ms(server.restored), value: server.restored },
    target: { '100k': 300, '1m': 1_500 },
  },
  {
    title: '… longest wait of a request meanwhile',
    cell: ({ server }) => server && { text: ms(server.longestWait), value: server.longestWait },
    target: same(50),
  },
  {
    title: '… restoring the kept index, the engine alone',
    cell: ({ engine }) => engine && { text: ms(engine.restored) },
  },
  {
    title: 'reading releases, by processor time (a)',
    cell: ({ engine }) => engine && { text: rate(engine.readRate) },
  },
  {
    title: 'building the index: words cut, numbered, inverted, weighed, by processor time (a)',
    cell: ({ engine }) => engine && { text: rate(engine.indexRate), value: engine.indexRate },
    target: same(60_000),
    atLeast: true,
  },
  {
    title: 'looking for what releases name and teach, and saving, by processor time (a)',
    cell: ({ engine }) => engine && { text: rate(engine.saveRate) },
  },
];

const memory: readonly Row[] = [
  {
    title: 'memory of the index for search in the same language (b)',
    cell: ({ engine }) => engine && perSentence(engine, engine.bytes.sameLanguage),
    target: large(110),
  },
  {
    title: '… with search across languages, the lexicon included (c)',
    cell: ({ engine }) =>
      engine && perSentence(engine, engine.bytes.sameLanguage + engine.bytes.acrossLanguages),
    target: large(260),
  },
  {
    title: '… with paths and heads of the releases (d)',
    cell: ({ engine }) => {
      if (engine === undefined) return undefined;
      const { sameLanguage, acrossLanguages, releases } = engine.bytes;
      return perSentence(engine, sameLanguage + acrossLanguages + releases);
    },
  },
  {
    title: '… all that a process holds for it, heap and arrays, as measured',
    cell: ({ engine }) => engine && perSentence(engine, engine.bytes.held),
  },
  {
    title: 'left on the disk until it is looked at',
    cell: ({ engine }) => engine && perSentence(engine, engine.bytes.onDisk),
  },
  {
    title: 'memory of the server, loaded / after all of the above / highest',
    cell: ({ server }) =>
      server?.load &&
      server.usage && {
        text: [server.load.memory, server.usage.memory, server.usage.highest].map(megabytes).join(' / '),
      },
  },
];

const recall: readonly Row[] = (['near-duplicate', 'restatement', 'translation', 'weakening'] as const).map(
  (kind) => ({
    title: `recall of planted pairs: ${kind} (search / relation / in the editor) (e)`,
    cell: ({ engine, server }: Measured) => ({
      text: [engine?.searchRecall[kind], engine?.relationRecall[kind], server?.recall[kind]]
        .map(share)
        .join(' / '),
    }),
  }),
);

export const rows: readonly Row[] = [...keystrokes, ...requests, ...starts, ...memory, ...recall];

function timesCell(times: Times): Cell {
  return { text: both(times), value: times.p95 };
}

function perSentence({ sentences }: EngineResult, bytes: number): Cell {
  const value = bytes / sentences;
  return { text: `${count(value)} bytes/sentence`, value };
}
