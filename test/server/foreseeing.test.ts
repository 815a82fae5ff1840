import { describe, expect, it } from 'vitest';
import { DraftChecks } from '../../server/src/lsp/draftChecks';
import { textWhenEnded } from '../../server/src/lsp/typing';
import { noDismissals } from '../../server/src/rules/dismissals';
import { draftOf } from '../support/draft';
import { snapshotOf } from '../support/snapshot';
import { type TestClient, withServer } from './client';

/** `[` and `]` stand around the sentence that is being typed, `|` where its last change ended. */
function whenEnded(marked: string, endsHere = false): string | undefined {
  const places = { start: marked.indexOf('['), caret: marked.indexOf('|'), end: marked.indexOf(']') };
  const text = marked.replace(/[[|\]]/g, '');
  // Each mark that stands before a place moves it on by one.
  const sentence = { start: places.start, end: places.end - 2 };
  return textWhenEnded(text, sentence, places.caret - 1, endsHere);
}

describe('a sentence that is being typed', () => {
  it.each([
    ['One. [They will meet again|] Three.', 'One. They will meet again. Three.'],
    ['[両国は、協力を確認した|]', '両国は、協力を確認した。'],
    ['[They met (in Kobe)|]', 'They met (in Kobe).'],
    ['[They met in 2021|]\n', 'They met in 2021.\n'],
    ['[The two| sides met.]', 'The two sides met.'],
    ['[両国は|協力した。]', '両国は協力した。'],
  ])('will end as in %s', (marked, text) => {
    expect(whenEnded(marked)).toBe(text);
  });

  it.each([
    ['両国は会談した。[協力を確認した|両国は再会する。]', '両国は会談した。協力を確認した。両国は再会する。'],
    ['[They met|The sides talked.]', 'They met.The sides talked.'],
  ])('ends where it is typed before another one, as in %s', (marked, text) => {
    expect(whenEnded(marked, true)).toBe(text);
  });

  it.each(['[They met, |]', '[They met,|]', '[両国は、|]', '[They| met]', '[|]', '[They met |]'])(
    'does not end in %s',
    (marked) => {
      expect(whenEnded(marked)).toBeUndefined();
    },
  );
});

describe('a check that was prepared', () => {
  const draft = draftOf('Results of the 12th Meeting of the Coral Dialogue\n\nThe venue is TBD.\n');
  const world = {
    snapshot: snapshotOf([]),
    dismissals: noDismissals,
    counterpart: undefined,
    typed: undefined,
  };

  it('is the one that is then asked for', () => {
    const checks = new DraftChecks();
    const steps = Array.from(checks.prepare(draft, world)).length;
    expect(steps).toBeGreaterThan(5);
    expect(checks.knows(draft, world)).toBe(true);
    expect(checks.check(draft, world).findings.map(({ rule }) => rule)).toEqual(['unresolved-placeholder']);
    expect(Array.from(checks.prepare(draft, world))).toEqual([]);
  });

  it.each([
    { ...world, snapshot: snapshotOf([]) },
    { ...world, counterpart: draft },
    { ...world, typed: 2 },
  ])('does not count in another world', (other) => {
    const checks = new DraftChecks();
    Array.from(checks.prepare(draft, world));
    expect(checks.knows(draft, other)).toBe(false);
  });

  it('is given up without a trace', () => {
    const checks = new DraftChecks();
    checks.prepare(draft, world).next();
    expect(checks.knows(draft, world)).toBe(false);
  });
});

const drafts = {
  English: {
    earlier: 'The two countries will build a joint observatory of coral reefs in Okinawa.',
    typed: 'The two countries will not build a joint observatory of coral reefs in Okinawa',
    title: 'Meeting of the Coral Dialogue',
    end: '.',
  },
  Japanese: {
    earlier: '両国は、沖縄にサンゴ礁の共同観測所を建設する。',
    typed: '両国は、沖縄にサンゴ礁の共同観測所を建設しない',
    title: 'サンゴ対話',
    end: '。',
  },
};

describe.each(Object.entries(drafts))(
  'after a pause in an %s sentence',
  (_, { earlier, typed, title, end }) => {
    const draftFile = 'drafts/12.release.md';
    const heading = (number: number) => `# ${title} ${number}\n\n`;
    const files = { 'records/11.md': heading(11) + earlier };

    async function findingsAtItsEnd(client: TestClient, wait: number) {
      await client.open(draftFile, heading(12));
      await client.pull(draftFile);
      const at = (character: number) => ({ start: { line: 2, character }, end: { line: 2, character } });
      for (const [nth, key] of [typed.slice(0, -6), typed.slice(-6), end].entries()) {
        const start = [0, typed.length - 6, typed.length][nth] ?? 0;
        await client.change(draftFile, at(start), key);
        await client.caret(draftFile, 2, start + key.length);
        await client.pull(draftFile);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
      return client.pull(draftFile);
    }

    it('what is found at its end is what would be found without one', async () => {
      const found: string[] = [];
      for (const wait of [0, 120]) {
        await withServer({ files }, async (client) => {
          const diagnostics = await findingsAtItsEnd(client, wait);
          expect(diagnostics.map(({ code }) => code)).toContain('contradicted-commitment');
          found.push(JSON.stringify(diagnostics).replaceAll(client.uri(''), ''));
        });
      }
      expect(found[1]).toBe(found[0]);
    });
  },
);
