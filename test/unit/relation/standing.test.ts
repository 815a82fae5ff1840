import { describe, expect, it } from 'vitest';
import { explainSentence } from '../../../server/src/relation/explain';
import { checkDraft } from '../../../server/src/rules/check';
import { renderStanding, standingAt } from '../../../server/src/features/standing';
import { plainRelease } from '../../support/plainRelease';
import { snapshotOf } from '../../support/snapshot';

const form = {
  en: 'The two countries reaffirmed that the dialogue is held every year under the framework for maritime cooperation.',
  ja: '両国は、海洋協力の枠組みの下で本対話を毎年開催することを再確認した。',
};
const other = {
  en: 'The two countries reaffirmed that the dialogue is held every year under the framework of cooperation on maritime matters.',
  ja: '両国は、海洋に関する協力の枠組みの下で本対話を毎年行うことを再確認した。',
};

/** A draft with this sentence after releases of one sentence each, a year apart. */
function check(sentence: string, earlier: readonly string[]) {
  const releases = earlier.map((one, index) => plainRelease(`${index}.txt`, `${2012 + index}-03-09`, [one]));
  const draft = plainRelease('draft.txt', '2029-04-11', [sentence, 'Tea was served.']);
  const snapshot = snapshotOf(releases);
  return { draft, snapshot, result: checkDraft(draft, snapshot) };
}

function reported(sentence: string, earlier: readonly string[]): readonly string[] {
  const { findings } = check(sentence, earlier).result;
  return findings.map(({ rule }) => rule).filter((rule) => rule.endsWith('-commitment'));
}

describe.each(['en', 'ja'] as const)(
  'a sentence that earlier meetings carry word for word (%s)',
  (language) => {
    const [own, alike] = [form[language], other[language]];

    it.each<readonly [string, readonly string[], readonly string[]]>([
      ['once', [own], ['repeated-commitment']],
      ['twice', [own, own], ['repeated-commitment']],
      ['in like words', [alike, alike, alike], ['repeated-commitment']],
      ['twice, and once in like words', [own, own, alike], ['repeated-commitment']],
      ['three times', [own, own, own], []],
      ['three times, broken over lines', [own, own.replace('cooperation', 'cooperation '), own, alike], []],
      ['five times', [own, own, own, own, own], []],
    ])('is form from the third on: %s', (_, earlier, rules) => {
      expect(reported(own, earlier)).toEqual(rules);
    });

    it('is reported when its words change', () => {
      expect(reported(alike, [own, own, own])).toEqual(['repeated-commitment']);
    });

    it('is said to be form, with how many meetings carry it', () => {
      const { draft, snapshot, result } = check(own, [own, own, own, own]);
      expect(explainSentence(draft, 0, snapshot).standing).toBe(4);
      const found = standingAt(result, 3);
      expect(found && renderStanding(found, language)).toContain('4');
      expect(standingAt(check(own, [own]).result, 3)).toBeUndefined();
    });
  },
);
