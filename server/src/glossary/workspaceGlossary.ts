import { readYamlList } from '../text/yamlList';
import { parseConcepts } from './load';
import type { ReadConcepts } from './load';
import type { GlossaryProblem } from './problem';

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
  const { value, broken, lineOf } = readYamlList(yamlText);
  const { concepts, problems } = parseConcepts(value, { kind: 'workspace', file }, file);
  const bad = problems.map(({ path, message }) => ({ line: lineOf(path), message }));
  return { concepts, problems: [...broken.map(({ line, reason }) => notYaml(line, reason)), ...bad] };
}

function notYaml(line: number, reason: string): GlossaryProblem {
  return {
    line,
    message: {
      en: `This is not well-formed YAML, so the entries from here on are left out: ${reason}. Mend this line; often a colon, a quotation mark or the indentation is at fault.`,
      ja: `YAMLとして読み取れないため、ここから後のエントリーは使われません（${reason}）。この行を訂正してください。コロン、引用符又は字下げの誤りがよくある原因です。`,
    },
  };
}
