import { cues } from '../../release/cues';
import type { Release, Section } from '../../release/model';
import { contains } from '../../text/span';

/** What a section of a release is for. */
export type PartKind = 'body' | 'plan' | 'participants' | 'annex' | 'contact';

/** A section of an earlier release, with what it is for. */
export interface Part {
  readonly kind: PartKind;
  readonly section: Section;
  /** Index into `Release.sections`. */
  readonly index: number;
}

const annexHeading = /^[【（(［[]?\s*(?:annex|attachment|appendix|reference|別添|別紙|参考|関係|添付|問答)/iu;

/** The sections of a release in the order of the text; what stands below one of a special kind belongs to it. */
export function partsOf(release: Release): readonly Part[] {
  const parts: Part[] = [];
  for (const [index, section] of release.sections.entries()) {
    const above = parts.findLast((part) => part.section.depth < section.depth);
    const isBelow = above !== undefined && above.kind !== 'body';
    if (!isBelow) parts.push({ kind: kindOf(release, section, index), section, index });
  }
  return parts;
}

function kindOf(release: Release, section: Section, index: number): PartKind {
  const heading = section.heading.value;
  const roles = release.sentences.filter((one) => one.section === index).map(({ role }) => role);
  if (cues.contactHeading.test(heading)) return 'contact';
  if (roles.includes('participants') || cues.participantHeading.test(heading)) return 'participants';
  if (annexHeading.test(`${section.number}${heading}`)) return 'annex';
  if (release.plans.some(({ span }) => contains(section.span, span)) && !hasBelow(release, index)) {
    return 'plan';
  }
  return 'body';
}

function hasBelow({ sections }: Release, index: number): boolean {
  return (sections[index + 1]?.depth ?? 0) > (sections[index]?.depth ?? 0);
}

/** Whether sections stand below this one. */
export function isParent(parts: readonly Part[], part: Part): boolean {
  const next = parts[parts.indexOf(part) + 1];
  return next !== undefined && next.section.depth > part.section.depth;
}
