import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../server/src/archive/archive';
import type { Snapshot } from '../../server/src/archive/model';
import { builtinConcepts } from '../../server/src/glossary/builtin';
import { createGlossary } from '../../server/src/glossary/glossary';
import { readRelease } from '../../server/src/release/read';
import { checkDraft } from '../../server/src/rules/check';

const english = readFileSync('seeds/000_8770c6c8512e06be.txt', 'utf8');
const japanese = readFileSync('seeds/003_81d88c6097434c27.txt', 'utf8');

/** Made anew at every call, so that it remembers nothing of what was checked before. */
function newSnapshot(): Snapshot {
  const releases = [english, japanese].flatMap(
    (text, index) => readRelease(`${index}.txt`, text).release ?? [],
  );
  return {
    revision: 0,
    archive: buildArchive(releases),
    glossary: createGlossary(builtinConcepts()),
    settings: { displayLanguage: 'en', severity: {} },
  };
}

interface Edit {
  /** 0..1: where in the text. */
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

const inserted = fc.constantFrom(
  '',
  'x',
  '。',
  '. ',
  '\n',
  '\n\n',
  ' not',
  'しない',
  ' TBD ',
  'The two countries no longer support the OECD AI Principles. ',
  'The two sides intend to consider cooperation on 5G at an appropriate time.\n',
  '両国は、APEC越境プライバシールール（CBPR）システムの重要性を再確認した。',
  '第9回局長級会合は2017年にワシントンD.C.で開催された。\n',
  'Director General-level Meeting of 3 May 2019, held in Osaka, ',
);
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), deleted: fc.nat({ max: 60 }), inserted }),
  { minLength: 1, maxLength: 6 },
);

function applied(text: string, { at, deleted, inserted: added }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + added + text.slice(start + deleted);
}

function findingsOf(text: string, snapshot: Snapshot) {
  const { release } = readRelease('draft.md', text);
  if (release === undefined) return undefined;
  const { findings, suppressed, failures } = checkDraft(release, snapshot);
  expect(failures).toEqual([]);
  return JSON.stringify([findings, suppressed]);
}

describe('a check after edits is the check from scratch', () => {
  const kept = newSnapshot();

  it.each([
    ['English', english.replaceAll('11th', '12th')],
    ['Japanese', japanese.replaceAll('第9回', '第12回')],
  ])('in %s', (_, draft) => {
    fc.assert(
      fc.property(edits, (changes) => {
        let text = draft;
        let last: string | undefined;
        for (const change of changes) {
          text = applied(text, change);
          last = findingsOf(text, kept);
        }
        expect(last).toEqual(findingsOf(text, newSnapshot()));
      }),
      { numRuns: 2 },
    );
  });
});
