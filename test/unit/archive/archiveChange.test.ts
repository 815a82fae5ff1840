import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildArchive } from '../../../server/src/archive/archive';
import { learntFrom } from '../../../server/src/archive/learntConcepts';
import type { Archive } from '../../../server/src/archive/model';
import type { Release } from '../../../server/src/release/model';
import { nameGlossary } from '../../support/nameGlossary';
import { plainRelease } from '../../support/plainRelease';

/** The second and third teach the same in other languages, the last one nothing. */
const taught = [
  'The Digital Trade Working Party (DTWP) met.',
  'デジタル貿易作業部会（DTWP）が開催された。',
  'The Digital Trade Working Party (DTWP) and the Harbour Safety Committee (HSC) met.',
  'They met.',
];

/** Releases of few sources in several versions, some given twice. */
const given = fc.array(
  fc.record({ source: fc.nat(9), version: fc.nat(3) }).map(({ source, version }): Release => {
    const day = `20${10 + ((source * 7) % 10)}-0${1 + (version % 2)}-01`;
    return plainRelease(`${source}.txt`, day, [`Topic ${source} was agreed.`, taught[version] ?? '']);
  }),
  { maxLength: 12 },
);

function plain(archive: Archive) {
  const { releases, index } = archive;
  const indexed = index.parts.flatMap((part) => part.releases).filter((release) => archive.holds(release));
  return {
    releases: releases.map(({ source, text }) => [source, text]),
    found: releases.map(({ source }) => archive.release(source)?.text),
    learnt: learntFrom(archive, nameGlossary),
    indexed: indexed.map(({ source, text }) => `${source} ${text}`).sort(),
  };
}

it('an archive that was changed again and again is the one that is built anew', () => {
  fc.assert(
    fc.property(fc.array(given, { minLength: 2, maxLength: 12 }), (steps) => {
      let archive = buildArchive(steps[0] ?? []);
      for (const releases of steps) {
        archive = buildArchive(releases, [], { previous: archive });
        expect(plain(archive)).toEqual(plain(buildArchive(releases)));
      }
    }),
    { numRuns: 30 },
  );
});

it('one that takes in a single change is too, wherever it stands', () => {
  const many = Array.from({ length: 30 }, (_, n) =>
    plainRelease(`${n}.txt`, `20${10 + n}-01-01`, ['It was agreed.']),
  );
  const first = buildArchive(many);
  const saved = plainRelease('new.txt', '2015-06-01', ['They met.']);
  for (const place of [0, 11, 29]) {
    const changes = [
      many.toSpliced(place, 1),
      many.toSpliced(place, 0, saved),
      many.toSpliced(place, 1, { ...saved, source: `${place}.txt` }),
    ];
    for (const releases of changes) {
      const changed = buildArchive(releases, [], { previous: first });
      expect(plain(changed)).toEqual(plain(buildArchive(releases)));
      expect(changed.index.parts[0]).toBe(first.index.parts[0]);
      expect(plain(buildArchive(many, [], { previous: changed }))).toEqual(plain(first));
    }
  }
});
