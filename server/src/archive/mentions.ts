import type { Concept, Glossary, Name } from '../glossary/model';
import { type Evidence, evidenceOf } from '../release/evidence';
import type { Release, Sentence } from '../release/model';
import { type Span, inOneLine } from '../text/span';
import type { Archive } from './model';

/** A place where a release names a concept. */
export interface Mention {
  readonly release: Release;
  /** Index into `release.sentences`. */
  readonly sentence: number;
  readonly span: Span;
  readonly name: Name;
}

/** Which release of the archive names which concept where. */
export interface Mentions {
  /** In the order of the archive, then of place; empty for a concept never named. */
  of(conceptId: string): readonly Mention[];
}

const known = new WeakMap<Archive, WeakMap<Glossary, Mentions>>();

/** The mentions of an archive, found when they are first asked for and kept as long as archive and glossary live. */
export function mentionsIn(archive: Archive, glossary: Glossary): Mentions {
  const ofArchive = known.get(archive) ?? new WeakMap<Glossary, Mentions>();
  known.set(archive, ofArchive);
  const mentions = ofArchive.get(glossary) ?? findMentions(archive, glossary);
  ofArchive.set(glossary, mentions);
  return mentions;
}

function findMentions(archive: Archive, glossary: Glossary): Mentions {
  const byConcept = new Map<string, Mention[]>();
  for (const release of archive.releases) {
    for (const { concept, mention } of mentionsOf(release, glossary)) {
      const list = byConcept.get(concept.id);
      if (list) list.push(mention);
      else byConcept.set(concept.id, [mention]);
    }
  }
  return { of: (conceptId) => byConcept.get(conceptId) ?? [] };
}

const perRelease = new WeakMap<
  Release,
  { readonly glossary: Glossary; readonly found: readonly ConceptMention[] }
>();

/** A mention with the concept it names. */
export interface ConceptMention {
  readonly concept: Concept;
  readonly mention: Mention;
}

/** Every name in the sentences of a release, in order of place; contact lines, furniture and front matter are left out. */
export function mentionsOf(release: Release, glossary: Glossary): readonly ConceptMention[] {
  const before = perRelease.get(release);
  if (before?.glossary === glossary) return before.found;
  const found: ConceptMention[] = [];
  let at = 0;
  for (const { span, concept, name } of glossary.match(release.text)) {
    while (at < release.sentences.length && (release.sentences[at]?.span.end ?? 0) <= span.start) at += 1;
    const sentence = release.sentences[at];
    if (!sentence || sentence.span.start > span.start || !isSpoken(sentence)) continue;
    found.push({ concept, mention: { release, sentence: at, span, name } });
  }
  perRelease.set(release, { glossary, found });
  return found;
}

function isSpoken({ role }: Sentence): boolean {
  return role !== 'contact' && role !== 'furniture' && role !== 'frontMatter';
}

/** How many sentences the mentions stand in: "Full Name (ACRONYM)" names a thing once. */
export function sentenceCount(mentions: readonly Mention[]): number {
  return new Set(mentions.map(({ release, sentence }) => `${release.source} ${sentence}`)).size;
}

/** The sentence of a mention as evidence, in one line. */
export function sentenceEvidence({ release, sentence }: Pick<Mention, 'release' | 'sentence'>): Evidence {
  const evidence = evidenceOf(release, release.sentences[sentence]?.span ?? { start: 0, end: 0 });
  return { ...evidence, text: inOneLine(evidence.text) };
}
