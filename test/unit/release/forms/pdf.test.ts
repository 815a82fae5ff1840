import Encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { pdfToMarkdown } from '../../../../server/src/release/forms/pdf';
import { column, pdfOf, type PdfOptions, type PdfLine } from '../../../support/pdf';

describe('pdfToMarkdown', () => {
  it('joins lines to paragraphs and knows headings by their size', async () => {
    const pages = [
      [
        { text: 'Results of the 5th Meeting of the Blue Ocean Policy Dialogue', y: 800, size: 18 },
        ...column(
          [
            'On April 4, 2023, the two sides met in Lisbon and reaffirmed their commitment to the free',
            'flow of data with trust and to the protection of undersea cables in the Atlantic, where the',
            'two sides intend to cooperate.',
            '',
            '1. Next steps',
            'The next meeting is scheduled to be held in Tokyo by the end of 2024, following a working',
            'group in March.',
          ],
          760,
        ),
      ],
    ];
    await checkText(
      pages,
      '# Results of the 5th Meeting of the Blue Ocean Policy Dialogue\n\n' +
        'On April 4, 2023, the two sides met in Lisbon and reaffirmed their commitment to the free flow of data with trust and to the protection of undersea cables in the Atlantic, where the two sides intend to cooperate.\n\n' +
        '1. Next steps\n\n' +
        'The next meeting is scheduled to be held in Tokyo by the end of 2024, following a working group in March.\n',
    );
  });

  const japanese = [
    column([
      '　両国は、令和五年四月四日にリスボンで会合を開催し、信頼性のある自由な',
      'データ流通に対するコミットメントを再確認し、大西洋の海底ケーブルの保護に',
      'ついて議論した。',
      '　次回会合は、東京で開催する予定である。',
    ]),
  ];
  const expected =
    '両国は、令和五年四月四日にリスボンで会合を開催し、信頼性のある自由なデータ流通に対するコミットメントを再確認し、大西洋の海底ケーブルの保護について議論した。\n\n' +
    '次回会合は、東京で開催する予定である。\n';
  it('reads Japanese by the character maps of fonts that are not embedded', async () => {
    await checkText(japanese, expected);
    const encode = (text: string) =>
      Uint8Array.from(
        Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE', type: 'array' }),
      );
    await checkText(japanese, expected, { encoding: '90ms-RKSJ-H', encode });
  });

  it('joins words parted at a line end, and keeps the hyphens that belong', async () => {
    const lines = [
      'The two sides discussed international coopera-',
      'tion in multi-stakeholder forums, and the multi-',
      'stakeholder approach, and the Indo-',
      'Pacific, and cross-border rules for cross-',
      'border data, and the cooperation of all.',
    ];
    await checkText(
      [column(lines)],
      'The two sides discussed international cooperation in multi-stakeholder forums, and the multi-stakeholder approach, and the Indo-Pacific, and cross-border rules for cross-border data, and the cooperation of all.\n',
    );
  });

  it('drops page numbers and what every page repeats, and joins a sentence over the page', async () => {
    const page = (number: number, lines: string[]) => [
      { text: 'Ministry of Oceans - press release', y: 820, size: 8 },
      ...column(lines),
      { text: `- ${number} -`, x: 290, y: 30 },
    ];
    const pages = [
      page(1, [
        'The two sides reaffirmed their commitment to the protection of undersea',
        'cables, and they',
      ]),
      page(2, [
        'welcomed the report of the working group on seabed mapping and its',
        'plan for the year 2024.',
      ]),
      page(3, ['3. Contact', 'Division of Oceans']),
    ];
    const { text } = await pdfToMarkdown(pdfOf(pages));
    expect(text).not.toMatch(/press release|- \d -/);
    expect(text).toContain('seabed mapping and its plan for the year 2024.');
    expect(text).toContain('3. Contact');
  });

  const line: PdfLine[] = [{ text: 'The two sides met.', y: 700 }];
  const whole = pdfOf([line]);
  it.each([
    ['encrypted', pdfOf([line], { encrypted: true }), /password/],
    ['a scan', pdfOf([[], []]), /pictures of pages/],
    ['damaged', Uint8Array.from(Buffer.from('%PDF-1.7\nnothing more')), /damaged/],
    ['no PDF', Uint8Array.from(Buffer.from('hello')), /damaged/],
    ['empty', new Uint8Array(), /damaged/],
  ])('refuses one that is %s', async (_, bytes, why) => {
    const { text, problems } = await pdfToMarkdown(bytes);
    expect([text, problems.map(({ message }) => message.en)]).toEqual([
      undefined,
      [expect.stringMatching(why)],
    ]);
  });

  it('warns of a page without text and of a missing end', async () => {
    const partly = await pdfToMarkdown(pdfOf([line, []]));
    expect(partly.problems[0]?.message.en).toMatch(/left out: 2\./);
    const cut = await pdfToMarkdown(whole.subarray(0, -'%%EOF\n'.length));
    expect(cut.problems[0]?.message.en).toMatch(/cut off/);
    expect(cut.text).toBe('The two sides met.\n');
  });
});

async function checkText(pages: readonly (readonly PdfLine[])[], markdown: string, options: PdfOptions = {}) {
  expect(await pdfToMarkdown(pdfOf(pages, options))).toEqual({ text: markdown, problems: [] });
}
