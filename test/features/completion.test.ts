import { describe, expect, test } from 'vitest';
import { type CompletionItem, completion } from '../../server/src/features/completion';
import { slice } from '../../server/src/text/span';
import { readCaret } from '../support/caret';
import { draftOf } from '../support/draft';
import { nameSnapshot } from '../support/nameArchive';

function itemsAt(marked: string): { text: string; offset: number; items: readonly CompletionItem[] } {
  const { text, offset } = readCaret(marked);
  const { items } = completion(draftOf(text, { day: '2021-10-01' }), offset, nameSnapshot());
  return { text, offset, items };
}

/** The draft after the first item has been taken. */
function firstAt(marked: string): string | undefined {
  const { text, items } = itemsAt(marked);
  const [item] = items;
  return item && text.slice(0, item.span.start) + item.insertText + text.slice(item.span.end);
}

const english = 'The two countries met in Tokyo with ';

describe('what is offered first', () => {
  test.each([
    [
      'the name',
      `${english}the Personal Inf|`,
      `${english}the Personal Information Protection Commission (PPC)`,
    ],
    ['acronym', `${english}the GP|`, `${english}the Global Partnership on Artificial Intelligence (GPAI)`],
    [
      'acronym in small letters',
      `${english}the gpa|`,
      `${english}the Global Partnership on Artificial Intelligence (GPAI)`,
    ],
    [
      'any word of the name',
      `${english}the Partn|`,
      `${english}the Global Partnership on Artificial Intelligence (GPAI)`,
    ],
    [
      'several words',
      `${english}the Internal Aff|`,
      `${english}the Ministry of Internal Affairs and Communications (MIC)`,
    ],
    [
      'within a sentence',
      `${english}GP| and others.`,
      `${english}Global Partnership on Artificial Intelligence (GPAI) and others.`,
    ],
    [
      'later use: the acronym',
      'The Internet Governance Forum (IGF) met. Then the Internet Gov|',
      'The Internet Governance Forum (IGF) met. Then the IGF',
    ],
    [
      'Japanese name in English text',
      `${english}総務|`,
      `${english}Ministry of Internal Affairs and Communications (MIC)`,
    ],
    [
      'romaji in English text',
      `${english}soumu|`,
      `${english}Ministry of Internal Affairs and Communications (MIC)`,
    ],
    ['right after a Japanese character', '両国は総|', '両国は総務省'],
    ['kana', '両国はそう|', '両国は総務省'],
    ['romaji', '両国はsoumu|', '両国は総務省'],
    ['romaji, the next letter begun', '両国はsoum|', '両国は総務省'],
    ['romaji in another system', '両国はkeizaisangyousyo|', '両国は経済産業省'],
    ['English name in Japanese text', '両国はMinistry of Int|', '両国は総務省'],
    ['acronym in Japanese text', '両国はGPA|', '両国はAIに関するグローバルパートナーシップ（GPAI）'],
    ['Japanese first use', '両国は信頼性|', '両国は信頼性のある自由なデータ流通（DFFT）'],
    [
      'Japanese later use',
      '信頼性のある自由なデータ流通（DFFT）を推進し、信頼|',
      '信頼性のある自由なデータ流通（DFFT）を推進し、DFFT',
    ],
    ['the right name at the date', '両国はNIS|', '両国は内閣サイバーセキュリティセンター（NISC）'],
    [
      'the right name for a deprecated one',
      `${english}Japan Economic Org|`,
      `${english}Japan Business Federation`,
    ],
    ['full-width letters', '両国はＧＰＡ|', '両国はAIに関するグローバルパートナーシップ（GPAI）'],
    [
      'standing phrase',
      'They met. The two countries reaffirmed their comm|',
      'They met. The two countries reaffirmed their commitment to',
    ],
    [
      'Japanese standing phrase',
      '両国は、協力に対するコミット|',
      '両国は、協力に対するコミットメントを再確認した',
    ],
  ])('%s', (_, marked, expected) => {
    expect(firstAt(marked)).toBe(expected);
  });
});

describe('nothing is offered', () => {
  test.each(['They agreed on a great deal of zzz|', '両国はぬぬ|', 'OECDx|', '。|', '|'])('%s', (marked) => {
    expect(itemsAt(marked).items).toEqual([]);
  });
});

describe('context', () => {
  test('bodies come first among participants', () => {
    const { items } = itemsAt('The participants from the Japanese government included officials of the |');
    expect(new Set(items.slice(0, 8).map(({ kind }) => kind))).toEqual(
      new Set(['agency', 'ministry', 'industryBody']),
    );
  });

  test('forums come first after "at the"', () => {
    const { items } = itemsAt('The two countries will cooperate at the I|');
    expect(items[0]?.kind).toMatch(/forum|internationalOrganisation/);
  });

  test('forums come first before 「において」', () => {
    const { items } = itemsAt('両国は、|において協力する。');
    expect(items[0]?.kind).toMatch(/forum|internationalOrganisation/);
  });

  test('what the archive named lately comes before what it named long ago or never', () => {
    const labels = itemsAt(`${english}the In|`).items.map(({ label }) => label);
    expect(labels.indexOf('Internet Governance Forum (IGF)')).toBeLessThan(
      labels.indexOf('International Telecommunication Union (ITU)'),
    );
  });
});

test.each([
  '両国はそう|',
  '両国はsoum|',
  `${english}the Partn|`,
  '両国はＧＰＡ|',
  '両国は総|',
  `${english}soumu|`,
])('an editor’s own filter keeps every entry: %s', (marked) => {
  const { text, items } = itemsAt(marked);
  expect(items.length).toBeGreaterThan(0);
  for (const { span, filterText } of items) {
    expect(filterText.toLowerCase().startsWith(slice(text, span).toLowerCase())).toBe(true);
  }
});

test('every span ends at the caret and lies on its line', () => {
  const { text, offset, items } = itemsAt('両国は\n総|');
  for (const { span } of items) {
    expect(span.end).toBe(offset);
    expect(slice(text, span)).not.toContain('\n');
  }
});

test('documentation tells names, kind and use', () => {
  expect(itemsAt(`${english}the OEC|`).items[0]?.documentation).toBe(
    'Organisation for Economic Co\\-operation and Development  \n経済協力開発機構  \n*International organisation*  \nNamed 4 times in the archive, last\\: 11th meeting, September 17, 2020\\.',
  );
});
