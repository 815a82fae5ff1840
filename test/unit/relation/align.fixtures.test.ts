import { describe, expect, it } from 'vitest';
import { groundGlossary } from '../../../server/src/archive/snapshot';
import { alignReleases } from '../../../server/src/relation/counterparts/align';
import type { Release } from '../../../server/src/release/model';
import { slice } from '../../../server/src/text/span';
import { counterpartFixtures, textOf } from '../../support/counterparts';
import { shippedLexicon } from '../../support/lexicon';
import { read } from '../../support/meetings';

const glossary = groundGlossary([]);

/** The groups of a fixture that are found as they are, and how many there are. */
function found(index: number, withWords: boolean): readonly [right: number, of: number] {
  const fixture = counterpartFixtures[index];
  if (fixture === undefined) throw new Error('no such fixture');
  const en = read('a.en.txt', textOf(fixture, 'en'));
  const ja = read('a.ja.txt', textOf(fixture, 'ja'));
  const said = (release: Release, sentences: readonly number[]) =>
    sentences.map((at) => slice(release.text, release.sentences[at]?.span ?? { start: 0, end: 0 }));
  const groups = new Set(
    alignReleases(en, ja, glossary, withWords ? shippedLexicon() : undefined).map(({ left, right }) =>
      JSON.stringify([said(en, left), said(ja, right)]),
    ),
  );
  const expected = fixture.sections.flatMap((section) => section.groups);
  return [expected.filter((one) => groups.has(JSON.stringify([one.en, one.ja]))).length, expected.length];
}

describe('alignReleases on freely translated pairs', () => {
  it.each([
    ['cables: joined, cut and left out', 0, 9, 12],
    ['forests: a moved section', 1, 9, 9],
    ['vaccines: one sentence made three', 2, 8, 8],
  ])('%s', (_, index, right, of) => {
    const [got, all] = found(index, true);
    expect(all).toBe(of);
    expect(got).toBeGreaterThanOrEqual(right);
  });

  it('finds less without a lexicon, and fails at nothing', () => {
    expect(found(1, false)[0]).toBeLessThan(found(1, true)[0]);
  });
});
