import type { Snapshot } from '../../archive/model';
import type { Release } from '../../release/model';
import { type PlaceRange, rangeOf, releaseAt } from '../../rules/places';
import type { Finding, RelatedPlace } from '../../rules/rule';

/** A draft and what was found in it. */
export interface CheckedFile {
  /** As the user named it. */
  readonly path: string;
  readonly draft: Release;
  readonly counterpart: Release | undefined;
  readonly findings: readonly Finding[];
}

/** Prints findings: the whole report as one text, with a line break at its end. */
export type Format = (files: readonly CheckedFile[], snapshot: Snapshot) => string;

/** The range of a related place, in the draft, its counterpart or the archive. */
export function relatedRange(
  place: RelatedPlace,
  file: CheckedFile,
  snapshot: Snapshot,
): PlaceRange | undefined {
  const release = releaseAt(place.source, [file.draft, file.counterpart], snapshot);
  return release && rangeOf(release, place.span);
}

/** `path:line:column`, counted from 1, as editors and terminals link them. */
export function linkTo(file: string, { start }: PlaceRange): string {
  return `${file}:${start.line + 1}:${start.character + 1}`;
}
