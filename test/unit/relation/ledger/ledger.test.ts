import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../server/src/archive/model';
import type { Release } from '../../../../server/src/release/model';
import { relationsOf } from '../../../../server/src/relation/ledger/archiveRelations';
import { buildLedger, ledgerInSteps } from '../../../../server/src/relation/ledger/ledger';
import type { Ledger, Thread } from '../../../../server/src/relation/ledger/model';
import { slice } from '../../../../server/src/text/span';
import { health, read } from '../../../support/meetings';
import { snapshotOf } from '../../../support/snapshot';

function draftOf(...sentences: readonly string[]): Release {
  return read(
    'draft.md',
    `July 3, 2023

Results of the 6th Ministerial Meeting of the Japan-UK Dialogue on Health Policy

The Ministry of Health, Labour and Welfare and the UK Department of Health and Social Care held the 6th Ministerial Meeting of the Japan-UK Dialogue on Health Policy in London on June 27, 2023.

1. Antimicrobial resistance

${sentences.join(' ')}
`,
  );
}

function textsOf({ entries }: Thread): readonly string[] {
  return entries.map(({ release, span }) => slice(release.text, span));
}

/** The state of the thread to which the draft's sentence was added. */
function stateOf(sentence: string, archive: readonly Release[] = health): string | undefined {
  const ledger = buildLedger(snapshotOf(archive), draftOf(sentence));
  return ledger.threads.find((thread) => textsOf(thread).includes(sentence))?.state;
}

const fifth = 'The two countries intend to expand joint research on antimicrobial resistance.';

describe('the threads of an archive', () => {
  const ledger = buildLedger(snapshotOf(health));

  it('puts what the releases of one meeting say in two languages on one thread', () => {
    const shared = ledger.threads.find(({ entries }) => entries[0]?.act === 'reaffirmed their commitment');
    expect(shared?.entries.map(({ language, meeting }) => [language, meeting])).toEqual([
      ['en', 0],
      ['ja', 0],
    ]);
  });

  it('knows the meetings in order of time, the releases of one together', () => {
    expect(ledger.meetings.map(({ number, date, releases }) => [number, date, releases.length])).toEqual([
      [4, '2021-05-12', 2],
      [5, '2022-06-08', 1],
    ]);
  });

  it('says nothing of states without a draft', () => {
    expect(ledger.draft).toBeUndefined();
    expect(ledger.threads.filter(({ state }) => state !== undefined)).toEqual([]);
  });

  it('is empty for an empty archive', () => {
    expect(buildLedger(snapshotOf([]))).toEqual({ meetings: [], threads: [] });
  });
});

describe('a thread in the draft', () => {
  it.each([
    ['repeated', fifth],
    ['weakened', 'The two countries will consider expanding joint research on antimicrobial resistance.'],
    ['strengthened', 'The two countries committed to expand joint research on antimicrobial resistance.'],
    ['contradicted', 'The two countries do not intend to expand joint research on antimicrobial resistance.'],
    ['new', 'The two countries agreed to open a joint centre for dental care.'],
    ['repeated', '両国は、薬剤耐性に関する共同研究を拡大する意向である。'],
  ])('is %s: %s', (state, sentence) => {
    expect(stateOf(sentence)).toBe(state);
  });

  it('is dropped where only the last meeting holds it', () => {
    const ledger = buildLedger(snapshotOf(health), draftOf('The two countries agreed on dental care.'));
    const states = ledger.threads.map((thread) => [thread.entries[0]?.meeting, thread.state]);
    expect(states).toEqual([
      [0, undefined],
      [1, 'dropped'],
      [2, 'new'],
    ]);
  });

  it('holds the history and the draft, in order of time', () => {
    const ledger = buildLedger(snapshotOf(health), draftOf(fifth));
    const thread = ledger.threads.find(({ state }) => state === 'repeated');
    expect(thread?.entries.map(({ meeting, strength }) => [meeting, strength])).toEqual([
      [1, 6],
      [2, 6],
    ]);
    expect(ledger.meetings.map(({ isDraft }) => isDraft)).toEqual([false, false, true]);
  });

  it('is not set against the copy of the draft in the archive', () => {
    const draft = draftOf(fifth);
    const ledger = buildLedger(snapshotOf([...health, { ...draft, source: 'records/6.md' }]), draft);
    const sources = ledger.threads.flatMap(({ entries }) => entries.map(({ release }) => release.source));
    expect(sources).not.toContain('records/6.md');
  });

  it('leaves out other dialogues', () => {
    const other = read(
      'other.txt',
      'March 1, 2023\n\nResults of the 2nd Meeting of the Japan-Canada Energy Dialogue\n\nThe two sides agreed on hydrogen.\n',
    );
    const ledger = buildLedger(snapshotOf([...health, other]), draftOf(fifth));
    expect(ledger.meetings.flatMap(({ releases }) => releases)).not.toContain(other);
  });
});

describe('the topic of a thread', () => {
  const topicsOf = ({ threads }: Ledger) => threads.map(({ topic }) => [topic.en, topic.ja]);

  it('is the heading of its section', () => {
    const ledger = buildLedger(snapshotOf(health), draftOf(fifth));
    expect(topicsOf(ledger).at(-1)).toEqual(['Antimicrobial resistance', undefined]);
  });

  it('is the chief name where a heading says nothing of the content', () => {
    const ledger = buildLedger(
      snapshotOf([
        read(
          '1.txt',
          'May 1, 2020\n\n1. Summary\n\nThe two countries agreed on Data Free Flow with Trust.\n',
        ),
      ]),
    );
    expect(topicsOf(ledger)).toEqual([['Data Free Flow with Trust', '信頼性のある自由なデータ流通']]);
  });

  it('is in both languages where the sections of two releases of a meeting are the same', () => {
    const ledger = buildLedger(
      snapshotOf([
        read(
          '7.en.txt',
          'May 1, 2024\n\nResults of the 7th Meeting of the Japan-UK Dialogue on Health\n\n1. Vaccines\n\nThey agreed to share samples.\n\n2. Next Meeting\n\nIt will be held in 2025.\n',
        ),
        read(
          '7.ja.txt',
          '令和6年5月1日\n\n保健に関する日英対話（第7回会合）の結果\n\n1　予防接種\n\n　両国は、検体の共有に合意した。\n\n2　次回会合\n\n　2025年に開催する予定です。\n',
        ),
      ]),
    );
    expect(topicsOf(ledger)[0]).toEqual(['Vaccines', '予防接種']);
  });
});

describe('the cost of a change', () => {
  const relationsIn = (snapshot: Snapshot) => {
    const { releases } = snapshot.archive;
    return releases.map((release, place) => relationsOf(release, releases.slice(0, place), snapshot));
  };

  it('relates nothing again when a release is added', () => {
    const before = relationsIn(snapshotOf(health));
    const after = relationsIn(snapshotOf([...health, draftOf(fifth)]));
    expect(after.slice(0, -1).every((one, place) => one === before[place])).toBe(true);
  });

  it('pauses after each release and between its threads, so that a caller can give up', () => {
    expect([...ledgerInSteps(snapshotOf(health))].length).toBeGreaterThan(health.length);
  });

  it('reads no more releases than are wanted, the latest', () => {
    const steps = ledgerInSteps(snapshotOf(health), undefined, 1);
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.meetings.map(({ number }) => number)).toEqual([5]);
  });
});
