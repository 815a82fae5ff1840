import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload, type SourceMapping } from 'node:module';
import * as path from 'node:path';

/** A stretch of time, by the clock that all processes of a machine share, in nanoseconds. */
export interface Interval {
  readonly from: bigint;
  readonly to: bigint;
}

export interface CpuProfile {
  /** In the order of time. */
  readonly samples: readonly Sample[];
}

export interface Sample {
  /** By the same clock. */
  readonly time: bigint;
  /** In milliseconds. */
  readonly duration: number;
  /** For which room of the code the processor worked; undefined while it waited. */
  readonly room: string | undefined;
  /** The innermost function of the project's own, with all that it calls of libraries; where there is none, that of a library. */
  readonly code: string | undefined;
}

/** As V8 writes it; times in microseconds. */
interface WrittenProfile {
  readonly nodes: readonly WrittenNode[];
  readonly startTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface WrittenNode {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly children?: readonly number[];
}

interface Place {
  readonly room: string | undefined;
  readonly code: string | undefined;
}

/** Between two samples the processor was another program's where more time has passed than this; in microseconds. */
const longestGap = 1_000;

const notOfTheCode: Readonly<Record<string, string | undefined>> = {
  '(garbage collector)': 'gc',
  '(program)': 'native code',
  '(idle)': undefined,
  '(root)': undefined,
};

/**
 * A profile that V8 has written, told in rooms of the code. What a room has another do counts as "room › other"; what the
 * libraries of the protocol do by themselves is "transport".
 */
export async function readProfile(text: string, mapFile: string, root: string): Promise<CpuProfile> {
  const written = JSON.parse(text) as WrittenProfile;
  const map = new SourceMap(JSON.parse(await readFile(mapFile, 'utf8')) as SourceMapPayload);
  const places = placesOf(written.nodes, writtenIn(map, mapFile, root));
  let time = BigInt(written.startTime) * 1000n;
  const samples = written.samples.map((id, number): Sample => {
    time += BigInt(written.timeDeltas[number] ?? 0) * 1000n;
    const duration = Math.min(Math.max(0, written.timeDeltas[number + 1] ?? 0), longestGap) / 1000;
    return { time, duration, ...(places.get(id) ?? { room: undefined, code: undefined }) };
  });
  return { samples };
}

interface OwnCode {
  readonly room: string;
  readonly code: string;
}

interface Written {
  readonly file: string;
  readonly name: string;
  readonly line: number;
}

function placesOf(
  nodes: readonly WrittenNode[],
  writtenAt: (node: WrittenNode) => Written,
): ReadonlyMap<number, Place> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map<number, Place>();
  const visit = (node: WrittenNode, stack: readonly OwnCode[]): void => {
    const written = writtenAt(node);
    const own = ownCode(written);
    const inside = own === undefined ? stack : [...stack, own];
    places.set(node.id, placeOf(node, inside, `${written.name} (${written.file})`));
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) visit(child, inside);
    }
  };
  const [first] = nodes;
  if (first !== undefined) visit(first, []);
  return places;
}

function placeOf({ callFrame }: WrittenNode, stack: readonly OwnCode[], library: string): Place {
  const { functionName } = callFrame;
  if (functionName in notOfTheCode) return { room: notOfTheCode[functionName], code: undefined };
  const innermost = stack.at(-1);
  if (innermost === undefined) return { room: 'transport', code: library };
  const outer = stack.find(({ room }) => room !== 'lsp' && room !== 'node') ?? innermost;
  const room = outer.room === innermost.room ? outer.room : `${outer.room} › ${innermost.room}`;
  return { room, code: innermost.code };
}

/** The room of the project's own code; undefined for what is a library's or Node's. */
function ownCode({ file, name, line }: Written): OwnCode | undefined {
  const [, room, rest] = /^server\/src\/(\w+)\/(.+)$/.exec(file) ?? [];
  return room === undefined ? undefined : { room, code: `${name} (${room}/${rest}:${line})` };
}

/** Where a function was written, before it was bundled. */
function writtenIn(map: SourceMap, mapFile: string, root: string) {
  return ({ callFrame: { url, lineNumber, columnNumber, functionName } }: WrittenNode): Written => {
    const entry = url.endsWith('/server.cjs') ? map.findEntry(lineNumber, columnNumber) : {};
    if (!isMapped(entry)) return { file: url, name: functionName || 'anonymous', line: lineNumber + 1 };
    const file = path.relative(root, path.resolve(path.dirname(mapFile), entry.originalSource));
    return {
      file: file.replaceAll('\\', '/').replace(/^.*node_modules\//, ''),
      name: (entry.name ?? functionName) || 'anonymous',
      line: entry.originalLine + 1,
    };
  };
}

/** The types of Node leave the name out. */
function isMapped(entry: object): entry is SourceMapping & { readonly name?: string } {
  return 'originalSource' in entry;
}
