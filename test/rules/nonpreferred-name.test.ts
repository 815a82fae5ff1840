import { describe, test } from 'vitest';
import { nonpreferredName } from '../../server/src/rules/nonpreferred-name';
import { checkRule } from '../support/checkRule';
import { nameGlossary } from '../support/nameGlossary';

type Case = readonly [title: string, marked: string, day?: string | undefined, fixed?: string];

const invalid: readonly Case[] = [
  [
    'deprecated',
    'Officials of the ⟦Personal Information Protection Committee⟧ attended.',
    '2020-09-17',
    'Officials of the Personal Information Protection Commission attended.',
  ],
  [
    'deprecated, no date',
    'The ⟦Personal Information Protection Committee⟧ attended.',
    undefined,
    'The Personal Information Protection Commission attended.',
  ],
  [
    'deprecated, possessive',
    "the ⟦Personal Information Protection Committee⟧'s view",
    '2020-09-17',
    "the Personal Information Protection Commission's view",
  ],
  [
    'deprecated beside its short name',
    'The ⟦Japan Economic Organization Federation⟧ (Keidanren) spoke.',
    '2020-09-17',
    'The Japan Business Federation (Keidanren) spoke.',
  ],
  ['deprecated in capitals', 'THE ⟦PERSONAL INFORMATION PROTECTION COMMITTEE⟧', '2020-09-17'],
  [
    'deprecated over two lines',
    'the ⟦Personal Information\nProtection Committee⟧ attended.',
    '2020-09-17',
    'the Personal Information Protection Commission attended.',
  ],
  [
    'twice, both',
    'The ⟦Personal Information Protection Committee⟧ met. The ⟦Personal Information Protection Committee⟧ agreed.',
    '2020-09-17',
  ],
  [
    'superseded at the date',
    'The ⟦Japan Federation of Economic Organizations⟧ spoke.',
    '2020-09-17',
    'The Japan Business Federation spoke.',
  ],
  [
    'superseded, no date',
    'The ⟦Japan Federation of Economic Organizations⟧ spoke.',
    undefined,
    'The Japan Business Federation spoke.',
  ],
  [
    'ended, with a successor',
    'Officials of the ⟦National center of Incident readiness and Strategy for Cybersecurity⟧ attended.',
    '2025-09-01',
    'Officials of the National Cybersecurity Office attended.',
  ],
  [
    'ended acronym, with a successor',
    'Officials of ⟦NISC⟧ attended.',
    '2025-09-01',
    'Officials of National Cybersecurity Office attended.',
  ],
  [
    'superseded within one body',
    'The ⟦National Information Security Center⟧ spoke.',
    '2016-03-01',
    'The National center of Incident readiness and Strategy for Cybersecurity spoke.',
  ],
  [
    'superseded, and the body ended too',
    'The ⟦National Information Security Center⟧ spoke.',
    '2026-03-01',
    'The National Cybersecurity Office spoke.',
  ],
  ['Japanese, deprecated', '⟦個人情報保護会⟧が参加した。', '2020-09-17', '個人情報保護委員会が参加した。'],
  [
    'Japanese, superseded',
    '産業界からは⟦経済団体連合会⟧が参加した。',
    '2020-09-17',
    '産業界からは日本経済団体連合会が参加した。',
  ],
  [
    'Japanese, ended',
    '⟦内閣サイバーセキュリティセンター⟧が参加した。',
    '2026-01-10',
    '国家サイバー統括室が参加した。',
  ],
  [
    'a word easily mistaken',
    'the ⟦Ministry of International Affairs and Communications⟧ held',
    '2023-03-07',
    'the Ministry of Internal Affairs and Communications held',
  ],
  [
    'another noun for the body',
    'the ⟦Personal Information Protection Council⟧ held',
    '2023-03-07',
    'the Personal Information Protection Commission held',
  ],
  [
    'plural within a name',
    'the ⟦International Telecommunications Union⟧ met',
    '2023-03-07',
    'the International Telecommunication Union met',
  ],
  [
    'another noun at the end of a longer name',
    'the ⟦National Telecommunications and Information Agency⟧ met',
    '2023-03-07',
  ],
  [
    'singular for plural within a name',
    'the ⟦National Institute of Information and Communication Technology⟧ met',
    '2023-03-07',
  ],
  [
    'near-miss after another word of a name',
    'the Japanese ⟦Ministry of International Affairs and Communications⟧ held',
    '2023-03-07',
  ],
  [
    'Japanese, another ending',
    '⟦内閣サイバーセキュリティ本部⟧、外務省等が参加した。',
    '2023-03-07',
    '内閣サイバーセキュリティセンター、外務省等が参加した。',
  ],
  [
    'Japanese, another ending, with a legal form',
    '⟦国立研究開発法人情報通信研究機関⟧が参加した。',
    '2023-03-07',
  ],
  [
    'Japanese, another ending, a word after it',
    '⟦個人情報保護協会⟧等が参加した。',
    '2023-03-07',
    '個人情報保護委員会等が参加した。',
  ],
  ['Japanese, another ending after a country', '日本⟦個人情報保護機構⟧の関係者', '2023-03-07'],
  [
    'Japanese, a kanji wrong',
    '⟦日本経済団休連合会⟧が参加した。',
    '2023-03-07',
    '日本経済団体連合会が参加した。',
  ],
  ['Japanese, a kanji wrong within', '⟦在日米国商工会儀所⟧が参加した。', '2023-03-07'],
];

