import type { Block } from '../text/blocks';
import { readMarker } from '../text/markers';
import { inOneLine, type Span, slice } from '../text/span';
import { depthsOf } from './headingDepth';
import type { Section } from './model';

/** The sections that the headings open, each up to the next heading. */
export function readSections(text: string, headings: readonly Block[]): readonly Section[] {
  const depths = depthsOf(text, headings);
  return headings.map((block, index) => {
    const { number, words } = readHeading(text, block);
    const end = headings[index + 1]?.start ?? text.length;
    return {
      heading: { value: inOneLine(slice(text, words)), span: words },
      number,
      depth: depths[index] ?? 1,
      span: { start: block.start, end },
    };
  });
}

/** A heading's number and its words; a label alone (【別添】) is its own heading, a Markdown heading may hold a number. */
function readHeading(text: string, block: Block): { readonly number: string; readonly words: Span } {
  const { marker } = block;
  if (marker === undefined) return { number: '', words: withoutBold(text, block) };
  const rest = { start: marker.textStart < block.end ? marker.textStart : block.start, end: block.end };
  if (marker.kind !== 'markdown') {
    const named = marker.kind === 'number' || marker.kind === 'label';
    return { number: named ? slice(text, marker.span) : '', words: rest };
  }
  const closing = /\s#+$/.exec(slice(text, rest));
  const inner = closing ? { ...rest, end: rest.start + closing.index } : rest;
  const second = readMarker(text, inner);
  return second?.kind === 'number' && second.textStart < inner.end
    ? { number: slice(text, second.span), words: { ...inner, start: second.textStart } }
    : { number: '', words: inner };
}

function withoutBold(text: string, { start, end }: Span): Span {
  const bold = /^\*\*(.*?)\*\*/.exec(text.slice(start, end));
  return bold ? { start: start + 2, end: start + 2 + (bold[1] ?? '').length } : { start, end };
}
