import { commentsOf } from '../release/comments';
import { readFrontMatter } from '../release/frontMatter';
import type { Release } from '../release/model';
import { slice, type Span } from '../text/span';
import { sectionExtent } from './sectionExtent';

/** A part of a release that can be folded away; whether it takes more than one line is for the editor's side to see. */
export interface Fold {
  readonly span: Span;
  readonly kind: 'comment' | 'region';
}

/** Sections, the participants of each side, the front matter, and comments; a run of comments folds as one. */
export function folds(release: Release): readonly Fold[] {
  const { text, sections } = release;
  const frontMatter = readFrontMatter(text).span;
  const regions = [
    frontMatter,
    ...sections.map((_, index) => sectionExtent(text, sections, index)),
    ...participantLists(release),
  ];
  return [
    ...regions.map((span): Fold => ({ span, kind: 'region' })),
    ...commentRuns(text, frontMatter.end).map((span): Fold => ({ span, kind: 'comment' })),
  ].filter(({ span }) => span.end > span.start);
}

/** From a line such as 「日本側：」 to the next such line. */
function participantLists({ text, sentences }: Release): readonly Span[] {
  const lists: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { span, role } of sentences) {
    if (role !== 'participants') open = undefined;
    else if (/[:：]\s*$/u.test(slice(text, span))) lists.push((open = { ...span }));
    else if (open) open.end = span.end;
  }
  return lists;
}

function commentRuns(text: string, from: number): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of commentsOf(text, from)) {
    const last = runs.at(-1);
    if (last && text.slice(last.end, start).trim() === '') last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}
