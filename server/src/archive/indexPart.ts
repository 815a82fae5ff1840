import type { Lexicon } from '../glossary/lexicon';
import type { Release, SentenceRole } from '../release/model';
import { slice } from '../text/span';
import { SegmentBuilder } from './indexBuilder';
import type { IndexedReleases } from './model';
import { Outlines } from './outlines';
import { outlineOf } from './releaseOutline';
import { SourceTable } from './sourceTable';

/** The sentences that can be found: those that speak. Titles, headings, contact lines and furniture cannot. */
const searchedRoles: ReadonlySet<SentenceRole> = new Set(['body', 'listItem', 'plan', 'participants']);

/** Indexes releases, which are in the order of their meetings and whose sources differ. */
export function indexPart(releases: readonly Release[], lexicon: Lexicon | undefined): IndexedReleases {
  const rowRelease: number[] = [];
  const rowSentence: number[] = [];
  const builder = new SegmentBuilder();
  for (const [place, { text, sentences }] of releases.entries()) {
    for (const [sentence, { span, language, role }] of sentences.entries()) {
      if (!searchedRoles.has(role)) continue;
      rowRelease.push(place);
      rowSentence.push(sentence);
      builder.addText(slice(text, span), language, lexicon);
    }
  }
  return {
    segment: builder.build(),
    releases,
    sources: SourceTable.of(releases),
    outlines: Outlines.of(releases.map(outlineOf)),
    rowRelease: Uint32Array.from(rowRelease),
    rowSentence: Uint32Array.from(rowSentence),
  };
}
