import { describe, expect, test } from 'vitest';
import { definition } from '../../server/src/features/definition';
import { documentHighlight } from '../../server/src/features/documentHighlight';
import { documentLinks } from '../../server/src/features/documentLinks';
import type { Place } from '../../server/src/features/places';
import { references } from '../../server/src/features/references';
import { prepareRename, rename } from '../../server/src/features/rename';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { slice } from '../../server/src/text/span';
import { readCaret } from '../support/caret';
import { draftOf } from '../support/draft';
import { eleventh, nameSnapshot } from '../support/nameArchive';

const snapshot = nameSnapshot();

/** "source: text" of each place. */
function told(
  places: readonly Place[],
  drafts: readonly { source: string; text: string }[] = [],
): readonly string[] {
  return places.map(({ source, span }) => {
    const text =
      snapshot.archive.release(source)?.text ?? drafts.find((draft) => draft.source === source)?.text ?? '';
    return `${source}: ${slice(text, span)}`;
  });
}

describe('definition', () => {
  test.each([
    ['the |OECD', ['tenth: OECD', 'ninth: 経済協力開発機構']],
    ['the |MIC', ['tenth: Ministry of Internal Affairs and Communications', 'ninth: 総務省']],
    ['両国は|CBPRの', ['ninth: 越境プライバシールール']],
    ['the |GPAI', []],
    ['no |name', []],
  ])('%s', (marked, expected) => {
    const { text, offset } = readCaret(marked);
    expect(told(definition(draftOf(text), offset, snapshot))).toEqual(expected);
  });
});

test('references are in the drafts first, then in the archive, under any name', () => {
  const { text, offset } = readCaret('the |OECD and the OECD');
  const other = draftOf('経済協力開発機構は', { source: 'other' });
  const draft = draftOf(text);
  expect(told(references(draft, offset, [draft, other], snapshot), [draft, other])).toEqual([
    'draft: OECD',
    'draft: OECD',
    'other: 経済協力開発機構',
    'ninth: 経済協力開発機構',
    'ninth: OECD',
    'tenth: OECD',
    'eleventh: OECD',
    'eleventh: OECD',
  ]);
});

test('highlights are all names of the concept in the draft', () => {
  const { text, offset } = readCaret('the OECD| and 経済協力開発機構, not the ITU');
  const spans = documentHighlight(draftOf(text), offset, snapshot);
  expect(spans.map((span) => slice(text, span))).toEqual(['OECD', '経済協力開発機構']);
});

describe('rename', () => {
  test('takes the same name in every draft, not the other names, not the archive', () => {
    const { text, offset } = readCaret('the I|GF (Internet Governance Forum), IGF');
    const other = draftOf('IGFは', { source: 'other' });
    const edits = rename(draftOf(text), offset, 'IGF2', [other, eleventh], snapshot);
    expect([...edits.keys()]).toEqual(['draft', 'other']);
    expect(edits.get('draft')?.map(({ span }) => slice(text, span))).toEqual(['IGF', 'IGF']);
  });

  test('offers what is written, and nothing where no name is', () => {
    const { text, offset } = readCaret('両国は|総務省と');
    expect(prepareRename(draftOf(text), offset, snapshot)).toEqual({
      span: { start: 3, end: 6 },
      placeholder: '総務省',
    });
    expect(prepareRename(draftOf(text), 1, snapshot)).toBeUndefined();
    expect(rename(draftOf(text), 1, 'X', [], snapshot).size).toBe(0);
    expect(rename(draftOf(text), offset, '  ', [], snapshot).size).toBe(0);
  });
});

describe('workspace symbols', () => {
  test.each([
    ['oecd', 'Organisation for Economic Co-operation and Development'],
    ['governance', 'Internet Governance Forum'],
    ['総務', 'Ministry of Internal Affairs and Communications'],
    ['ＩＧＦ', 'Internet Governance Forum'],
  ])('%s', (query, name) => {
    expect(workspaceSymbols(query, snapshot).map((symbol) => symbol.name)).toContain(name);
  });

  test('what the archive does not name has no place', () => {
    expect(workspaceSymbols('gpai', snapshot)).toEqual([]);
  });
});

test('semantic tokens tell the kind and whether the name is right', () => {
  const text = 'The Personal Information\n  Protection Committee and OECD';
  const tokens = semanticTokens(draftOf(text, { day: '2020-09-17' }), snapshot);
  expect(tokens.map(({ span, kind, deprecated }) => [slice(text, span), kind, deprecated])).toEqual([
    ['Personal Information', 'agency', true],
    ['Protection Committee', 'agency', true],
    ['OECD', 'internationalOrganisation', false],
  ]);
});

test('links lead to pages, releases of meetings and the counterpart', () => {
  const text =
    'counterpart: a.ja.md\nSee https://www.soumu.go.jp/a_(b).html. As at the 9th meeting and the 8th meeting（https://x.jp/あ）。';
  const at = (piece: string): { start: number; end: number } => {
    const start = text.indexOf(piece);
    return { start, end: start + piece.length };
  };
  const draft = {
    ...draftOf(text),
    counterpart: { value: 'a.ja.md', span: at('a.ja.md') },
    meetingMentions: [
      { number: 9, span: at('9th meeting'), sentence: 0 },
      { number: 8, span: at('8th meeting'), sentence: 0 },
    ],
  };
  expect(documentLinks(draft, snapshot).map(({ span, target }) => [slice(text, span), target])).toEqual([
    ['a.ja.md', { kind: 'counterpart', path: 'a.ja.md' }],
    ['https://www.soumu.go.jp/a_(b).html', { kind: 'web', url: 'https://www.soumu.go.jp/a_(b).html' }],
    ['9th meeting', { kind: 'release', source: 'ninth' }],
    ['https://x.jp/あ', { kind: 'web', url: 'https://x.jp/あ' }],
  ]);
});
