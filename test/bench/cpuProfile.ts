import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
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
  /** The innermost function of the project's own, with all that it calls of libraries; undefined where there is none. */
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
  const sourceOf = (node: WrittenNode) => ownCode(node, map, mapFile, root);
  const places = placesOf(written.nodes, sourceOf);
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

function placesOf(
  nodes: readonly WrittenNode[],
  sourceOf: (node: WrittenNode) => OwnCode | undefined,
): ReadonlyMap<number, Place> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = new Map<number, Place>();
  const visit = (node: WrittenNode, stack: readonly OwnCode[]): void => {
    const own = sourceOf(node);
    const inside = own === undefined ? stack : [...stack, own];
    places.set(node.id, placeOf(node, inside));
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) visit(child, inside);
    }
  };
  const [first] = nodes;
  if (first !== undefined) visit(first, []);
  return places;
}

function placeOf({ callFrame: { functionName } }: WrittenNode, stack: readonly OwnCode[]): Place {
  if (functionName in notOfTheCode) return { room: notOfTheCode[functionName], code: undefined };
  const innermost = stack.at(-1);
  if (innermost === undefined) return { room: 'transport', code: undefined };
  const outer = stack.find(({ room }) => room !== 'lsp' && room !== 'node') ?? innermost;
  const room = outer.room === innermost.room ? outer.room : `${outer.room} › ${innermost.room}`;
  return { room, code: innermost.code };
}

/** Where in the project a function stands; undefined for one of a library or of Node. */
function ownCode(
  { callFrame: { url, lineNumber, columnNumber, functionName } }: WrittenNode,
  map: SourceMap,
  mapFile: string,
  root: string,
): OwnCode | undefined {
  if (!url.endsWith('/server.cjs')) return undefined;
  const entry = map.findEntry(lineNumber, columnNumber);
  if (!('originalSource' in entry)) return undefined;
  const file = path.relative(root, path.resolve(path.dirname(mapFile), entry.originalSource));
  const found = /^server\/src\/(\w+)\/(.+)$/.exec(file.replaceAll('\\', '/'));
  if (found === null) return undefined;
  const [, room = '', rest = ''] = found;
  const name = 'name' in entry && typeof entry.name === 'string' ? entry.name : functionName;
  return { room, code: `${name || 'anonymous'} (${room}/${rest}:${entry.originalLine + 1})` };
}
