import { describe, ms, table, verdict } from './format';
import type { Spent, Times } from './measure';
import type {
  BesideResult,
  BesideTimes,
  Failure,
  ProfileColumn,
  ProfileResult,
  Provenance,
  SizeResult,
  StartResult,
} from './results';
import { type Row, rows, type Size, sizes } from './rows';

/** What has been measured, by the name of its file in `results/`. */
export interface Results extends Readonly<Partial<Record<Size, SizeResult>>> {
  readonly start?: (StartResult | Failure) & Provenance;
  readonly beside?: (BesideResult | Failure) & Provenance;
  readonly profile?: (ProfileResult | Failure) & Provenance;
}

/** All tables, and on what machine and when each was measured, as Markdown. */
export function renderReport({ start, beside, profile, ...results }: Results): string {
  const measured = sizes.filter((size) => results[size] !== undefined);
  const parts = [
    ...(measured.length === 0 ? [] : sizeTable(results, measured)),
    ...(start === undefined ? [] : startTable(start)),
    ...(beside === undefined ? [] : besideTable(beside)),
    ...(profile === undefined ? [] : profileTable(profile)),
  ];
  return `${parts.join('\n\n')}\n`;
}

const notes = `(a) Of the first 50,000 sentences at most, after the first 4,000; the first start is of all.
(b) Where each sentence stands (\`rowRelease\`, \`rowSentence\`, \`rows\`, \`rowStart\`), what it holds (\`entryStart\`, \`entryKeys\`, \`entryLanguage\`), which sentences hold a word (\`postingStart\`, \`postings\`), the words (\`keyUnits\`, \`keyStarts\`, \`keySlots\`), their \`frequencies\` and \`weights\`.
(c) The sounds of words (\`katakana…\`, \`english…\`), and the lexicon: heap and arrays as measured when it is read, the same at every size.
(d) \`sources\`, \`heads\`, \`headStarts\`, \`bodyStarts\`, \`prints\`, \`lessons\`, \`order\`, \`mention…\` but for the mentions themselves, which like the texts stay on the disk.
(e) Search: a sentence that says what the planted one was made from is among the candidates. Relation: in the right relation with such a sentence. In the editor: a finding of the right rule stands on it.`;

function sizeTable(results: Results, measured: readonly Size[]): readonly string[] {
  const header = ['', ...measured.map((size) => `${size} sentences`)];
  const lines = rows.map((row) => [row.title, ...measured.map((size) => cellOf(row, size, results[size]))]);
  return [
    table([header, ...lines]),
    notes.replaceAll('\n', '\\\n'),
    ...growth(results),
    ...measured.map((size) => provenance(size, results[size])),
  ];
}

function cellOf(row: Row, size: Size, result: SizeResult | undefined): string {
  const cell = row.cell({
    build: succeeded(result?.build),
    engine: succeeded(result?.engine),
    server: succeeded(result?.server),
  });
  if (cell === undefined) return '—';
  const target = row.target?.[size];
  if (target === undefined || cell.value === undefined) return cell.text;
  return `${cell.text} (${verdict(cell.value, target, row.atLeast)})`;
}

function succeeded<T extends object>(result: T | undefined): Exclude<T, Failure> | undefined {
  return result === undefined || 'failure' in result ? undefined : (result as Exclude<T, Failure>);
}

/** How the p95 of a key grows from 100k to 5M sentences. */
function growth(results: Results): readonly string[] {
  const [small, large] = [succeeded(results['100k']?.server), succeeded(results['5m']?.server)];
  if (small === undefined || large === undefined) return [];
  const lines = (['en', 'ja'] as const).flatMap((language) =>
    (['typing', 'ends'] as const).map((kind) => {
      const [before, after] = [small.keystrokes[language][kind], large.keystrokes[language][kind]];
      const times = after.clock.p95 / before.clock.p95;
      const byProcessor = before.cpu && after.cpu ? `${(after.cpu.p95 / before.cpu.p95).toFixed(1)} ×` : '—';
      const title = kind === 'ends' ? 'the key that ends a sentence' : 'typing, any key';
      return [
        `${title}, ${language === 'en' ? 'English' : 'Japanese'}`,
        `${times.toFixed(1)} × (${verdict(times, 3.5)})`,
        byProcessor,
      ];
    }),
  );
  return [
    'From 100k to 5M sentences (50 ×) the p95 of a key grows:',
    table([['', 'by the clock', 'by processor time'], ...lines]),
  ];
}

function provenance(size: Size, result: SizeResult | undefined): string {
  if (result === undefined) return '';
  const { build, engine, server } = result;
  const failures = [build, engine, server].flatMap((one) =>
    one !== undefined && 'failure' in one ? [` ${one.failure}`] : [],
  );
  const built =
    build === undefined
      ? ''
      : ` First start: ${build.date}, at ${build.commit}, ${load(build.machine.load)}.`;
  return `_${size}: ${describe(result.machine)}; ${result.date}, at ${result.commit}.${built}_${failures.join('')}`;
}

