import type { Concept, Glossary, Name } from '../glossary/model';
import { type Evidence, evidenceOf } from '../release/evidence';
import type { Release, Sentence } from '../release/model';
import { Memory } from '../text/remember';
import { type Span, inOneLine } from '../text/span';
import { groundOf } from './grownGlossary';
import { byMeeting } from './meetingOrder';
import type { Archive, ArchiveIndex } from './model';
import { readMentions, storedMentionsOf } from './storedMentions';

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

const known = new WeakMap<ArchiveIndex, WeakMap<Glossary, Mentions>>();

/** The mentions of an archive, found when they are first asked for and kept as long as archive and glossary live. */
export function mentionsIn(archive: Archive, glossary: Glossary): Mentions {
  const ofArchive = known.get(archive.index) ?? new WeakMap<Glossary, Mentions>();
  known.set(archive.index, ofArchive);
  const mentions = ofArchive.get(glossary) ?? findMentions(archive, glossary);
  ofArchive.set(glossary, mentions);
  return mentions;
}

/** Concepts whose mentions are kept as objects: those that were asked for last. */
const conceptsAtHand = 64;

/** What is kept with the parts of a large archive is read for one concept after the other; the texts of other releases are looked through. */
function findMentions(archive: Archive, glossary: Glossary): Mentions {
  const kept = archive.index.parts.flatMap((part) => {
    const stored = storedMentionsOf(part, groundOf(glossary));
    return stored === undefined ? [] : [{ part, stored }];
  });
  const held = new Set(kept.map(({ part }) => part));
  const behind = archive.index.parts.filter((part) => !held.has(part)).flatMap(({ releases }) => releases);
  const others = lookThrough(
    kept.length === 0 ? archive.releases : behind.filter((release) => archive.holds(release)),
    glossary,
  );
  if (kept.length === 0) return { of: (conceptId) => others.get(conceptId) ?? [] };
  const read = (concept: Concept): readonly Mention[] => {
    const stored = kept
      .flatMap((one) => readMentions(one.stored, one.part, concept))
      .filter(({ release }) => archive.holds(release));
    const own = others.get(concept.id) ?? [];
    return kept.length === 1 && own.length === 0 ? stored : inOrder([...stored, ...own]);
  };
  const known = new Memory<string, readonly Mention[]>(conceptsAtHand);
  return {
    of: (conceptId) => {
      const before = known.get(conceptId);
      if (before) return before;
      const concept = glossary.concepts.get(conceptId);
      const mentions = concept ? read(concept) : [];
      known.set(conceptId, mentions);
      return mentions;
    },
  };
}

function lookThrough(
  releases: readonly Release[],
  glossary: Glossary,
): ReadonlyMap<string, readonly Mention[]> {
  const byConcept = new Map<string, Mention[]>();
  for (const release of releases) {
    for (const { concept, mention } of mentionsOf(release, glossary)) {
      const list = byConcept.get(concept.id);
      if (list) list.push(mention);
      else byConcept.set(concept.id, [mention]);
    }
  }
  return byConcept;
}

function inOrder(mentions: Mention[]): readonly Mention[] {
  return mentions.sort((a, b) => (a.release === b.release ? 0 : byMeeting(a.release, b.release)));
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
  const found = findMentionsOf(release, glossary);
  perRelease.set(release, { glossary, found });
  return found;
}

/** The same, not kept. */
export function findMentionsOf(release: Release, glossary: Glossary): readonly ConceptMention[] {
  const found: ConceptMention[] = [];
  let at = 0;
  for (const { span, concept, name } of glossary.match(release.text)) {
    while (at < release.sentences.length && (release.sentences[at]?.span.end ?? 0) <= span.start) at += 1;
    const sentence = release.sentences[at];
    if (!sentence || sentence.span.start > span.start || !isSpoken(sentence)) continue;
    found.push({ concept, mention: { release, sentence: at, span, name } });
  }
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
