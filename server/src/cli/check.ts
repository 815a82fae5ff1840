import { readFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { Snapshot } from '../archive/model';
import { writeAtomically } from '../node/writeFile';
import { applySafeFixes } from '../rules/applyFixes';
import { checkDraft } from '../rules/check';
import type { Dismissals } from '../rules/dismissals';
import { loadSnapshot, type SnapshotOptions, withSnapshotOptions } from './archive';
import { withoutAccepted, writeBaseline } from './baseline';
import { dismissalOption, loadDismissals } from './dismissals';
import { CommandLineError } from './error';
import { type FormatName, formats } from './formats';
import type { CheckedFile } from './formats/format';
import { readCounterpart, readDraft } from './readDraft';

interface CheckOptions extends SnapshotOptions {
  readonly format: FormatName;
  readonly fix?: boolean;
  readonly baseline?: string;
  readonly dismissals?: string;
  readonly updateBaseline?: boolean;
}

/** `reaffirm check FILE…`: the findings of drafts. */
export function registerCheck(program: Command): void {
  withSnapshotOptions(program.command('check'))
    .description('Check drafts against the earlier releases.')
    .argument('<file...>', 'the drafts')
    .addOption(
      new Option('--format <format>', 'how to print the findings')
        .choices(Object.keys(formats))
        .default('text'),
    )
    .option('--fix', 'apply the fixes that cannot lose meaning, then check again')
    .addOption(dismissalOption())
    .option('--baseline <file>', 'leave out the findings accepted in this file')
    .option('--update-baseline', 'accept what is found now: write it to the baseline')
    .action(check);
}

async function check(files: readonly string[], options: CheckOptions): Promise<void> {
  const snapshot = await loadSnapshot(options);
  const dismissals = await loadDismissals(options.dismissals, options.lang);
  const world = { snapshot, dismissals };
  const found = await Promise.all(files.map((file) => checkFile(file, world, options)));
  const shown = await throughBaseline(found, options);
  process.stdout.write(formats[options.format](shown, snapshot));
  process.exitCode = shown.some(({ findings }) => findings.some(isGrave)) ? 1 : 0;
}

/** What a draft is checked against. */
interface World {
  readonly snapshot: Snapshot;
  readonly dismissals: Dismissals;
}

async function throughBaseline(found: CheckedFile[], options: CheckOptions): Promise<CheckedFile[]> {
  const { baseline, updateBaseline } = options;
  if (baseline === undefined) {
    if (updateBaseline) throw new CommandLineError('--update-baseline needs --baseline FILE.');
    return found;
  }
  if (updateBaseline) await writeBaseline(found, baseline);
  return withoutAccepted(found, baseline);
}

async function checkFile(file: string, world: World, options: CheckOptions): Promise<CheckedFile> {
  const before = await checkOnce(file, world);
  if (!options.fix) return before;
  const fixed = applySafeFixes(before.draft.text, before.findings);
  if (fixed === before.draft.text) return before;
  await writeFixed(file, before.draft.text, fixed);
  return checkOnce(file, world);
}

/** Writes a fixed draft as it was saved: with its byte order mark, and only in UTF-8, so that no other encoding is lost. */
async function writeFixed(file: string, before: string, fixed: string): Promise<void> {
  const saved = await readFile(file, 'utf8');
  const mark = saved.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (saved !== mark + before) {
    throw new CommandLineError(
      `${file}: --fix writes UTF-8 only, and this file is not. Save it as UTF-8 first.`,
    );
  }
  await writeAtomically(file, mark + fixed);
}

async function checkOnce(file: string, { snapshot, dismissals }: World): Promise<CheckedFile> {
  const draft = await readDraft(file, snapshot);
  const counterpart = await readCounterpart(file, draft, snapshot);
  const { findings, failures } = checkDraft(draft, snapshot, { counterpart, dismissals });
  for (const { rule, error } of failures) process.stderr.write(`${file}: ${rule}: ${String(error)}\n`);
  return { path: file, draft, counterpart, findings };
}

function isGrave({ severity }: { severity: string }): boolean {
  return severity === 'error' || severity === 'warning';
}