const valid: readonly Case[] = [
  ['the preferred name', 'The Personal Information Protection Commission attended.', '2020-09-17'],
  ['an admitted spelling', 'the Organization for Economic Cooperation and Development', '2020-09-17'],
  [
    'right at its date',
    'Officials of the National center of Incident readiness and Strategy for Cybersecurity attended.',
    '2023-03-07',
  ],
  [
    'right at its date though superseded since',
    'The Japan Federation of Economic Organizations spoke.',
    '1999-05-01',
  ],
  ['ended, but no date is known', 'Officials of NISC attended.'],
  ['the former name, said so', 'the former National Information Security Center', '2016-03-01'],
  ['then', 'the then-National Information Security Center', '2016-03-01'],
  ['a plan for a body to come', 'the planned establishment of the Digital Agency', '2020-09-17'],
  ['ordinary words in small letters', 'a personal information protection committee', '2020-09-17'],
  [
    'other capitals',
    'the Trade and Technology Council and the Critical Infrastructure Protection Committee',
    '2020-09-17',
  ],
  [
    'a body of another country',
    'the European Chamber of Commerce in Japan and the American Chamber of Commerce in Korea',
    '2020-09-17',
  ],
  [
    'a body of another field',
    'the United Nations Environment Programme and the World Health Organization',
    '2020-09-17',
  ],
  [
    'a ministry of another country',
    'the Ministry of Information and Communications of Viet Nam',
    '2020-09-17',
  ],
  [
    'an ordinary title',
    'the Director General for International Affairs and the Internal Affairs Division',
    '2020-09-17',
  ],
  ['a short name with another noun', 'a National Cybersecurity Council and a Digital Ministry', '2020-09-17'],
  ['in a comma list', 'the Ministry of Economy, Trade, and Industry', '2020-09-17'],
  ['another preposition only', 'the National Institute for Standards and Technology', '2020-09-17'],
  [
    'left to acronym-expansion',
    'the Ministry of International Affairs and Communications (MIC)',
    '2020-09-17',
  ],
  ['an address', 'see https://www.nisc.go.jp/NISC', '2026-01-01'],
  [
    'an ordinary noun phrase',
    'a free flow of data and an international telecommunication service',
    '2020-09-17',
  ],
  ['Japanese, the preferred name', '個人情報保護委員会、総務省及び経済産業省が参加した。', '2020-09-17'],
  ['Japanese, with its legal form', '国立研究開発法人情報通信研究機構が参加した。', '2020-09-17'],
  ['Japanese, right at its date', '内閣サイバーセキュリティセンターが参加した。', '2023-03-07'],
  ['Japanese, the former name', '旧経済団体連合会の', '2020-09-17'],
  ['Japanese, a branch of a ministry', '関東経済産業局及び経済産業研究所が参加した。', '2020-09-17'],
  ['Japanese, a body of a region', '北海道情報通信研究センターが参加した。', '2020-09-17'],
  ['Japanese, a council of its own', '個人情報保護法制検討会、情報通信審議会が開催された。', '2020-09-17'],
  [
    'Japanese, bodies for other countries',
    '在日英国商工会議所及び在日独国商工会議所が参加した。',
    '2020-09-17',
  ],
  ['Japanese, ordinary words', '情報通信研究の推進及び個人情報保護の強化に関する機関間の協力', '2020-09-17'],
  ['Japanese, a title', '個人情報保護委員会委員長及び内閣サイバーセキュリティセンター長', '2020-09-17'],
  ['empty', ''],
];

describe('nonpreferred-name reports', () => {
  for (const [title, marked, day, fixed] of invalid) {
    test(title, () => {
      checkRule(nonpreferredName, nameGlossary, marked, { day, fixed });
    });
  }
});

describe('nonpreferred-name is silent on', () => {
  for (const [title, text, day] of valid) {
    test(title, () => {
      checkRule(nonpreferredName, nameGlossary, text, { day });
    });
  }
});
