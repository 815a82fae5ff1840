import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../server/src/archive/archive';
import { learntFrom, withLearntNames } from '../../../server/src/archive/learntConcepts';
import { draftOf } from '../../support/draft';
import { nameGlossary } from '../../support/nameGlossary';

function learntNames(text: string): readonly string[] {
  const release = draftOf(text, { source: 's', number: 9, day: '2018-07-23' });
  return learntFrom(buildArchive([release]), nameGlossary).map(({ names }) =>
    names.map((name) => name.text).join(' / '),
  );
}

describe('learns', () => {
  test.each([
    ['an acronym', 'The Digital Trade Working Party (DTWP) met.', ['Digital Trade Working Party / DTWP']],
    [
      'letters within words',
      'the Japan-U.S. Strategic Digital Economy Partnership (JUSDEP) Working Group',
      ['Japan-U.S. Strategic Digital Economy Partnership / JUSDEP'],
    ],
    [
      'an acronym in quotes',
      'the Digital Trade Working Party (“DTWP”)',
      ['Digital Trade Working Party / DTWP'],
    ],
    [
      'a short name that is used',
      'The Japan Internet Safety Association (Netan) met. Netan agreed.',
      ['Japan Internet Safety Association / Netan'],
    ],
    ['Japanese', '日米宇宙通信協議会（JUSC）が開催された。', ['日米宇宙通信協議会 / JUSC']],
    ['Japanese, 以下', '日米宇宙通信協議会（以下「JUSC」という。）', ['日米宇宙通信協議会 / JUSC']],
    [
      'both languages',
      'The Digital Trade Working Council (DTWC) met.\n\n電子商取引作業委員会（DTWC）は',
      ['Digital Trade Working Council / DTWC / 電子商取引作業委員会'],
    ],
  ])('%s', (_, text, expected) => {
    expect(learntNames(text)).toEqual(expected);
  });
});

describe('does not learn', () => {
  test.each([
    ['what the glossary has', 'the Internet Governance Forum (IGF)'],
    ['a wrong name of what it has', 'the Internet Governance Foundation (IGF)'],
    ['words in small letters', 'a digital trade working party (DTWP)'],
    ['what does not fit the letters', 'the Council of Ministers (XQTF)'],
    ['a remark', 'the Director General (Tokyo) spoke, and Tokyo agreed with (OECD, ITU)'],
    ['a short name never used alone', 'the Japan Internet Safety Association (Netan) met.'],
    ['Japanese words that are no body', '国境を越える流通（XQTF）の'],
    ['contact lines', 'They met.\n\nContact\n\nDigital Trade Working Party (DTWP)'],
  ])('%s', (_, text) => {
    expect(learntNames(text)).toEqual([]);
  });
});

test('an entry tells the sentence it comes from', () => {
  const release = draftOf('They met. The Digital Trade Working Party (DTWP) met.', {
    source: 's',
    number: 9,
  });
  expect(learntFrom(buildArchive([release]), nameGlossary)[0]?.origin).toEqual({
    kind: 'learnt',
    evidence: {
      source: 's',
      span: { start: 10, end: 53 },
      text: 'The Digital Trade Working Party (DTWP) met.',
      meeting: 9,
    },
  });
});

test('the glossary stays the same object where nothing is learnt', () => {
  expect(withLearntNames(nameGlossary, buildArchive([draftOf('the OECD met')]))).toBe(nameGlossary);
  const taught = withLearntNames(
    nameGlossary,
    buildArchive([draftOf('the Digital Trade Working Party (DTWP)')]),
  );
  expect(taught.match('DTWP')).toHaveLength(1);
  expect(
    withLearntNames(nameGlossary, buildArchive([draftOf('the Digital Trade Working Party (DTWP)')])),
  ).toBe(taught);
});
