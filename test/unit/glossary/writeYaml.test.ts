import { describe, expect, it } from 'vitest';
import { readWorkspaceGlossary } from '../../../server/src/glossary/workspaceGlossary';
import { withEntries } from '../../../server/src/glossary/writeYaml';
import { fullEntries } from '../../support/glossaryEntries';

const [first, second] = fullEntries();
if (first === undefined || second === undefined) throw new Error('no entries');

describe('writing entries into a glossary file', () => {
  it.each(['', '# Our own names.\n'])('makes a file that reads the same: %j', (before) => {
    const after = withEntries(before, fullEntries()) ?? '';
    expect(after).toContain(before.trim());
    const { concepts, problems } = readWorkspaceGlossary('import', after);
    expect(problems).toEqual([]);
    expect(concepts).toEqual(fullEntries());
  });

  it('puts a new entry where its id sorts, and keeps comments', () => {
    const before =
      '# Head.\n- id: a\n  kind: concept # why\n  en: A\n# Of z.\n- id: z\n  kind: concept\n  en: Z\n';
    const after = withEntries(before, [second]) ?? '';
    expect(after.match(/id: .*/g)).toEqual(['id: a', 'id: ministry-z', 'id: z']);
    expect(after).toMatch(/^# Head\.\n- id: a\n {2}kind: concept # why\n/);
    expect(after).toMatch(/# Of z\.\n *- id: z/);
  });

  it('takes the place of an entry of the same id', () => {
    const after = withEntries('- id: ministry-z\n  kind: concept\n  en: Old\n', [second]) ?? '';
    expect(after).toContain('Z Agency');
    expect(after).not.toContain('Old');
  });

  it.each(['- id: "a\n', 'id: a\n'])('leaves alone what it cannot read: %j', (broken) => {
    expect(withEntries(broken, [first])).toBeUndefined();
  });
});
