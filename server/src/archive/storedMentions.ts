import type { Concept, Glossary } from '../glossary/model';
import type { Release } from '../release/model';
import type { ConceptMention, Mention } from './mentions';
import type { IndexedReleases } from './model';
import type { ByteSource } from './storedRelease';

/** Which concepts the releases of a part name, and where; read when a concept is asked for. */
export interface StoredMentions {
  /** By the id of a concept its number. */
  readonly concepts: ReadonlyMap<string, number>;
  /** From which record to which the mentions of each concept stand; one longer than the concepts. */
  readonly starts: Uint32Array;
  /** Four numbers of 32 bits each: the release's place in the part, the sentence, the start, and length and name. */
  readonly records: ByteSource;
}

const numbersOfRecord = 4;
const recordBytes = numbersOfRecord * Uint32Array.BYTES_PER_ELEMENT;
/** The number of the name among those of its concept stands below the length. */
const names = 256;

interface Kept {
  /** Without what the archive teaches: with another one other things are named. */
  readonly ground: Glossary;
  readonly mentions: StoredMentions;
}
const known = new WeakMap<IndexedReleases, Kept>();

/** Takes the mentions of a part's releases from where they were kept, so that its texts need not be read for them. */
export function keepMentions(part: IndexedReleases, ground: Glossary, mentions: StoredMentions): void {
  known.set(part, { ground, mentions });
}

/** The mentions kept with a part; undefined where none were, or with another glossary. */
export function storedMentionsOf(part: IndexedReleases, ground: Glossary): StoredMentions | undefined {
  const kept = known.get(part);
  return kept?.ground === ground ? kept.mentions : undefined;
}

/** The mentions in the releases of a part as they are stored. */
export function packMentions(
  releases: readonly Release[],
  mentionsOf: (release: Release) => readonly ConceptMention[],
): { readonly ids: readonly string[]; readonly starts: Uint32Array; readonly records: Uint32Array } {
  const byConcept = new Map<string, number[]>();
  releases.forEach((release, place) => {
    for (const { concept, mention } of mentionsOf(release)) {
      const { span, name, sentence } = mention;
      const numbers = byConcept.get(concept.id) ?? [];
      const nth = Math.max(0, concept.names.indexOf(name));
      numbers.push(place, sentence, span.start, (span.end - span.start) * names + Math.min(nth, names - 1));
      byConcept.set(concept.id, numbers);
    }
  });
  const starts = new Uint32Array(byConcept.size + 1);
  [...byConcept.values()].forEach((numbers, concept) => {
    starts[concept + 1] = (starts[concept] ?? 0) + numbers.length / numbersOfRecord;
  });
  const records = new Uint32Array((starts[byConcept.size] ?? 0) * numbersOfRecord);
  [...byConcept.values()].forEach((numbers, concept) => {
    records.set(numbers, (starts[concept] ?? 0) * numbersOfRecord);
  });
  return { ids: [...byConcept.keys()], starts, records };
}

/** The mentions of a concept in the releases of a part, in their order. */
export function readMentions(
  { concepts, starts, records }: StoredMentions,
  { releases }: IndexedReleases,
  concept: Concept,
): readonly Mention[] {
  const number = concepts.get(concept.id);
  if (number === undefined) return [];
  const bytes = records.read((starts[number] ?? 0) * recordBytes, (starts[number + 1] ?? 0) * recordBytes);
  const numbers = new Uint32Array(bytes.slice().buffer);
  return Array.from({ length: numbers.length / numbersOfRecord }, (_, record) => {
    const [place = 0, sentence = 0, start = 0, rest = 0] = numbers.subarray(record * numbersOfRecord);
    const release = releases[place];
    const name = concept.names[rest % names] ?? concept.names[0];
    const span = { start, end: start + Math.floor(rest / names) };
    return release && name ? { release, sentence, span, name } : undefined;
  }).filter((mention) => mention !== undefined);
}
