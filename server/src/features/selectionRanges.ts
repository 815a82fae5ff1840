import type { Snapshot } from '../archive/model';
import type { Release } from '../release/model';
import { blocksOf } from '../text/blocks';
import { contains, shift, slice, type Span } from '../text/span';
import { sectionExtent } from './sectionExtent';

/** What is selected step by step around an offset: name, commitment, sentence, paragraph, sections, all; each holds the one before. */
export function selectionRanges(release: Release, offset: number, snapshot: Snapshot): readonly Span[] {
  const { text, sections } = release;
  const at = { start: offset, end: offset };
  const sentence = release.sentences.find(({ span }) => contains(span, at))?.span;
  const names = sentence
    ? snapshot.glossary.match(slice(text, sentence)).map(({ span }) => shift(span, sentence.start))
    : [];
  const around = [
    ...names,
    ...release.commitments.map(({ span }) => span),
    ...(sentence ? [sentence] : []),
    ...blocksOf(text, { start: 0, end: text.length }),
    ...sections.map((_, index) => sectionExtent(text, sections, index)),
    { start: 0, end: text.length },
  ].filter((span) => contains(span, at));
  return nested(around);
}

/** From the inside out, leaving out what is no wider than, or lies across, the one before. */
function nested(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = chain.at(-1);
    const isWider = !inner || end - start > inner.end - inner.start;
    if (isWider && (!inner || contains({ start, end }, inner))) chain.push({ start, end });
  }
  return chain;
}
