import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../../server/src/archive/snapshot';
import type { Concept } from '../../../server/src/glossary/model';
import { readWorkspaceGlossary } from '../../../server/src/glossary/workspaceGlossary';

const settings = { displayLanguage: 'en', severity: {} } as const;

function glossaryWith(ownConcepts?: readonly Concept[]) {
  return buildSnapshot({
    releases: [],
    problems: [],
    settings,
    ...(ownConcepts && { ownConcepts }),
  }).glossary;
}

function own(yaml: string): readonly Concept[] {
  return readWorkspaceGlossary('glossary.yaml', yaml).concepts;
}

describe('the glossary of a snapshot', () => {
  it('has the built-in entries and the workspace’s own, which override', () => {
    const glossary = glossaryWith(
      own(
        '- { id: mic, kind: ministry, en: Ministry of Zebras }\n- { id: zeb, kind: agency, en: Zebra Agency }',
      ),
    );
    expect(glossary.concepts.get('oecd')?.origin.kind).toBe('builtin');
    expect(glossary.concepts.get('mic')?.origin).toEqual({ kind: 'workspace', file: 'glossary.yaml' });
    const found = glossary.match('The Ministry of Zebras, the Zebra Agency and the OECD met 総務省.');
    expect(found.map(({ concept }) => concept.id)).toEqual(['mic', 'zeb', 'oecd']);
  });

  it('is the same object for the same entries, so that the matcher is not built again', () => {
    const concepts = own('- { id: zeb, kind: agency, en: Zebra Agency }');
    expect(glossaryWith(concepts)).toBe(glossaryWith(concepts));
    expect(glossaryWith([])).toBe(glossaryWith());
  });
});
