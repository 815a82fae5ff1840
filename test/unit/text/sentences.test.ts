import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../server/src/text/sentences';
import { slice } from '../../../server/src/text/span';
import { anyCharacters } from '../../support/anyCharacters';

/** Checks that a text is split exactly where `‖` stands in it, white space at the split not counted. */
function checkSplits(marked: string): void {
  const text = marked.replaceAll('‖', '');
  const expected = marked.split('‖').map((sentence) => sentence.trim());
  expect(splitSentences(text).map((span) => slice(text, span))).toEqual(expected);
}

const english = [
  'The two countries agreed.‖ They will meet again.',
  'The U.S. Department of State and MIC held the meeting.',
  'The meeting was held in Washington, D.C. on March 7.',
  'The meeting was held in Washington, D.C.‖ The city was also the venue of the 9th meeting.',
  'They met in Washington, D.C.‖ Participants discussed AI.',
  'They met in Washington, D.C.‖ On Tuesday, the two sides met again.',
  'The talks took place in the U.S.‖ The next will be in Japan.',
  'The proposal came from the U.S.‖ Japan also emphasized the importance of trust.',
  'Japanese and U.S. Government officials met. ‖Both sides welcomed this.',
  'The U.K. Secretary and the U.S. Secretary spoke.‖ It was useful.',
  'Mr. Tanaka and Ms. Smith co-chaired.‖ Dr. Mori spoke.',
  'Deputy Assistant Secretary Robert L. Strayer led the U.S. side.',
  'Prof. J. R. Smith and Amb. K. Sato attended.',
  'See No. 3 and Nos. 4 and 5 of the list.‖ The rest is below.',
  'The answer is no.‖ The list is closed.',
  'It was held on Nov. 3 and Dec. 4, 2020.‖ The next is in Nov.‖ The date is open.',
  'Networks, e.g. 5G and Wi-Fi, and rules, i.e. laws, were discussed.‖ Good.',
  'Networks, skills, etc. were discussed.‖ Networks, skills, etc.‖ The rest followed.',
  'Networks, etc.‖ Delegates agreed.',
  'The share rose to 3.5 percent from 1.25.‖ It will rise again.',
  'Use fifth generation networks (5G).‖ 6G follows.',
  'Use fifth generation networks (5G) and beyond.',
  'See https://www.example.jp/a.b/c.html?d=e.f for details.‖ Write to a.b@example.jp.‖ Thanks.',
  'They will continue... and agree.‖ They will continue...‖ Then they agree.',
  'They will continue…‖ Then they agree.',
  'He said “We agree. We will act.” and left.‖ Nobody replied.',
  'He said “We agree.”‖ The other side agreed too.',
  'He said "We agree."‖ "So do we," said the other.',
  'They met (see the annex. It is long.) and agreed.‖ Then they left.',
  'They met.‖ (See the annex.)‖ Then they left.',
  'They agreed.[1]‖ They left.²‖ They returned.',
  'Was it agreed?‖ Yes!‖ It was.',
  'Will it be 5G? or 6G is open.',
  'Act on para. 4, art. 5, Fig. 6, vol. 7 and pp. 8-9.‖ Then stop.',
  'Acme Inc. and Foo Co., Ltd. took part.‖ Bar Corp. Chairman Sato spoke.',
  'It starts at 5 p.m. Tokyo time.‖ It ends at 6 p.m.‖ The press is invited.',
  'The topics were: 1. Networks; 2. Skills; 3. Trust.‖ All were discussed.',
  'The meeting was in 2020.‖ The next is in 2021.',
  'They met on September 17.‖ The two sides agreed.',
  'Annex B. The list of participants',
  '1. Summary‖\nThe dialogue included this.‖ It ended.',
  '1. Summary\n\n‖The dialogue included this.',
  '(1) Summary‖\n(2) Next steps‖\n(3) Contact',
  '# Results of the U.S. meeting‖\nThe two sides agreed.‖\n## Next steps‖\nNone.',
  '- open networks‖\n- skills and\n  trust‖\n* security‖\n• trade',
  'The two countries intend to continue working together in the\ninternational arena on 5G network security.‖ They also agreed\nto meet again.',
  'The two governments, Japan and the United States, held the meeting on September 17 and\n18.‖ The two countries agreed to strengthen their cooperation in this field, with the U.S.\nDepartment of Commerce.',
  'The two countries intend to continue working together in the\r\ninternational arena on 5G network security.‖\r\n\r\nNext steps‖\r\nThey meet.',
  'Contact‖\nTEL: +81 3 5253 5920‖\nFAX: +81 3 5253 5924',
  'For further information please fill in the inquiry form on the website‖\nhttps://www.example.jp/opinions.html',
  'Home > Press releases > 2023‖\nResults of the meeting',
  'Tokyo, March 14, 2023‖\nJoint Statement of the Third Meeting of the Japan-Germany Energy Partnership‖\nMarch 15, 2023',
  'Participants:‖\nJapan: Mr. Sato‖\nUnited States: Ms. Smith',
  '1. Promote open networks with all partners of the two countries and beyond‖\n2. Promote skills with all partners of the two countries and their business‖\n3. Trade',
  'The 3.0 release of Wi-Fi 6E. ‖5G follows.',
  'Begin text:‖\n\nThe two sides met.‖\n\nEnd text.',
  'Jan. 5 to Feb. 6.‖ Sat. and Sun. are free.',
  'Smith et al. showed this.‖ It holds vs. the rest.',
  '---‖\nThe two sides met.‖\n***',
  'Q1. What was agreed?‖\nA1. The two sides agreed.‖ They will meet.',
];

