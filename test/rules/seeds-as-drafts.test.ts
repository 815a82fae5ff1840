import { beforeAll, describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../server/src/archive/snapshot';
import type { Release } from '../../server/src/release/model';
import type { RelatedSentence } from '../../server/src/relation/model';
import { relateDraft } from '../../server/src/relation/relateDraft';
import { slice } from '../../server/src/text/span';
import { shippedLexicon } from '../support/lexicon';
import { internetEconomy } from '../support/meetings';

const [english, japanese] = internetEconomy as [Release, Release];
const related = new Map<Release, readonly RelatedSentence[]>();

beforeAll(() => {
  const settings = { displayLanguage: 'en' as const, severity: {} };
  const lexicon = shippedLexicon();
  for (const [draft, earlier] of [
    [english, japanese],
    [japanese, english],
  ] as const) {
    const snapshot = buildSnapshot({ releases: [earlier], problems: [], lexicon, settings });
    related.set(draft, relateDraft(draft, snapshot));
  }
});

/** How the sentences of a real release that begin so stand to the other real release. */
function relationsOf(draft: Release, beginning: string): readonly string[] {
  const wordsOf = ({ release, earlierSentence }: RelatedSentence) =>
    slice(release.text, release.sentences[earlierSentence]?.span ?? { start: 0, end: 0 });
  return (related.get(draft) ?? [])
    .filter(({ sentence }) =>
      slice(draft.text, draft.sentences[sentence]?.span ?? { start: 0, end: 0 }).startsWith(beginning),
    )
    .map((one) => `${one.comparison.relation}: ${wordsOf(one)}`);
}

describe('the two real releases as drafts of one another', () => {
  it.each([
    ['what was presented at the meeting', 'The two governments welcomed the proposal presented'],
    ['what is added to a position held in full', 'The two countries intend to continue working with'],
    ['a view of the same system', 'The two countries recognize that the CBPR'],
  ])('English: nothing is said of %s', (_, beginning) => {
    expect(relationsOf(english, beginning)).toEqual([]);
  });

  it('Japanese: nothing is said of what was presented at the meeting', () => {
    expect(relationsOf(japanese, '両国は、在日米国商工会議所')).toEqual([]);
  });

  it('Japanese: what the CBPR system is to be the basis of answers the view of it, and no promise to take part in it', () => {
    expect(relationsOf(japanese, '加えて、両国は、CBPRシステムが')).toEqual([
      expect.stringMatching(/^weakens: The two countries recognize that the CBPR/),
    ]);
  });

  it('sets the two sentences on the CBPR system against one another, both ways', () => {
    expect(relationsOf(english, 'The two countries reaffirmed their commitment to work')).toEqual([
      expect.stringMatching(/^repeats: 両国は、国境を越えるデータ流通.*CBPR/),
    ]);
    expect(relationsOf(japanese, '両国は、国境を越えるデータ流通')).toEqual([
      expect.stringMatching(/^repeats: The two countries reaffirmed .*CBPR/),
    ]);
  });
});
