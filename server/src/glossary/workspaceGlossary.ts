import { LineCounter, isNode, isSeq, parseDocument } from 'yaml';
import { parseConcepts } from './load';
import type { Document } from 'yaml';
import type { ReadConcepts } from './load';
import type { EntryProblem, GlossaryProblem } from './problem';

/** The file in a workspace's folder that "Add to glossary" writes to. */
export const glossaryFileName = 'glossary.yaml';

/** Whether a path or URI is that of a glossary: `glossary.yaml`, or a name that ends in `.glossary.yaml`. */
export function isGlossaryFile(file: string): boolean {
  return /(?:^|[\\/.])glossary\.yaml$/.test(file);
}

/**
 * Reads a workspace's own glossary. A bad entry is reported at its line and left out; the others stand.
 * Where the YAML itself is broken, the entries before the break stand: what comes after cannot be told apart surely.
 * @param file the name shown as the origin, and as the source of entries that give none.
 */
export function readWorkspaceGlossary(file: string, yamlText: string): ReadConcepts {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => Math.max(0, lines.linePos(offset).line - 1);
  const document = parseDocument(yamlText, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors.map(({ pos, message }) => notYaml(lineAt(pos[0]), message));
  let raw: unknown;
  try {
    raw = readablePart(document);
  } catch (error) {
    return { concepts: [], problems: [notYaml(0, error instanceof Error ? error.message : String(error))] };
  }
  const { concepts, problems } = parseConcepts(raw, { kind: 'workspace', file }, file);
  const bad = problems.map((problem) => ({
    line: lineAt(offsetOf(document, problem)),
    message: problem.message,
  }));
  return { concepts, problems: [...broken, ...bad] };
}

function readablePart(document: Document): unknown {
  const firstError = document.errors[0]?.pos[0];
  if (firstError === undefined) return document.toJS();
  if (!isSeq(document.contents)) return [];
  const whole = document.contents.items.findIndex(
    (item) => !isNode(item) || !item.range || item.range[1] > firstError,
  );
  return document.contents.items
    .slice(0, whole === -1 ? undefined : whole)
    .map((item): unknown => (isNode(item) ? item.toJS(document) : item));
}

function notYaml(line: number, reason: string): GlossaryProblem {
  return {
    line,
    message: {
      en: `This is not well-formed YAML, so the entries from here on are left out: ${reason}. Mend this line; often a colon, a quotation mark or the indentation is at fault.`,
      ja: `YAMLとして読み取れないため、ここから後のエントリーは使われません（${reason}）。この行を直してください。コロン、引用符又は字下げの誤りがよくある原因です。`,
    },
  };
}

/** The offset of the place the path leads to, or of the nearest place above it that is written. */
function offsetOf(document: Document, { path }: EntryProblem): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
