import { describe, expect, it } from 'vitest';
import { explainSentence } from '../../../server/src/relation/explain';
import { relateDraft } from '../../../server/src/relation/relateDraft';
import { plainRelease } from '../../support/plainRelease';
import { snapshotOf } from '../../support/snapshot';

const attendance = 'Officials of both sides attended.';
const pledge = 'The two countries agreed to open a joint laboratory for tidal power in Osaka.';

/** Explains the first sentence of a draft against releases of one sentence each. */
function explain(sentence: string, ...earlier: readonly string[]) {
  const releases = earlier.map((one, index) => plainRelease(`${index}.txt`, `202${index}-03-09`, [one]));
  const draft = plainRelease('draft.txt', '2029-04-11', [sentence, attendance]);
  const snapshot = snapshotOf(releases);
  return { explained: explainSentence(draft, 0, snapshot), related: relateDraft(draft, snapshot) };
}

describe('explaining a sentence', () => {
  it('tells the same as is reported', () => {
    const { explained, related } = explain(pledge, pledge, 'They discussed tidal power.', pledge);
    const [reported, beside] = explained.candidates;
    expect(related).toHaveLength(1);
    expect(reported).toMatchObject({ outcome: 'reported', release: related[0]?.release });
    expect(reported?.comparison).toMatchObject({ relation: 'repeats', coverage: { mean: 1 } });
    expect(beside).toMatchObject({ outcome: 'shownBeside', release: { source: '0.txt' } });
  });

  it.each([
    ['too little in common', 'They agreed to study tidal power.', 'content'],
    ['a fact', 'A joint laboratory for tidal power stands open in Osaka.', 'position'],
  ])('says that it found %s', (_, earlier, unlike) => {
    const { explained, related } = explain(pledge, earlier);
    expect(related).toEqual([]);
    expect(explained.candidates[0]).toMatchObject({ outcome: 'unrelated', comparison: { unlike } });
  });

  it('shows the slots of both sides across the languages', () => {
    const { explained } = explain(
      '両国は、2026年までに大阪に潮力発電の共同研究所を開設することを検討する。',
      'The two countries agreed to open a joint laboratory for tidal power in Osaka by 2026.',
    );
    const slots = explained.candidates[0]?.comparison?.slots ?? [];
    expect(slots.find(({ kind }) => kind === 'place')?.same).toEqual([{ draft: '大阪', earlier: 'Osaka' }]);
    expect(slots.find(({ kind }) => kind === 'act')).toMatchObject({
      same: [],
      onlyDraft: [expect.stringMatching(/検討する \[\d\]/)],
    });
  });

  it('compares what states no position with nothing', () => {
    const draft = plainRelease('draft.txt', '2029-04-11', [pledge]);
    const title = { ...draft, sentences: draft.sentences.map((one) => ({ ...one, role: 'title' as const })) };
    const snapshot = snapshotOf([plainRelease('0.txt', '2020-03-09', [pledge, attendance])]);
    expect(explainSentence(title, 0, snapshot)).toMatchObject({ compared: false, candidates: [] });
  });
});
