import { describe, expect, it } from 'vitest';
import { builtinConcepts } from '../../../server/src/glossary/builtin';
import { readCsv, toCsv } from '../../../server/src/glossary/csv';
import { fullEntries, imported } from '../../support/glossaryEntries';

const sample = builtinConcepts().filter((_, index) => index % 10 === 0);

/** The names that are read, as "id: name", and the lines of the problems. */
function checkRead(csv: string, names: string[], problems: [line: number, en: RegExp, ja: RegExp][] = []) {
  const result = readCsv(csv, imported, 'list.csv');
  expect(
    result.concepts.flatMap((concept) => concept.names.map(({ text }) => `${concept.id}: ${text}`)),
  ).toEqual(names);
  expect(result.problems.map(({ line }) => line)).toEqual(problems.map(([line]) => line));
  problems.forEach(([, en, ja], index) => {
    expect(result.problems[index]?.message.en).toMatch(en);
    expect(result.problems[index]?.message.ja).toMatch(ja);
  });
}

describe('CSV', () => {
  it('brings back everything an entry can say', () => {
    expect(readCsv(toCsv(fullEntries()), imported)).toEqual({ concepts: fullEntries(), problems: [] });
  });

  it('brings back entries of every file that comes with Reaffirm', () => {
    const { concepts, problems } = readCsv(toCsv(sample), { kind: 'builtin' });
    expect(problems).toEqual([]);
    expect(concepts).toEqual(sample);
  });

  it('begins with a byte order mark, names its columns and ends rows as RFC 4180 has it', () => {
    expect(toCsv(fullEntries())).toMatch(/^\uFEFFid,kind,language,text,[^\r\n]*\r\nministry-x,ministry,en,/);
  });
});

describe('a list of two columns', () => {
  it.each([
    [
      'commas',
      'en,ja\nFoo Agency,甲庁\n,乙庁\n',
      ['foo-agency: Foo Agency', 'foo-agency: 甲庁', 'entry-2: 乙庁'],
    ],
    ['tabs', 'en\tja\nFoo Agency\t甲庁\n', ['foo-agency: Foo Agency', 'foo-agency: 甲庁']],
    ['semicolons', 'ja;en\n甲庁;Foo Agency\n', ['foo-agency: Foo Agency', 'foo-agency: 甲庁']],
    [
      'a byte order mark and CRLF',
      '\uFEFFen,ja\r\n"Foo, Bar",甲庁\r\n\r\n',
      ['foo-bar: Foo, Bar', 'foo-bar: 甲庁'],
    ],
  ])('is read with %s', (_, csv, names) => {
    checkRead(csv, names);
  });
});

describe('rows of one name each', () => {
  it('take the id of the row above where they give none, and the first name of a form as preferred', () => {
    const csv = 'id,kind,language,text,form\nx,agency,en,Agency X\n,,en,X Agency\n,,en,AX,acronym\n';
    expect(readCsv(csv, imported).concepts[0]?.names.map(({ text, status }) => [text, status])).toEqual([
      ['Agency X', 'preferred'],
      ['X Agency', 'admitted'],
      ['AX', 'preferred'],
    ]);
  });

  it('read what a spreadsheet makes of true', () => {
    const csv = 'id,kind,language,text,wellKnown\nx,agency,en,X,TRUE\n';
    expect(readCsv(csv, imported).concepts[0]?.wellKnown).toBe(true);
  });
});

describe('bad CSV is reported at its line and the other rows stand', () => {
  const head = 'id,kind,language,text,status,validFrom\n';
  it.each<[string, string, string[], [number, RegExp, RegExp][]]>([
    [
      'no header that is known',
      'foo,bar\n1,2\n',
      [],
      [[0, /does not name the columns/, /列の名前がありません/]],
    ],
    ['nothing at all', '', [], [[0, /does not name the columns/, /列の名前がありません/]]],
    [
      'an unknown kind',
      `${head}x,agency,en,X\ny,club,en,Y\n`,
      ['x: X'],
      [[2, /"kind" of entry y/, /「kind」/]],
    ],
    [
      'an unknown status on a second name',
      `${head}y,agency,en,Y\ny,,en,Why,good\nx,agency,en,X\n`,
      ['x: X'],
      [[2, /"status"/, /「status」/]],
    ],
    [
      'a day that is none',
      `${head}y,agency,en,Y,,2023-02-30\nx,agency,en,X\n`,
      ['x: X'],
      [[1, /"validFrom"/, /「validFrom」/]],
    ],
    ['another language', `${head}x,agency,en,X\nx,,fr,Ix\n`, ['x: X'], [[2, /is "fr"/, /「fr」/]]],
    [
      'an open quotation mark',
      `${head}x,agency,en,X\ny,agency,en,"Why\n`,
      ['x: X'],
      [[2, /quotation mark/, /引用符/]],
    ],
    [
      'no name at all',
      `${head}x,agency,en,X\ny,agency,en,\n`,
      ['x: X'],
      [[2, /"text" of entry y is missing/, /「text」がありません/]],
    ],
  ])('%s', (_, csv, names, problems) => {
    checkRead(csv, names, problems);
  });
});
