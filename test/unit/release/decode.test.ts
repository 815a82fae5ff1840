import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, largestTextFile } from '../../../server/src/release/decode';

const ja =
  '報道資料\r\n令和4年3月9日\r\n　両国は、5Gネットワークの安全性の重要性を「再確認」しました。\r\n担当：国際経済課（髙橋、山﨑）①〜③\r\n';
const en = 'March 9, 2022\nResults of the 12th Meeting\n\nThe two countries reaffirmed their commitment.\n';
const quoted = 'The two sides’ experts met – “informally” – in Washington, D.C.\n'.repeat(3);

type Japanese = 'SJIS' | 'EUCJP' | 'JIS';

function inJapanese(text: string, to: Japanese): Uint8Array {
  return Uint8Array.from(
    Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE', type: 'array' }),
  );
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
}

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Encodings write 〜 as ～ or the other way round, by their own tables. */
const sameWave = (text: string) => text.replaceAll('〜', '～');

describe('decode', () => {
  const texts: [string, string][] = [
    ['Japanese', ja],
    ['English', en],
    ['one short line', '第9回局長級会合の結果'],
    ['katakana alone', 'インターネットエコノミー'],
    ['quotes in UTF-8', quoted],
  ];
  it.each(texts)('reads UTF-8 and UTF-16: %s', (_, text) => {
    checkDecoded(utf8(text), 'utf-8', text);
    checkDecoded(utf8('\uFEFF' + text), 'utf-8', text);
    checkDecoded(utf16(text, 'le', true), 'utf-16le', text);
    checkDecoded(utf16(text, 'be', true), 'utf-16be', text);
  });

  it.each([ja, en, '第9回 局長級会合\n'])('reads UTF-16 without a mark: %j', (text) => {
    checkDecoded(utf16(text, 'le', false), 'utf-16le', text);
    checkDecoded(utf16(text, 'be', false), 'utf-16be', text);
  });

  it.each(texts.filter(([, text]) => text !== en && text !== quoted))(
    'tells the Japanese encodings apart: %s',
    (_, text) => {
      checkDecoded(inJapanese(text, 'SJIS'), 'shift_jis', text);
      checkDecoded(inJapanese(text, 'EUCJP'), 'euc-jp', text);
      checkDecoded(inJapanese(text, 'JIS'), 'iso-2022-jp', text);
    },
  );

  it('keeps half-width katakana and the Windows letters of Shift_JIS', () => {
    const text = '第１２回会合：ﾄﾞﾊﾞｲにて開催。㈱、№、Ⅲ、髙﨑\n';
    checkDecoded(inJapanese(text, 'SJIS'), 'shift_jis', text);
  });

  it('reads the curly quotes of an English text from Windows', () => {
    const bytes = Uint8Array.from(
      quoted,
      (letter) => ({ '’': 0x92, '–': 0x96, '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0),
    );
    checkDecoded(bytes, 'windows-1252', quoted);
  });

  it('marks a letter that the encoding does not define, and reads the rest', () => {
    const bytes = Uint8Array.from([
      ...inJapanese('出席者は？ Who? ', 'SJIS'),
      0xf0,
      0x40,
      ...inJapanese('氏ほか。', 'SJIS'),
    ]);
    checkDecoded(bytes, 'shift_jis', '出席者は？ Who? \uFFFD氏ほか。');
  });

  const bad: [string, Uint8Array, RegExp][] = [
    ['empty', new Uint8Array(), /empty/],
    ['blank', utf8(' \r\n\t\u3000\n'), /empty/],
    ['a mark alone', Uint8Array.from([0xff, 0xfe]), /empty/],
    ['oversize', new Uint8Array(largestTextFile + 1).fill(0x61), /too large .*10\.0 MB/],
    ['zero bytes', Uint8Array.from([1, 2, 3, 0, 0, 0, 9, 200, 0, 0]), /not a text file/],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72]),
      /not a text/,
    ],
    ['control characters', utf8('ab\x01\x02cd\x03ef'), /not a text file/],
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ'), /PDF file with the ending of a text file/],
    ['a Word file', utf8('PK\x03\x04\x14\0\x06'), /Word\/ZIP/],
    ['a cut-off UTF-8 text', utf8(ja + '会').subarray(0, -1), /ends in the middle of a character/],
    ['a cut-off Shift_JIS text', inJapanese(ja + '会合', 'SJIS').subarray(0, -1), /ends in the middle/],
    ['a cut-off UTF-16 text', utf16(ja, 'le', true).subarray(0, -1), /ends in the middle/],
    ['a cut-off ISO-2022-JP text', inJapanese('会合を開催', 'JIS').subarray(0, 8), /no encoding/],
    [
      'UTF-8 after Shift_JIS',
      Uint8Array.from([...inJapanese(ja, 'SJIS'), ...utf8(ja)]),
      /line 5 is UTF-8, line 1 is not/,
    ],
    [
      'EUC-JP after UTF-8',
      Uint8Array.from([...utf8(ja), ...inJapanese(ja, 'EUCJP')]),
      /line 1 is UTF-8, line 5 is not/,
    ],
    ['noise', Uint8Array.from({ length: 400 }, (_, at) => 0x80 + ((at * 89) % 127)), /no encoding/],
  ];
  it.each(bad)('says why it cannot be read: %s', (_, bytes, english) => {
    const decoded = decode(bytes);
    expect('problem' in decoded && decoded.problem.en).toMatch(english);
    expect('problem' in decoded && decoded.problem.ja).toMatch(/[ぁ-ん].*。/);
  });

  it('gives a text or a problem for any bytes, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decode(bytes);
        expect('text' in decoded || decoded.problem.ja.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives back any text that was written in UTF-8', () => {
    const letter = fc.constantFrom(...Array.from('会合を開催、しました。①AZ az\n\r\t“”é'));
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        checkDecoded(utf8(text), 'utf-8', text);
      }),
    );
  });
});

function checkDecoded(bytes: Uint8Array, encoding: string, text: string) {
  const decoded = decode(bytes);
  expect(decoded).toMatchObject({ encoding });
  expect('text' in decoded && sameWave(decoded.text)).toBe(sameWave(text));
}
