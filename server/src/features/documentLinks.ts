import type { Snapshot } from '../archive/model';
import type { Release, SourceId } from '../release/model';
import type { Span } from '../text/span';

/** A part of the draft that opens something: a web page, the release of a meeting, or the draft in the other language. */
export interface DocumentLink {
  readonly span: Span;
  readonly target:
    | { readonly kind: 'web'; readonly url: string }
    | { readonly kind: 'release'; readonly source: SourceId }
    | { readonly kind: 'counterpart'; readonly path: string };
}

const webAddress = /\bhttps?:\/\/[^\s<>"'「」『』（）、。]+/g;

/** The links of a draft, in order of place. */
export function documentLinks(draft: Release, snapshot: Snapshot): readonly DocumentLink[] {
  const links: DocumentLink[] = [...webLinks(draft.text), ...meetingLinks(draft, snapshot)];
  if (draft.counterpart) {
    links.push({
      span: draft.counterpart.span,
      target: { kind: 'counterpart', path: draft.counterpart.value },
    });
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}

function webLinks(text: string): readonly DocumentLink[] {
  return [...text.matchAll(webAddress)].map((match) => {
    const url = match[0].replace(/(?:[.,;:!?*_\]]|\)(?![^(]*\())+$/, '');
    return { span: { start: match.index, end: match.index + url.length }, target: { kind: 'web', url } };
  });
}

function meetingLinks(draft: Release, { archive }: Snapshot): readonly DocumentLink[] {
  return draft.meetingMentions.flatMap(({ number, span }) => {
    const held = archive.releases.filter(
      ({ meeting, source }) => meeting.number?.value === number && source !== draft.source,
    );
    const release = held.find(({ language }) => language === draft.language) ?? held[0];
    return release ? [{ span, target: { kind: 'release' as const, source: release.source } }] : [];
  });
}
