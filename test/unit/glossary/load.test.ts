import { describe, expect, it } from 'vitest';
import { mergeConcepts, parseConcepts } from '../../../server/src/glossary/load';
import { readWorkspaceGlossary } from '../../../server/src/glossary/workspaceGlossary';
import type { ConceptOrigin } from '../../../server/src/glossary/model';

const origin: ConceptOrigin = { kind: 'workspace', file: 'glossary.yaml' };

function read(yaml: string) {
  return readWorkspaceGlossary('glossary.yaml', yaml);
}

/** Each problem as "line: first quoted or named thing", in English, with the ids that stand. */
function checkProblems(yaml: string, standing: string[], problems: [line: number, en: RegExp, ja: RegExp][]) {
  const result = read(yaml);
  expect(result.concepts.map(({ id }) => id)).toEqual(standing);
  expect(result.problems.map(({ line }) => line)).toEqual(problems.map(([line]) => line));
  problems.forEach(([, en, ja], index) => {
    expect(result.problems[index]?.message.en).toMatch(en);
    expect(result.problems[index]?.message.ja).toMatch(ja);
  });
}

describe('an entry', () => {
  it('takes a string for the preferred full name, and the file for the source', () => {
    expect(read('- id: mic\n  kind: ministry\n  en: Ministry of A\n').concepts).toEqual([
      {
        id: 'mic',
        kind: 'ministry',
        names: [{ text: 'Ministry of A', language: 'en', status: 'preferred', form: 'full' }],
        wellKnown: false,
        source: 'glossary.yaml',
        origin,
      },
    ]);
  });

  it('keeps everything a name can say', () => {
    const name = {
      text: '総務省',
      form: 'short',
      status: 'superseded',
      validFrom: '2001-01-06',
      validTo: '2020-01-01',
      reading: 'そうむしょう',
    };
    const { concepts } = parseConcepts(
      [{ id: 'mic', kind: 'ministry', ja: [name], source: 'x', successor: 'y', note: { en: 'n' } }],
      origin,
    );
    expect(concepts[0]).toMatchObject({ successor: 'y', source: 'x', note: { en: 'n' } });
    expect(concepts[0]?.names).toEqual([{ ...name, language: 'ja' }]);
  });

  it('of a later layer takes the place of an earlier one of the same id', () => {
    const first = read('- { id: a, kind: concept, en: A }\n- { id: b, kind: concept, en: B }').concepts;
    const second = read('- { id: b, kind: concept, en: Bee }\n- { id: c, kind: concept, en: C }').concepts;
    expect(mergeConcepts(first, second).map(({ names }) => names[0]?.text)).toEqual(['A', 'Bee', 'C']);
  });
});

describe('a bad entry is reported at its line and the others stand', () => {
  const good = '- id: good\n  kind: concept\n  en: Good\n';
  const table: [string, string, [number, RegExp, RegExp][]][] = [
    [
      'a misspelt field',
      '- id: bad\n  kidn: concept\n  kind: concept\n  en: X\n',
      [[3, /"kidn"/, /「kidn」/]],
    ],
    [
      'a missing kind',
      '- id: bad\n  en: X\n',
      [[3, /"kind" of entry bad is missing/, /「kind」がありません/]],
    ],
    [
      'an unknown kind',
      '- id: bad\n  kind: body\n  en: X\n',
      [[4, /one of agency, ministry/, /agency、ministry/]],
    ],
    ['an id with spaces', '- id: Bad One\n  kind: concept\n  en: X\n', [[3, /small letters/, /英小文字/]]],
    ['no name', '- id: bad\n  kind: concept\n', [[3, /has no name/, /名称がありません/]]],
    ['an empty name', '- id: bad\n  kind: concept\n  en:\n    - ""\n', [[6, /"text"/, /「text」/]]],
    ['a number for a name', '- id: bad\n  kind: concept\n  en:\n    - X\n    - 5\n', [[7, /"en"/, /「en」/]]],
    [
      'a day that is none',
      '- id: bad\n  kind: concept\n  en:\n    - { text: X, validFrom: 2023-02-30 }\n',
      [[6, /such as 2016-01-01/, /2016-01-01/]],
    ],
    [
      'validity that ends before it begins',
      '- id: bad\n  kind: concept\n  en:\n    - { text: X, validFrom: 2023-02-01, validTo: 2022-01-01 }\n',
      [[6, /"X" would be valid/, /「X」の有効期間/]],
    ],
    [
      'a reading that is not hiragana',
      '- id: bad\n  kind: concept\n  ja:\n    - { text: 総務省, reading: ソウムショウ }\n',
      [[6, /hiragana/, /ひらがな/]],
    ],
    ['an id used twice', '- id: good\n  kind: concept\n  en: X\n', [[3, /already used/, /使われており/]]],
    ['a scalar for an entry', '- hello\n', [[3, /entry 2/, /エントリー「2」/]]],
  ];
  it.each(table)('%s', (_, bad, problems) => {
    const after = '- id: after\n  kind: concept\n  en: After\n';
    checkProblems(good + bad + after, ['good', 'after'], problems);
  });
});

describe('a file', () => {
  it.each(['', '# nothing yet\n', '---\n'])('without entries holds none and is no problem: %j', (yaml) => {
    checkProblems(yaml, [], []);
  });

  it('that is no list is reported', () => {
    checkProblems('id: a\nkind: concept\n', [], [[0, /is a list/, /一覧です/]]);
  });

  it('with broken YAML keeps the entries before the break', () => {
    const result = read('- id: a\n  kind: concept\n  en: A\n- id: b\n  en: "unclosed\n  kind: concept\n');
    expect(result.concepts.map(({ id }) => id)).toEqual(['a']);
    expect(result.problems.length).toBeGreaterThan(0);
    expect(result.problems[0]?.message.ja).toMatch(/YAMLとして読み取れない/);
  });

  it('made to explode by aliases is refused, not expanded', () => {
    const bomb = ['- &a [x, x]'];
    for (let level = 0; level < 12; level += 1) {
      bomb.push(
        `- &${'b'.repeat(level + 1)} [*${level ? 'b'.repeat(level) : 'a'}, *${level ? 'b'.repeat(level) : 'a'}]`,
      );
    }
    expect(read(bomb.join('\n')).problems[0]?.message.en).toMatch(/not well-formed/);
  });
});
