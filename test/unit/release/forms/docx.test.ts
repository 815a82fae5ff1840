import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxToMarkdown } from '../../../../server/src/release/forms/docx';
import { zipEntries } from '../../../../server/src/release/forms/zip';
import { docxOf, docxWithBody, partsOf } from '../../../support/docx';

describe('docxToMarkdown', () => {
  it('keeps headings, paragraphs and tables, in both languages', async () => {
    const bytes = docxOf([
      { text: 'Results of the 5th Meeting', style: 'Title' },
      'The two sides met in Lisbon & agreed.',
      { text: '1 第5回会合の主な成果', style: 'Heading1' },
      '　両国は、海底ケーブルの保護の重要性を再確認した。',
      {
        cells: [
          ['日付', '開催地'],
          ['4月4日', 'リスボン'],
        ],
      },
    ]);
    expect(await docxToMarkdown(bytes)).toEqual({
      problems: [],
      text:
        '# Results of the 5th Meeting\n\nThe two sides met in Lisbon & agreed.\n\n# 1 第5回会合の主な成果\n\n' +
        '　両国は、海底ケーブルの保護の重要性を再確認した。\n\n| 日付 | 開催地 |\n| --- | --- |\n| 4月4日 | リスボン |\n',
    });
  });

  it('leaves out what was deleted with tracking on', async () => {
    const body =
      '<w:p><w:r><w:t>They </w:t></w:r><w:del><w:r><w:delText>regretted</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>welcomed</w:t></w:r></w:ins><w:r><w:t> it.</w:t></w:r></w:p>';
    expect((await docxToMarkdown(docxWithBody(body))).text).toBe('They welcomed it.\n');
  });

  const good = docxOf(['The two sides met.']);
  const parts = partsOf('<w:p/>');
  const bad: [string, Uint8Array, RegExp][] = [
    ['empty', new Uint8Array(), /damaged/],
    ['cut off', good.subarray(0, good.length - 200), /damaged/],
    ['without words', docxOf([]), /no text/],
    ['another ZIP', zipSync({ 'a.txt': new Uint8Array(3) }), /no Word file/],
    [
      'of the old form',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(600).fill(0)]),
      /old form/,
    ],
    [
      'locked by a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      /password/,
    ],
    ['with encrypted parts', encryptedFlag(good), /password/],
    ['broken inside', docxWithBody('<w:p><w:r></w:p>'), /damaged|no text/],
    ['a bomb that says so', saying(70 * 1024 * 1024, zipSync(parts)), /unpack to more/],
    [
      'a bomb that lies',
      saying(1, zipSync({ ...parts, 'word/big.xml': new Uint8Array(64 * 1024) })),
      /unpack to more/,
    ],
    ['nested too deep', docxWithBody('<w:sdt><w:sdtContent>'.repeat(20_000)), /damaged|no text/],
  ];
  it.each(bad)('refuses one that is %s', async (_, bytes, why) => {
    const { text, problems } = await docxToMarkdown(bytes);
    expect([text, problems.map(({ message }) => message.en)]).toEqual([
      undefined,
      [expect.stringMatching(why)],
    ]);
  });

  it('survives any bytes after a good beginning', async () => {
    const damage = fc.tuple(fc.nat({ max: good.length - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { maxLength: 8 }), async (changes) => {
        const bytes = good.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const { text, problems } = await docxToMarkdown(bytes);
        expect(text !== undefined || problems.length === 1).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

/** Sets the flag that says a part is encrypted, in every entry of the directory. */
function encryptedFlag(bytes: Uint8Array): Uint8Array {
  return changeDirectory(bytes, (view, at) => {
    view.setUint16(at + 8, 1, true);
  });
}

/** Says of every part that it unpacks to this many bytes. */
function saying(size: number, bytes: Uint8Array): Uint8Array {
  return changeDirectory(bytes, (view, at) => {
    view.setUint32(at + 24, size, true);
  });
}

function changeDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) change(view, at);
  }
  expect(zipEntries(copy)).toHaveLength(zipEntries(bytes)?.length ?? 0);
  return copy;
}
