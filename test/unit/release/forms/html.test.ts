import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../../../server/src/release/forms/html';

const cases: [string, string, string][] = [
  [
    'paragraphs and headings',
    '<h1>Results</h1><p>The two  sides\nmet.</p><h2>1. Data</h2><p>They agreed.</p>',
    '# Results\n\nThe two sides met.\n\n## 1. Data\n\nThey agreed.\n',
  ],
  [
    'Japanese text wrapped in the source',
    '<p>両国は、データ流通の\n　促進を再確認した。</p><p>国際\n   戦略局（Tokyo\n　Office）</p>',
    '両国は、データ流通の　促進を再確認した。\n\n国際戦略局（Tokyo　Office）\n',
  ],
  ['the indent of a Japanese paragraph', '<p>　両国は、協力を確認した。</p>', '　両国は、協力を確認した。\n'],
  [
    'line breaks',
    '日本側：<br>総務省<br />外務省<br><br>米国側：<br>国務省',
    '日本側：\n総務省\n外務省\n\n米国側：\n国務省\n',
  ],
  ['text beside blocks', '<div>Tokyo<p>April 4</p>end</div>', 'Tokyo\n\nApril 4\n\nend\n'],
  [
    'emphasis and links as words',
    '<p>The <b>two</b> sides <a href="/x">met</a>.</p>',
    'The two sides met.\n',
  ],
  [
    'lists in lists',
    '<ul><li>AI<ul><li>safety</li><li>standards</li></ul></li><li>5G</li></ul>',
    '- AI\n  - safety\n  - standards\n- 5G\n',
  ],
  [
    'numbered lists that start later',
    '<ol start="3"><li>Data</li><li value="7">AI</li><li>5G</li></ol>',
    '3. Data\n7. AI\n8. 5G\n',
  ],
  [
    'a table of data',
    '<table><tr><th>Date</th><th>Venue</th></tr><tr><td>April 4</td><td>Tokyo|Osaka</td></tr></table>',
    '| Date | Venue |\n| --- | --- |\n| April 4 | Tokyo\\|Osaka |\n',
  ],
  [
    'a table that lays out the page',
    '<table><tr><td><h2>Summary</h2><p>They met.</p></td><td><table><tr><td>x</td></tr></table></td></tr></table>',
    '## Summary\n\nThey met.\n\nx\n',
  ],
  ['entities', '<p>R&amp;D &#8211; &lt;AI&gt;&nbsp;&copy;</p>', 'R&D – <AI> ©\n'],
  ['ruby', '<p><ruby>総務省<rp>(</rp><rt>そうむしょう</rt><rp>)</rp></ruby>は</p>', '総務省は\n'],
  [
    'a heading that is a picture',
    '<h2><img src="x.gif" alt="報道資料"></h2><p>本文</p>',
    '## 報道資料\n\n本文\n',
  ],
  ['tags that were never closed', '<p>One<p>Two<ul><li>a<li>b</ul>', 'One\n\nTwo\n\n- a\n- b\n'],
  ['preformatted text', '<pre>a\n  b</pre>', 'a\n  b\n'],
  ['a quotation', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b\n'],
];

describe('htmlToMarkdown', () => {
  it.each(cases)('keeps %s', (_, html, markdown) => {
    checkText(html, markdown);
  });

  const prose =
    '<p>The two sides reaffirmed their commitment to the free flow of data with trust.</p>'.repeat(3);
  const plain = 'The two sides reaffirmed their commitment to the free flow of data with trust.';
  const kept = `${[plain, plain, plain].join('\n\n')}\n`;
  const around: [string, string][] = [
    [
      'scripts and styles',
      `<script>document.write("x")</script><style>p{}</style>${prose}<noscript>on</noscript>`,
    ],
    ['navigation', `<nav><ul><li>Top</li></ul></nav>${prose}<footer>Copyright</footer>`],
    [
      'breadcrumbs by their name',
      `<ol class="topicPath list"><li>トップ</li></ol>${prose}<div id="page-top">↑</div>`,
    ],
    [
      'what is around the main part',
      `<div>Other news of the ministry</div><main>${prose}</main><div>Related</div>`,
    ],
    ['hidden text', `<div hidden>x</div><p style="display: none">y</p>${prose}`],
    ['comments', `<!-- draft -->${prose}`],
  ];
  it.each(around)('leaves out %s', (_, body) => {
    checkText(
      `<html><head><title>t</title></head><body><h1>R</h1>${body}</body></html>`.replace('<h1>R</h1>', ''),
      `# t\n\n${kept}`,
    );
  });

  it('keeps the whole page where the marked part holds little of it', () => {
    checkText(`<h1>R</h1><main>Share</main>${prose}`, `# R\n\nShare\n\n${kept}`);
  });

  it('keeps the header of an article, and takes the title from outside the main part', () => {
    checkText(
      `<h1>Ministry</h1><main><header>July 1</header>${prose}</main>`,
      `# Ministry\n\nJuly 1\n\n${kept}`,
    );
  });

  it.each([
    ['nested too deep', '<div>'.repeat(5000) + 'x', /nested too deep/],
    ['deep inline', '<b>'.repeat(100_000), /nested too deep/],
    ['empty', '', /no text/],
    ['built by a script', '<body><div id="root"></div><script>render()</script></body>', /no text/],
  ])('refuses a page that is %s', (_, html, why) => {
    const { text, problems } = htmlToMarkdown(html);
    expect([text, problems[0]?.message.en]).toEqual([undefined, expect.stringMatching(why)]);
  });

  it('never throws, and loses no word', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<table>',
      '<tr>',
      '<td>',
      '<h2>',
      '<br>',
      '<b>',
      '</div>',
    );
    const word = fc.constantFrom('会合', 'trust', '5G', '&amp;', '<', '"');
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, word), { maxLength: 40 }), (pieces) => {
        const { text = '' } = htmlToMarkdown(pieces.join(' '));
        const count = (of: string) => of.split('会合').length;
        expect(count(text)).toBe(count(pieces.join(' ')));
      }),
      { numRuns: 200 },
    );
  });
});

function checkText(html: string, markdown: string) {
  expect(htmlToMarkdown(html)).toEqual({ text: markdown, problems: [] });
}
