import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../../server/src/archive/archive';
import type { Archive } from '../../../server/src/archive/model';
import { searchArchive } from '../../../server/src/archive/searchArchive';
import { languageOf } from '../../../server/src/text/language';
import { slice } from '../../../server/src/text/span';
import { shippedLexicon } from '../../support/lexicon';
import { plainRelease } from '../../support/plainRelease';

const third = plainRelease('3.txt', '2018-07-23', [
  'They welcomed progress on spectrum.',
  'They reaffirmed trust in AI.',
]);
const fourth = plainRelease('4.txt', '2019-10-10', ['They reaffirmed trust in AI.', 'They discussed trust.']);
const fifth = plainRelease('5.txt', '2020-09-17', ['両国は、周波数の共用を歓迎した。']);

function checkFound(archive: Archive, query: string, expected: readonly string[]) {
  const hits = searchArchive(archive, query, languageOf(query));
  const found = hits.map(({ release, sentence }) => {
    const span = release.sentences[sentence]?.span ?? { start: 0, end: 0 };
    return `${release.source}: ${slice(release.text, span)}`;
  });
  expect(found).toEqual(expected);
}

describe('the archive', () => {
  it('is in the order of the meetings', () => {
    const archive = buildArchive([fifth, third, fourth]);
    expect(archive.releases).toEqual([third, fourth, fifth]);
    expect(archive.release('4.txt')).toBe(fourth);
    expect(archive.release('none')).toBeUndefined();
  });

  it('gives the best of each release, never only the best of all', () => {
    checkFound(buildArchive([third, fourth, fifth]), 'They reaffirmed trust in AI.', [
      '3.txt: They reaffirmed trust in AI.',
      '4.txt: They reaffirmed trust in AI.',
      '4.txt: They discussed trust.',
    ]);
  });

  it('leaves out what it is told to', () => {
    const hits = searchArchive(buildArchive([third, fourth]), 'They reaffirmed trust in AI.', 'en', {
      except: (release) => release === third,
    });
    expect(new Set(hits.map((hit) => hit.release))).toEqual(new Set([fourth]));
  });

  it('leaves out headings and contact lines', () => {
    const quiet = {
      ...third,
      sentences: third.sentences.map((one) => ({ ...one, role: 'heading' as const })),
    };
    checkFound(buildArchive([quiet]), 'They reaffirmed trust in AI.', []);
  });

  it('finds across the languages where it has a lexicon, from either side', () => {
    const archive = buildArchive([third, fifth], [], { lexicon: shippedLexicon() });
    checkFound(archive, '周波数に関する進捗を歓迎した。', [
      '3.txt: They welcomed progress on spectrum.',
      '5.txt: 両国は、周波数の共用を歓迎した。',
    ]);
    checkFound(archive, 'The two countries welcomed the sharing of radio frequency.', [
      '3.txt: They welcomed progress on spectrum.',
      '5.txt: 両国は、周波数の共用を歓迎した。',
    ]);
  });

  it('is empty without releases', () => {
    checkFound(buildArchive([]), 'They reaffirmed trust in AI.', []);
  });
});

describe('a changed archive', () => {
  const many = Array.from({ length: 20 }, (_, n) =>
    plainRelease(`${n}.md`, `20${n + 10}-01-01`, [`Topic${n} was agreed.`]),
  );
  const archive = buildArchive(many);

  it('takes over what has not changed', () => {
    const again = buildArchive(
      many.map((release) => ({ ...release })),
      [],
      { previous: archive },
    );
    expect(again.index).toBe(archive.index);
    expect(again.releases[0]).toBe(many[0]);
  });

  it('stays in few parts, the largest untouched, however often a release is saved', () => {
    let changed = archive;
    for (let save = 1; save <= 30; save += 1) {
      const saved = plainRelease('3.md', '2013-01-01', [`Version${save} was agreed.`]);
      changed = buildArchive([...many.filter((_, n) => n !== 3), saved], [], { previous: changed });
    }
    expect(changed.index.parts.length).toBeLessThanOrEqual(8);
    expect(changed.index.parts[0]).toBe(archive.index.parts[0]);
    checkFound(changed, 'Version30', ['3.md: Version30 was agreed.']);
    checkFound(changed, 'Version29', []);
    checkFound(changed, 'Topic5', ['5.md: Topic5 was agreed.']);
  });

  it('finds what was added, and no longer what was removed or replaced', () => {
    const replaced = plainRelease('3.md', '2013-01-01', ['Fishing was agreed.']);
    const next = buildArchive([...many.filter((_, n) => n !== 3 && n !== 4), replaced, third], [], {
      previous: archive,
    });
    expect(next.index.parts).toHaveLength(2);
    checkFound(next, 'Fishing', ['3.md: Fishing was agreed.']);
    checkFound(next, 'Topic3', []);
    checkFound(next, 'Topic4', []);
    checkFound(next, 'spectrum progress', ['3.txt: They welcomed progress on spectrum.']);
    checkFound(next, 'Topic5', ['5.md: Topic5 was agreed.']);
  });

  it('finds the same as one built anew after many changes', () => {
    let changed = archive;
    const current = [...many];
    for (let n = 0; n < 20; n++) {
      current[n] = plainRelease(`${n}.md`, `20${n + 10}-01-01`, [`Subject${n} was agreed.`]);
      changed = buildArchive(current, [], { previous: changed });
      expect(changed.index.parts.length).toBeLessThanOrEqual(8);
    }
    for (const query of ['Subject7', 'Topic7', 'agreed']) {
      const sources = (one: Archive) => searchArchive(one, query, 'en').map((hit) => hit.release.source);
      expect(sources(changed)).toEqual(sources(buildArchive(current)));
    }
  });
});