function load([start, end]: readonly [number, number]): string {
  return `load ${start.toFixed(1)}–${end.toFixed(1)}`;
}

function startTable(start: (StartResult | Failure) & Provenance): readonly string[] {
  if ('failure' in start) return ['## Starting', start.failure];
  const { initialized, ready, activation } = start;
  const row = (title: string, clock: Times, target = '', cpu?: Times) => [
    title,
    ms(clock.median),
    ms(clock.p95),
    ms(cpu?.median),
    target,
  ];
  const aimed = (title: string, { clock, cpu }: Spent, target: number) =>
    row(title, clock, verdict(clock.median, target), cpu);
  return [
    '## Starting',
    `Fresh starts: ${ready.clock.samples} of the server in a process of its own, with the bundled archive; ${activation.loaded.samples} of VS Code, in which a draft is opened, measured inside its extension host.`,
    table([
      ['', 'median', 'p95', 'processor time', 'target'],
      row('the server answers `initialize`, from the start of its process', initialized),
      aimed('the server is ready with the bundled archive', ready, 400),
      row('the code of the extension is loaded', activation.loaded),
      row('`activate()` has returned', activation.called),
      aimed('both together: the activation of the extension', activation.activated, 100),
      row('the findings of the draft are shown, from the call of `activate()`', activation.found),
    ]),
    `_${describe(start.machine)}; ${start.date}, at ${start.commit}._`,
  ];
}

function besideTable(beside: (BesideResult | Failure) & Provenance): readonly string[] {
  if ('failure' in beside) return ['## Beside its peers', beside.failure];
  const { sentence, letter, reported } = beside;
  return [
    '## Beside its peers',
    `A seed is checked again after one edit in its middle; all warm, in one run, by turns. Reaffirm is measured over the protocol, with all its rules and the other seed for an archive, from the edit to the diagnostics; the peers by a call in their own process, without any protocol, with the whole text as it then is: they have no other. Of the seeds as they are harper.js has ${reported.harper} findings, textlint ${reported.textlint}.`,
    'A sentence was written in place of another, and is checked at once:',
    besideTimes(sentence),
    'A letter was typed within a sentence, whose findings wait in Reaffirm until it ends:',
    besideTimes(letter),
    `_${describe(beside.machine)}; ${beside.date}, at ${beside.commit}._`,
  ];
}

function besideTimes({ english, harper, japanese, textlint }: BesideTimes): string {
  const row = (title: string, { clock, cpu }: Spent, beside = '') => [
    title,
    ms(clock.median),
    ms(clock.p95),
    ms(cpu?.median),
    beside,
  ];
  return table([
    ['', 'median', 'p95', 'processor time', 'Reaffirm beside it'],
    row('Reaffirm, English seed', english),
    row('harper.js, English seed', harper, ratio(harper, english, 10)),
    row('Reaffirm, Japanese seed', japanese),
    row('textlint with preset-ja-technical-writing, Japanese seed', textlint, ratio(textlint, japanese, 30)),
  ]);
}

function ratio(peer: Spent, own: Spent, target: number): string {
  const times = peer.clock.median / own.clock.median;
  const byProcessor =
    peer.cpu && own.cpu ? `, by processor time ${(peer.cpu.median / own.cpu.median).toFixed(1)} ×` : '';
  return `${times.toFixed(1)} × faster (${verdict(times, target, true)})${byProcessor}`;
}

function profileTable(profile: (ProfileResult | Failure) & Provenance): readonly string[] {
  if ('failure' in profile) return ['## Where the time of a key goes', profile.failure];
  const { columns } = profile;
  const rooms = [...new Set(columns.flatMap((column) => Object.keys(column.rooms)))];
  const most = (room: string) => Math.max(...columns.map((column) => column.rooms[room] ?? 0));
  const told = rooms.filter((room) => most(room) >= 0.05).sort((a, b) => most(b) - most(a));
  const cell = (time: number | undefined) => (time === undefined ? '' : time.toFixed(2));
  return [
    '## Where the time of a key goes',
    `Mean milliseconds of the server's processor for a key, at ${profile.size} sentences, while it writes a profile of itself (which slows it down); stretches in which another program had the core are left out. "relation › text" is what \`text/\` does for \`relation/\`; \`transport\` is the protocol's library and Node.`,
    table([
      ['', ...columns.map(({ title, keys }) => `${title} (${keys} keys)`)],
      ['all', ...columns.map((column) => cell(total(column)))],
      ...told.map((room) => [room, ...columns.map((column) => cell(column.rooms[room]))]),
    ]),
    ...columns.map(
      ({ title, functions }) =>
        `Most of it, ${title}: ${functions.map(({ name, time }) => `${cell(time)} \`${name}\``).join(', ')}.`,
    ),
    `_${describe(profile.machine)}; ${profile.date}, at ${profile.commit}._`,
  ];
}

function total({ rooms }: ProfileColumn): number {
  return Object.values(rooms).reduce((sum, time) => sum + time, 0);
}