const japanese = [
  '両国は確認した。‖両国は歓迎した。',
  '総務省と米国国務省は、ワシントンD.C.にて、会合を開催しました。',
  'ワシントンD.C.で開催された。‖ワシントンD.C.は開催地でもある。',
  '会合はワシントンD.C.にて開催。‖次回は東京。',
  '第5世代移動通信システム(5G)を推進した。‖6Gも同様。',
  '両国は「協力する。継続する。」と述べた。‖その後、閉会した。',
  '両国は確認した(詳細は別添。)。‖次に進んだ。',
  '（両国は確認した。）‖両国は歓迎した。',
  '両国は確認した。‖（なお、詳細は別添のとおり。）‖両国は歓迎した。',
  '「協力する。」‖「継続する。」',
  '両国は確認した。（注1）‖両国は歓迎した。',
  '『白書。』を公表した。‖以上。',
  '可能か？‖可能である！‖以上。',
  'ＡＩは３．５倍となった。‖５Ｇも同様。',
  '両国は確認した．‖両国は歓迎した．',
  '両国は確認した｡‖両国は歓迎した｡',
  '1 第9回局長級会合の主な成果\n\n‖ 米国及び日本は、強調した。',
  '１　概要‖\n　両国は確認した。‖\n　両国は歓迎した。',
  '（1）概要‖\n（2）今後の予定‖\n　次回は2023年。',
  '（１）概要‖\n①ネットワーク‖\n②人材',
  '【別添】\n\n‖【参考】対話の概要\n\n‖ 本対話は、定期的に実施している政策対話です。',
  '【別添】‖\n対話の概要‖\n※ 速報値である。',
  '・ネットワークの推進‖\n・人材の育成及び\n　交流‖\n○その他‖\n●備考',
  'ア　概要‖\nイ　今後の予定',
  '一、概要‖\n二、今後の予定',
  '第１章　総則‖\n第２章　雑則',
  '両国は、国境を越えるデータ流通及び効果的な情報プライバシー\nの保護の促進について協力することで一致した。‖また、両国は、\n次回会合を開催することを確認した。',
  '　両国は、国境を越えるデータ流通の促進について確認した。‖\n　両国は、歓迎した。',
  '連絡先‖\n国際戦略局 国際経済課‖\n担当 :佐々木補佐、矢野係長‖\n電話 :03-5253-5928‖\nFAX  :03-5253-5930',
  '日本側:‖\n総務省吉田局長をはじめ、関係者‖\n米国側:‖\n国務省次官補代理、関係者',
  '総務省トップ > 広報・報道 > 報道資料一覧‖\n\n報道資料‖\n\n平成30年7月27日',
  'ページトップへ戻る',
  '両国は確認した。‖ Both countries agreed.‖ 以上。',
  'IoT、AI等についての議論を行った。‖OECDの勧告を支持した。',
  '会合は盛況……であった。‖閉会した。',
  '両国は確認した。‖\r\n両国は歓迎した。‖\r\n\r\n以上',
  '１．５Ｇの推進‖\n２．ＡＩの活用',
  'No.3及びVol.2を参照。‖Mr.スミスが出席した。',
  '問１　何が合意されたか。‖\n答　両国は協力で一致した。',
  '１）概要‖\n２）予定',
  '令和5年3月14日‖\n経済産業省‖\n日独エネルギーパートナーシップ委員会を開催しました',
  '両国は確認した。‖詳細はhttps://www.example.jp/a.htmlを参照。',
];

describe('splitSentences', () => {
  it.each(english)('English: %j', checkSplits);
  it.each(japanese)('Japanese: %j', checkSplits);

  it.each(['', ' ', '\n\n', '　\r\n\t'])('finds none in blank text %j', (text) => {
    expect(splitSentences(text)).toEqual([]);
  });

  it('splits a part of a text only, at offsets of the whole', () => {
    const text = 'One is left out. Two is in. Three is in. Four is out.';
    const within = { start: text.indexOf('Two'), end: text.indexOf(' Four') };
    expect(splitSentences(text, within).map((span) => slice(text, span))).toEqual([
      'Two is in.',
      'Three is in.',
    ]);
  });

  const piece = fc.constantFrom(
    ...[
      'The U.S. ',
      'D.C.',
      '. ',
      '。',
      '「',
      '」',
      '(',
      ')',
      '“',
      '”',
      '"',
      '\n',
      '\r\n',
      '\n\n',
      '1. ',
      '（1）',
    ],
    ...[
      '- ',
      '・',
      '# ',
      '【別添】',
      '※',
      '5G',
      '両国は',
      'agreed',
      'Mr.',
      ' ',
      '　',
      '...',
      '…',
      '？',
      '!',
      ', ',
      ':',
    ],
    ...[
      '| a | b |',
      '---',
      '<!-- x -->',
      'https://a.b/c',
      '\u{20BB7}',
      '\u{1F600}',
      '2020年7月23日',
      'No. 3',
    ],
  );
  const anyText = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
    anyCharacters(),
  );

  it('loses nothing and orders its spans, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = splitSentences(text);
        let at = 0;
        for (const { start, end } of spans) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(slice(text, { start, end })).toBe(slice(text, { start, end }).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
