import { readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { expect, it } from 'vitest';
import type { Snapshot } from '../../server/src/archive/model';
import { buildSnapshot } from '../../server/src/archive/snapshot';
import { readHouseLexicon } from '../../server/src/glossary/houseLexicon';
import type { Release } from '../../server/src/release/model';
import { readRelease } from '../../server/src/release/read';
import { relateDraft } from '../../server/src/relation/relateDraft';
import { slice } from '../../server/src/text/span';
import { releaseAt } from '../bench/corpus/archive';

/** Enough generated releases that the archive is looked through by its search index alone. */
const releases = 34;
const dialogue = 'finance';
const folder = path.join('test', 'accuracy');
const lexicon = readHouseLexicon(readFileSync('server/data/lexicon/lexicon.bin'));

function read(name: string, text: string): readonly Release[] {
  const { release } = readRelease(name, text);
  return release ? [release] : [];
}

function snapshotWith(held: readonly Release[]): Snapshot {
  const settings = { displayLanguage: 'en' as const, severity: {} };
  return buildSnapshot({ releases: held, problems: [], lexicon, settings });
}

it('relates the sentences of a dialogue amid those of many others as it does alone', () => {
  const records = path.join(folder, 'archives', dialogue);
  const own = readdirSync(records).flatMap((file) =>
    read(file, readFileSync(path.join(records, file), 'utf8')),
  );
  const others = Array.from({ length: releases }, (_, number) => releaseAt(number)).flatMap(
    ({ fileName, text }) => read(`generated/${fileName}`, text),
  );
  const [alone, amid] = [snapshotWith(own), snapshotWith([...own, ...others])];
  const drafts = readFileSync(path.join(folder, 'cases', `${dialogue}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .filter((_, index) => index % 3 === 0)
    .map((line) => (JSON.parse(line) as { readonly draft: string }).draft);
  const related = (snapshot: Snapshot) => drafts.map((draft) => [draft, ...relationsOf(draft, snapshot)]);
  expect(related(amid)).toEqual(related(alone));
});

/** Each relation of a draft of one sentence, with the earlier sentence it is shown with. */
function relationsOf(sentence: string, snapshot: Snapshot): readonly string[] {
  return read('draft.txt', `${sentence}\n`).flatMap((draft) =>
    relateDraft(draft, snapshot).map(({ comparison, release, earlierSentence }) => {
      const earlier = release.sentences[earlierSentence]?.span ?? { start: 0, end: 0 };
      return `${comparison.relation}: ${slice(release.text, earlier)}`;
    }),
  );
}
