import type { Lexicon } from '../../glossary/lexicon';
import { translationCoverage } from '../../glossary/translationCoverage';
import { contains, slice } from '../../text/span';
import { tokenize } from '../../text/tokens';
import type { Found, Side } from './side';

/** Only sentences that are as alike as this are searched for a clause that the other leaves out. */
const surePair = 0.3;
/** A clause of which the other side renders less than this of its content is left out there. */
const unsaidShare = 0.15;
/** A clause with fewer content words says too little to be missed. */
const fewestWords = 4;

/**
 * A commitment that stands as one of several in a sentence, and of whose content the counterpart's sentence renders
 * nothing: "reaffirmed …, and agreed to …" against a sentence that only reaffirms.
 * @param likeness of the two sides.
 */
export function unsaidClause(a: Side, b: Side, likeness: number, lexicon: Lexicon | undefined): Found {
  if (lexicon === undefined) return undefined;
  const commitments = a.release.commitments.filter(({ span }) => contains(a.span, span));
  const others = b.release.commitments.filter(({ span }) => contains(b.span, span));
  if (likeness < surePair || commitments.length < 2 || others.length >= commitments.length) return undefined;
  const there = tokenize(b.text, b.release.language, lexicon);
  const unsaid = commitments.find(({ span }) => {
    const here = tokenize(slice(a.release.text, span), a.release.language, lexicon);
    const { share } =
      a.release.language === 'ja'
        ? translationCoverage(here, there, lexicon)
        : translationCoverage(there, here, lexicon);
    return here.length >= fewestWords && share[a.release.language] < unsaidShare;
  });
  if (unsaid === undefined) return undefined;
  return { kind: 'unsaid', span: unsaid.span, draft: slice(a.release.text, unsaid.span), other: '' };
}
