import type { Lexicon } from '../glossary/lexicon';
import type { Release, SentenceRole } from '../release/model';
import { slice } from '../text/span';
import { tokenKeys } from '../text/tokens';
import { buildSegment, type IndexedSentence } from './index';
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
  function* sentences(): Iterable<IndexedSentence> {
    for (const [place, release] of releases.entries()) {
      for (const [sentence, { span, language, role }] of release.sentences.entries()) {
        if (!searchedRoles.has(role)) continue;
        rowRelease.push(place);
        rowSentence.push(sentence);
        yield { keys: tokenKeys(slice(release.text, span), language, lexicon), language };
      }
    }
  }
  const segment = buildSegment(sentences());
  return {
    segment,
    releases,
    sources: SourceTable.of(releases),
    outlines: Outlines.of(releases.map(outlineOf)),
    rowRelease: Uint32Array.from(rowRelease),
    rowSentence: Uint32Array.from(rowSentence),
  };
}
