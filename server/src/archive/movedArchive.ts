import type { SourceId } from '../release/model';
import type { SavedArray } from './savedArray';
import { encodeJson, SavedParts } from './savedPart';
import { slotsOf } from './sourceTable';
import { joined } from './storedRelease';

type Move = (source: SourceId) => SourceId;

/**
 * A saved archive as it is when its files lie elsewhere: each release, and whatever refers to it, has its new source. The
 * checksums of the manifest are those of before.
 * @throws where an array is missing.
 */
export function movedArrays(arrays: readonly SavedArray[], move: Move): readonly SavedArray[] {
  const saved = SavedParts.of(arrays);
  return arrays.map((one): SavedArray => {
    const [, part, kind = one.name] = /^(\d+)\.(.*)$/.exec(one.name) ?? [];
    const sources = () => sourcesIn(saved.part(Number(part))).map(move);
    switch (kind) {
      case 'teachers':
      case 'lessons':
        return { ...one, data: withSources(one.data, move) };
      case 'sources':
        return { ...one, data: bytesOf(sources()).bytes };
      case 'sourceStarts':
        return { ...one, data: bytesOf(sources()).starts };
      case 'sourceSlots':
        return { ...one, data: slotsOf(sources()) };
      default:
        return one;
    }
  });
}

/** JSON in which every `source` is the new one. */
function withSources(data: SavedArray['data'], move: Move): SavedArray['data'] {
  if (!(data instanceof Uint8Array)) return data;
  const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(data);
  const moved: unknown = JSON.parse(written, (key, value: unknown) =>
    key === 'source' && typeof value === 'string' ? move(value) : value,
  );
  return encodeJson(moved);
}

function bytesOf(sources: readonly SourceId[]) {
  const encoder = new TextEncoder();
  return joined(sources.map((source) => encoder.encode(source)));
}

function sourcesIn(part: SavedParts): readonly SourceId[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const bytes = part.array('sources', 'u8');
  const starts = part.array('sourceStarts', 'f64');
  return Array.from({ length: starts.length - 1 }, (_, place) =>
    decoder.decode(bytes.subarray(starts[place], starts[place + 1])),
  );
}
