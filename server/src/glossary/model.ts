/**
 * The room `glossary/` knows what things are called: concept entries, the matcher that finds every name in a text
 * in one pass, and the bilingual lexicon. It knows nothing of meetings or rules.
 * Terms follow ISO 30042 (TBX) and W3C SKOS: a concept entry, its terms, and their administrative status.
 */
import type { Evidence } from '../release/evidence';
import type { IsoDate } from '../text/dates';
import type { Language } from '../text/language';
import type { Span } from '../text/span';

export const conceptKinds = [
  'agency',
  'ministry',
  'forum',
  'internationalOrganisation',
  'industryBody',
  'instrument',
  'programme',
  'workingGroup',
  'technology',
  'concept',
  'country',
] as const;
export type ConceptKind = (typeof conceptKinds)[number];

/** A name may be used (preferred, admitted), or should be replaced by the preferred one (deprecated, superseded). */
export const nameStatuses = ['preferred', 'admitted', 'deprecated', 'superseded'] as const;
export type NameStatus = (typeof nameStatuses)[number];

/** One name of a concept: in TBX a term. */
export interface Name {
  readonly text: string;
  readonly language: Language;
  readonly status: NameStatus;
  /** "OECD" is an acronym; "Organisation for Economic Co-operation and Development" a full form. */
  readonly form: 'full' | 'acronym' | 'short';
  /** The first and last day on which the name was right; absent: no limit is known. */
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
  /** How a Japanese name is read, in hiragana; completion also takes it in romaji. */
  readonly reading?: string;
}

/** Where an entry comes from: written for Reaffirm, by the workspace's own glossary, or learnt from a release. */
export type ConceptOrigin =
  | { readonly kind: 'builtin' }
  | { readonly kind: 'workspace'; readonly file: string }
  | { readonly kind: 'learnt'; readonly evidence: Evidence };

export interface Concept {
  /** Stable, kebab-case: "oecd", "mic". */
  readonly id: string;
  readonly kind: ConceptKind;
  readonly names: readonly Name[];
  /** Acronyms so common that they need not be written out ("G7", "5G"). */
  readonly wellKnown: boolean;
  readonly successor?: string;
  readonly predecessor?: string;
  readonly note?: { readonly en?: string; readonly ja?: string };
  /** Where the names can be checked: an official page or a standard. */
  readonly source: string;
  readonly origin: ConceptOrigin;
}

/** A name found in a text. */
export interface NameMatch {
  readonly span: Span;
  readonly concept: Concept;
  readonly name: Name;
}

/** All concept entries with their matcher; immutable. */
export interface Glossary {
  readonly concepts: ReadonlyMap<string, Concept>;
  /** Every name in the text, longest match first, not overlapping, in order of place. */
  match(text: string): readonly NameMatch[];
}
