import type { Commitment, Release, Section } from '../release/model';
import { inOneLine, slice, type Span } from '../text/span';
import { commitmentName } from './commitmentName';
import { sectionExtent } from './sectionExtent';

/** An entry of the outline of a release. */
export interface OutlineEntry {
  readonly kind: 'title' | 'section' | 'commitment';
  readonly name: string;
  /** Of a commitment its act as written, where the name does not begin with it. */
  readonly detail: string;
  readonly span: Span;
  /** What is selected when the entry is chosen; within `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineEntry[];
}

/** The title, the sections one within the other, and in each its commitments; those before the first heading stand alone. */
export function outline(release: Release): readonly OutlineEntry[] {
  const { title, sections } = release;
  const top: OutlineEntry[] = title
    ? [{ kind: 'title', name: title.value, detail: '', span: title.span, nameSpan: title.span, children: [] }]
    : [];
  top.push(...commitmentsIn(release, -1));
  let next = 0;
  const take = (deeperThan: number): OutlineEntry[] => {
    const entries: OutlineEntry[] = [];
    for (let section = sections[next]; section && section.depth > deeperThan; section = sections[next]) {
      const index = next;
      next += 1;
      entries.push(sectionEntry(release, section, index, take(section.depth)));
    }
    return entries;
  };
  return [...top, ...take(0)];
}

function sectionEntry(
  release: Release,
  { heading, number }: Section,
  index: number,
  below: readonly OutlineEntry[],
): OutlineEntry {
  return {
    kind: 'section',
    name: number === '' || number === heading.value ? heading.value : `${number} ${heading.value}`,
    detail: '',
    span: sectionExtent(release.text, release.sections, index),
    nameSpan: heading.span,
    children: [...commitmentsIn(release, index), ...below],
  };
}

function commitmentsIn(release: Release, section: number): readonly OutlineEntry[] {
  return release.commitments
    .filter(({ sentence }) => release.sentences[sentence]?.section === section)
    .map((commitment) => commitmentEntry(release, commitment));
}

/** The outline is narrow: a longer name would only be cut by the editor, and slow a screen reader down. */
const longestName = 90;
function commitmentEntry({ text }: Release, { act, span }: Commitment): OutlineEntry {
  const name = commitmentName(inOneLine(slice(text, span)), longestName);
  const detail = name.includes(act.value) ? '' : act.value;
  return { kind: 'commitment', name, detail, span, nameSpan: act.span, children: [] };
}
