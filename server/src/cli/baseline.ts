import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { slice } from '../text/span';
import { writeAtomically } from '../node/writeFile';
import { CommandLineError } from './error';
import type { CheckedFile } from './formats/format';

/**
 * Accepted findings, kept by content and not by line: a finding stays accepted when text above it changes, and comes up
 * again when its own words do. `count` findings of a rule on the same words are accepted, never more.
 */
const baselineSchema = z.array(
  z.strictObject({
    file: z.string(),
    rule: z.string(),
    text: z.string(),
    count: z.number().int().positive(),
  }),
);
type Accepted = z.infer<typeof baselineSchema>[number];

/** The files without the findings that the baseline accepts. */
export async function withoutAccepted(
  files: readonly CheckedFile[],
  baseline: string,
): Promise<CheckedFile[]> {
  const left = new Map((await read(baseline)).map((one) => [keyOf(one), one.count]));
  return files.map((file) => ({
    ...file,
    findings: file.findings.filter((finding) => {
      const key = keyOf(entryOf(file, finding, baseline));
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count <= 0;
    }),
  }));
}

/** Writes the baseline anew from what was found; what no longer occurs is dropped. Sorted, for review. */
export async function writeBaseline(files: readonly CheckedFile[], baseline: string): Promise<void> {
  const entries = new Map<string, Accepted>();
  for (const file of files) {
    for (const finding of file.findings) {
      const entry = entryOf(file, finding, baseline);
      const known = entries.get(keyOf(entry));
      entries.set(keyOf(entry), { ...entry, count: (known?.count ?? 0) + 1 });
    }
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  await writeAtomically(baseline, stringify(sorted));
}

async function read(baseline: string): Promise<Accepted[]> {
  const text = await readFile(baseline, 'utf8').catch(() => {
    throw new CommandLineError(`${baseline}: there is no such baseline; make it with --update-baseline.`);
  });
  const parsed = baselineSchema.safeParse(parse(text) ?? []);
  if (parsed.success) return parsed.data;
  const reason = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; ');
  throw new CommandLineError(`${baseline}: not a baseline (${reason}); make it anew with --update-baseline.`);
}

/** The file is named relative to the baseline, so that the same baseline serves on another machine. */
function entryOf(file: CheckedFile, finding: CheckedFile['findings'][number], baseline: string): Accepted {
  const name = path.relative(path.dirname(baseline), file.path).split(path.sep).join('/');
  return { file: name, rule: finding.rule, text: slice(file.draft.text, finding.span), count: 1 };
}

function keyOf({ file, rule, text }: Accepted): string {
  return [file, rule, text].join('\u0000');
}
