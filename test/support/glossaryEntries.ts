import { parseConcepts } from '../../server/src/glossary/load';
import type { Concept, ConceptOrigin } from '../../server/src/glossary/model';

export const imported: ConceptOrigin = { kind: 'workspace', file: 'import' };

/** Two entries that use everything an entry can say, for round trips through other formats. */
export function fullEntries(): readonly Concept[] {
  const { concepts, problems } = parseConcepts(
    [
      {
        id: 'ministry-x',
        kind: 'ministry',
        en: [
          'Ministry of X & Y',
          { text: 'MXY', form: 'acronym' },
          { text: 'Ministry "X" <old>', status: 'superseded', validTo: '2001-01-05' },
        ],
        ja: [
          { text: '乙省', reading: 'おつしょう', validFrom: '2001-01-06' },
          { text: '乙', form: 'short', status: 'admitted' },
        ],
        wellKnown: true,
        successor: 'ministry-z',
        note: { en: 'First line, with a comma', ja: '「注」' },
        source: 'https://example.jp/?a=1&b=2',
      },
      { id: 'ministry-z', kind: 'agency', en: ['Z Agency'], predecessor: 'ministry-x', source: 'ISO 1:2020' },
    ],
    imported,
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return concepts;
}
