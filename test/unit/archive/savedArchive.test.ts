import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundGlossary } from '../../../server/src/archive/snapshot';
import { buildArchive } from '../../../server/src/archive/archive';
import { learntFrom } from '../../../server/src/archive/learntConcepts';
import { mentionsIn } from '../../../server/src/archive/mentions';
import type { Archive } from '../../../server/src/archive/model';
import {
  type Foundation,
  restoreArchive,
  savedNames,
  saveArchive,
} from '../../../server/src/archive/savedArchive';
import { type FlatArray, isFlat, type SavedArray } from '../../../server/src/archive/savedArray';
import { packCommitments } from '../../../server/src/archive/storedCommitments';
import { searchArchive } from '../../../server/src/archive/searchArchive';
import { builtinConcepts } from '../../../server/src/glossary/builtin';
import { createGlossary } from '../../../server/src/glossary/glossary';
import type { Release } from '../../../server/src/release/model';
import { readRelease } from '../../../server/src/release/read';
import { plainRelease } from '../../support/plainRelease';

const foundation: Foundation = {
  glossary: groundGlossary([]),
  lexicon: undefined,
  lexiconVersion: '',
};

function seed(name: string): Release {
  const { release } = readRelease(name, readFileSync(`seeds/${name}`, 'utf8'));
  if (release === undefined) throw new Error(`${name} holds no release.`);
  return release;
}

const releases = [seed('003_81d88c6097434c27.txt'), seed('000_8770c6c8512e06be.txt')];
const archive = buildArchive(releases);
const saved = saveArchive(archive, foundation).map(({ name, data }) => ({ name, data: flat(data) }));

function restored(arrays: readonly SavedArray[] = saved): Archive {
  const found = restoreArchive(arrays, foundation);
  if (found === undefined) throw new Error('The archive was not restored.');
  return found;
}

/** Every property of a release, whether it is at hand or read from bytes. */
function plain(release: Release) {
  const { source, text, language, title, series, released, meeting, participants, sections } = release;
  const { sentences, commitments, plans, meetingMentions, dates, counterpart } = release;
  const facts = { source, language, title, series, released, meeting, participants, sections, counterpart };
  return { ...facts, text, sentences, commitments, plans, meetingMentions, dates };
}

describe('a restored archive', () => {
  it('holds the same releases', () => {
    expect(restored().releases.map(plain)).toEqual(archive.releases.map(plain));
  });

  it.each(['The two countries reaffirmed the importance of the OECD.', '両国は、CBPRの重要性を再確認した。'])(
    'finds the same for %s',
    (query) => {
      const hits = (held: Archive) =>
        searchArchive(held, query, 'en').map(({ release, ...hit }) => ({ ...hit, source: release.source }));
      expect(hits(restored())).toEqual(hits(archive));
    },
  );

  it('reads the commitments that were not stored', () => {
    const none = saved.map((one) =>
      one.name === '0.commitments' ? { ...one, data: packCommitments(releases, () => false) } : one,
    );
    const found = restoreArchive(none, foundation, true)?.releases ?? [];
    expect(found.map(plain)).toEqual(archive.releases.map(plain));
  });

  it('is saved as the same arrays again', () => {
    expect(saveArchive(restored(), foundation)[0]).toEqual(saved[0]);
  });

  it('knows what its releases teach without reading them', () => {
    const taught = learntFrom(archive, foundation.glossary);
    const again = restored(saveArchive(archive, foundation));
    expect(learntFrom(again, foundation.glossary)).toEqual(taught);
  });

  it('knows what its releases name where, after a change too', () => {
    const { glossary } = foundation;
    const named = (held: Archive) =>
      [...glossary.concepts.keys()].map((id) =>
        mentionsIn(held, glossary)
          .of(id)
          .map(({ release, ...mention }) => ({ ...mention, source: release.source })),
      );
    const before = restored();
    expect(named(before).flat().length).toBeGreaterThan(20);
    expect(named(before)).toEqual(named(archive));
    const changed = plainRelease('new', '2019-07-23', ['They thanked the OECD and the ITU.']);
    const after = buildArchive([...before.releases, changed], [], { previous: before });
    expect(named(after)).toEqual(named(buildArchive([...releases, changed])));
    expect(
      named(restored(saveArchive(after, foundation).map(({ name, data }) => ({ name, data: flat(data) })))),
    ).toEqual(named(after));
  });

  it('takes in a changed release and keeps the others', () => {
    const before = restored();
    const changed = plainRelease(releases[0]?.source ?? '', '2018-07-23', [
      'They welcomed spectrum sharing.',
    ]);
    const after = buildArchive([changed, ...before.releases.slice(1)], [], { previous: before });
    const again = restored(saveArchive(after, foundation));
    expect(again.releases.map(plain)).toEqual(after.releases.map(plain));
    const hits = searchArchive(again, 'They welcomed spectrum sharing.', 'en');
    expect(hits.filter(({ score }) => score > 0.99)).toHaveLength(1);
  });

  it('may hold nothing', () => {
    expect(restored(saveArchive(buildArchive([]), foundation)).releases).toEqual([]);
  });
});

describe('what is not restored', () => {
  const otherGlossary = createGlossary(builtinConcepts().slice(1));

  it.each<[string, Foundation]>([
    ['another glossary', { ...foundation, glossary: otherGlossary }],
    ['another lexicon', { ...foundation, lexicon: {} as never, lexiconVersion: '2' }],
  ])('an archive that rests on %s', (_, other) => {
    expect(restoreArchive(saved, other)).toBeUndefined();
  });

  it('an archive with a byte changed, wherever it is', () => {
    const places = saved.flatMap((array, index) =>
      array.data.byteLength === 0 ? [] : [{ index, bytes: array.data.byteLength }],
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (place, at, change) => {
          const damaged = saved.map((array, index) =>
            index === place.index
              ? { ...array, data: withByte(array.data, at % place.bytes, change) }
              : array,
          );
          expect(restoreArchive(damaged, foundation)).toBeUndefined();
        },
      ),
    );
  });

  it('an archive with an array cut short, missing or foreign', () => {
    fc.assert(
      fc.property(fc.nat({ max: saved.length - 1 }), fc.nat(), fc.uint8Array(), (index, length, foreign) => {
        const at = saved[index];
        if (at === undefined || at.data.length === 0) return;
        const others = (data: FlatArray) =>
          saved.map((array, place) => (place === index ? { ...array, data } : array));
        expect(
          restoreArchive(others(at.data.subarray(0, length % at.data.length)), foundation),
        ).toBeUndefined();
        expect(restoreArchive(others(foreign), foundation)).toBeUndefined();
        expect(
          restoreArchive(
            saved.filter((array) => array !== at),
            foundation,
          ),
        ).toBeUndefined();
      }),
    );
  });

  it('what is no archive at all', () => {
    expect(restoreArchive([], foundation)).toBeUndefined();
    expect(savedNames(new Uint8Array([123, 125]))).toBeUndefined();
  });
});

it('the manifest names every array', () => {
  const [manifest] = saved;
  expect(savedNames(manifest?.data as Uint8Array)).toEqual(saved.map(({ name }) => name));
});

function flat(data: SavedArray['data']): FlatArray {
  if (isFlat(data)) return data;
  throw new TypeError('The array is not at hand.');
}

function withByte(data: FlatArray, at: number, change: number): FlatArray {
  const copy = data.slice();
  const bytes = new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength);
  bytes[at] = (bytes[at] ?? 0) ^ change;
  return copy;
}
