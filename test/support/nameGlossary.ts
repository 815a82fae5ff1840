import { createGlossary } from '../../server/src/glossary/glossary';
import { concept } from './concepts';

const [deprecated, superseded, admitted] = ['deprecated', 'superseded', 'admitted'] as const;

/** A small glossary of real names for the tests of what names are used for. */
export const nameGlossary = createGlossary([
  concept(
    'mic',
    ['Ministry of Internal Affairs and Communications', 'MIC', { text: '総務省', reading: 'そうむしょう' }],
    {
      kind: 'ministry',
    },
  ),
  concept(
    'meti',
    [
      'Ministry of Economy, Trade and Industry',
      'METI',
      { text: '経済産業省', reading: 'けいざいさんぎょうしょう' },
    ],
    {
      kind: 'ministry',
    },
  ),
  concept(
    'ppc',
    [
      { text: 'Personal Information Protection Commission', validFrom: '2016-01-01' },
      'PPC',
      { text: 'Personal Information Protection Committee', status: deprecated },
      { text: '個人情報保護委員会', validFrom: '2016-01-01', reading: 'こじんじょうほうほごいいんかい' },
      { text: '個人情報保護会', status: deprecated },
    ],
    { kind: 'agency', predecessor: 'sppc' },
  ),
  concept(
    'keidanren',
    [
      { text: 'Japan Business Federation', validFrom: '2002-05-28' },
      { text: 'Keidanren', form: 'short' },
      { text: 'Japan Federation of Economic Organizations', status: superseded, validTo: '2002-05-27' },
      { text: 'Japan Economic Organization Federation', status: deprecated },
      { text: '日本経済団体連合会', validFrom: '2002-05-28', reading: 'にほんけいざいだんたいれんごうかい' },
      { text: '経団連', form: 'short', reading: 'けいだんれん' },
      { text: '経済団体連合会', status: superseded, validTo: '2002-05-27' },
    ],
    { kind: 'industryBody' },
  ),
  concept(
    'nisc',
    [
      {
        text: 'National center of Incident readiness and Strategy for Cybersecurity',
        validFrom: '2015-01-09',
        validTo: '2025-06-30',
      },
      { text: 'NISC', validTo: '2025-06-30' },
      { text: 'National Information Security Center', status: superseded, validTo: '2015-01-08' },
      { text: '内閣サイバーセキュリティセンター', validFrom: '2015-01-09', validTo: '2025-06-30' },
    ],
    { kind: 'agency', successor: 'nco' },
  ),
  concept(
    'nco',
    [
      { text: 'National Cybersecurity Office', validFrom: '2025-07-01' },
      { text: '国家サイバー統括室', validFrom: '2025-07-01' },
    ],
    { kind: 'agency', predecessor: 'nisc' },
  ),
  concept(
    'digital-agency',
    [
      { text: 'Digital Agency', validFrom: '2021-09-01' },
      { text: 'デジタル庁', validFrom: '2021-09-01', reading: 'でじたるちょう' },
    ],
    { kind: 'agency' },
  ),
  concept(
    'nict',
    [
      'National Institute of Information and Communications Technology',
      'NICT',
      '国立研究開発法人情報通信研究機構',
      { text: '情報通信研究機構', form: 'short', status: admitted },
    ],
    { kind: 'agency' },
  ),
  concept('nist', ['National Institute of Standards and Technology', 'NIST', '国立標準技術研究所'], {
    kind: 'agency',
  }),
  concept(
    'ntia',
    ['National Telecommunications and Information Administration', 'NTIA', '国家電気通信情報庁'],
    {
      kind: 'agency',
    },
  ),
  concept('state', ['Department of State', '国務省'], { kind: 'ministry' }),
  concept('accj', ['American Chamber of Commerce in Japan', 'ACCJ', '在日米国商工会議所'], {
    kind: 'industryBody',
  }),
  concept(
    'oecd',
    [
      'Organisation for Economic Co-operation and Development',
      { text: 'Organization for Economic Cooperation and Development', status: admitted },
      'OECD',
      '経済協力開発機構',
    ],
    { wellKnown: true },
  ),
  concept('itu', ['International Telecommunication Union', 'ITU', '国際電気通信連合']),
  concept('undp', ['United Nations Development Programme', 'UNDP', '国際連合開発計画']),
  concept('apec', ['Asia-Pacific Economic Cooperation', 'APEC', 'アジア太平洋経済協力'], { kind: 'forum' }),
  concept('igf', ['Internet Governance Forum', 'IGF', 'インターネット・ガバナンス・フォーラム'], {
    kind: 'forum',
  }),
  concept(
    'gpai',
    ['Global Partnership on Artificial Intelligence', 'GPAI', 'AIに関するグローバルパートナーシップ'],
    { kind: 'forum' },
  ),
  concept('cbpr', ['Cross-Border Privacy Rules', 'CBPR', '越境プライバシールール'], { kind: 'programme' }),
  concept(
    'global-cbpr-forum',
    ['Global Cross-Border Privacy Rules Forum', { text: 'Global CBPR Forum', form: 'short' }],
    {
      kind: 'forum',
    },
  ),
  concept('dfft', ['Data Free Flow with Trust', 'DFFT', '信頼性のある自由なデータ流通'], { kind: 'concept' }),
  concept('ai', ['artificial intelligence', 'AI', '人工知能'], { kind: 'technology', wellKnown: true }),
  concept('iot', ['Internet of Things', 'IoT', 'モノのインターネット'], {
    kind: 'technology',
    wellKnown: true,
  }),
  concept('b5g', ['Beyond 5G', 'B5G'], { kind: 'technology' }),
  concept('5g', ['5G'], { kind: 'technology', wellKnown: true }),
  concept('usa', ['United States', { text: 'U.S.', form: 'short' }, '米国'], { kind: 'country' }),
  concept('japan', ['Japan', '日本'], { kind: 'country' }),
  concept('ipp', ['Indo-Pacific Economic Framework for Prosperity', 'IPEF', 'インド太平洋経済枠組み'], {
    kind: 'forum',
  }),
]);
