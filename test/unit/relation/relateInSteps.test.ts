import { describe, expect, it } from 'vitest';
import { earlierReleases } from '../../../server/src/relation/earlierReleases';
import { consider, relateDraft } from '../../../server/src/relation/relateDraft';
import { relateInSteps } from '../../../server/src/relation/relateInSteps';
import { analysedSentence } from '../../../server/src/relation/comparison/analysedRelease';
import { draftOf } from '../../support/draft';
import { snapshotOf } from '../../support/snapshot';

const cities = ['Kobe', 'Nagoya', 'Sendai', 'Naha'];
const english = {
  earlier: cities.map(
    (city) => `The two countries will build a joint observatory of coral reefs in ${city}.`,
  ),
  sentence: 'The two countries will consider building a joint observatory of coral reefs in Naha.',
};
const japanese = {
  earlier: ['神戸', '名古屋', '仙台', '那覇'].map(
    (city) => `両国は、${city}に珊瑚礁の共同観測所を建設する。`,
  ),
  sentence: '両国は、那覇に珊瑚礁の共同観測所を建設することを検討する。',
};

describe.each([
  ['English', english],
  ['Japanese', japanese],
])('a draft set against the archive in steps (%s)', (_, { earlier, sentence }) => {
  const releases = earlier.map((text, nth) => draftOf(text, { source: `${nth}`, day: `201${nth}-06-01` }));

  it('pauses between one earlier sentence and the next', () => {
    const [draft, snapshot] = [draftOf(sentence), snapshotOf(releases)];
    const pauses = [...relateInSteps(draft, snapshot)].length;
    const before = earlierReleases(draft, snapshot);
    const compared = consider(analysedSentence(sentence, draft.language, before.resources), before).length;
    expect(compared).toBe(cities.length);
    expect(pauses).toBeGreaterThan(compared);
  });

  it('finds what is found in one go', () => {
    const [draft, inSteps, inOneGo] = [draftOf(sentence), snapshotOf(releases), snapshotOf([...releases])];
    const pauses = [...relateInSteps(draft, inSteps)];
    const found = relateDraft(draft, inSteps);
    expect(pauses.length).toBeGreaterThan(0);
    expect(found.map(({ comparison }) => comparison.relation)).toEqual(['weakens']);
    expect(found).toEqual(relateDraft(draft, inOneGo));
  });

  it('looks nothing up again', () => {
    const [draft, snapshot] = [draftOf(sentence), snapshotOf(releases)];
    const first = [...relateInSteps(draft, snapshot)].length;
    expect([...relateInSteps(draft, snapshot)].length).toBeLessThan(first - cities.length);
  });
});
