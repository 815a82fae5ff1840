/**
 * Data files; parsed when the project is built. Each of our own has the type of its schema, to which a test holds it. Of two
 * declarations that fit the first counts, so the one for all others stands last: what they hold is found out where they are read.
 */
declare module '*/data/abbreviations.yaml' {
  const data: import('../data/schemas').DataOf<'abbreviations.yaml'>;
  export default data;
}
declare module '*/data/concepts.yaml' {
  const data: import('../data/schemas').DataOf<'concepts.yaml'>;
  export default data;
}
declare module '*/data/continuations.yaml' {
  const data: import('../data/schemas').DataOf<'continuations.yaml'>;
  export default data;
}
declare module '*/data/countries.yaml' {
  const data: import('../data/schemas').DataOf<'countries.yaml'>;
  export default data;
}
declare module '*/data/english-forms.yaml' {
  const data: import('../data/schemas').DataOf<'english-forms.yaml'>;
  export default data;
}
declare module '*/data/formal-headings.yaml' {
  const data: import('../data/schemas').DataOf<'formal-headings.yaml'>;
  export default data;
}
declare module '*/data/ladder.yaml' {
  const data: import('../data/schemas').DataOf<'ladder.yaml'>;
  export default data;
}
declare module '*/data/levels.yaml' {
  const data: import('../data/schemas').DataOf<'levels.yaml'>;
  export default data;
}
declare module '*/data/name-words.yaml' {
  const data: import('../data/schemas').DataOf<'name-words.yaml'>;
  export default data;
}
declare module '*/data/nationalities.yaml' {
  const data: import('../data/schemas').DataOf<'nationalities.yaml'>;
  export default data;
}
declare module '*/data/new-release.yaml' {
  const data: import('../data/schemas').DataOf<'new-release.yaml'>;
  export default data;
}
declare module '*/data/places.yaml' {
  const data: import('../data/schemas').DataOf<'places.yaml'>;
  export default data;
}
declare module '*/data/policy-terms.yaml' {
  const data: import('../data/schemas').DataOf<'policy-terms.yaml'>;
  export default data;
}
declare module '*/data/quantities.yaml' {
  const data: import('../data/schemas').DataOf<'quantities.yaml'>;
  export default data;
}
declare module '*/data/release-cues.yaml' {
  const data: import('../data/schemas').DataOf<'release-cues.yaml'>;
  export default data;
}
declare module '*/data/scope.yaml' {
  const data: import('../data/schemas').DataOf<'scope.yaml'>;
  export default data;
}
declare module '*/data/stances.yaml' {
  const data: import('../data/schemas').DataOf<'stances.yaml'>;
  export default data;
}
declare module '*/data/stopwords.yaml' {
  const data: import('../data/schemas').DataOf<'stopwords.yaml'>;
  export default data;
}
declare module '*.yaml' {
  const data: unknown;
  export default data;
  /** Changes with the file. */
  export const fingerprint: string;
}
/** The compiled lexicon is read where it lies. */
declare module '*/lexicon.bin' {
  /** Changes with the file. */
  export const fingerprint: string;
}
