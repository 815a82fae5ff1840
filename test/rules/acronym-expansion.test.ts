import { describe, test } from 'vitest';
import { acronymExpansion } from '../../server/src/rules/acronym-expansion';
import { checkRule } from '../support/checkRule';
import { nameGlossary } from '../support/nameGlossary';

type Case = readonly [title: string, marked: string, fixed?: string];

const invalid: readonly Case[] = [
  [
    'a word wrong',
    'Japan advanced ⟦Digital Free Flow with Trust⟧ (DFFT).',
    'Japan advanced Data Free Flow with Trust (DFFT).',
  ],
  [
    'a word wrong beside the right one',
    'Data Free Flow with Trust (DFFT) and its ⟦Digital Free Flow with Trust⟧ (DFFT).',
  ],
  [
    'a word easily mistaken',
    'the ⟦Ministry of International Affairs and Communications⟧ (MIC)',
    'the Ministry of Internal Affairs and Communications (MIC)',
  ],
  [
    'the head wrong',
    'the ⟦World Telecommunication Union⟧ (ITU)',
    'the International Telecommunication Union (ITU)',
  ],
  ['the end wrong', 'the ⟦Internet Governance Foundation⟧ (IGF)', 'the Internet Governance Forum (IGF)'],
  [
    'a word missing',
    'the ⟦Partnership on Artificial Intelligence⟧ (GPAI)',
    'the Global Partnership on Artificial Intelligence (GPAI)',
  ],
  [
    'a word too many',
    'the ⟦Asia-Pacific Regional Economic Cooperation⟧ (APEC)',
    'the Asia-Pacific Economic Cooperation (APEC)',
  ],
  ['quoted acronym', 'the ⟦Internet Governance Foundation⟧ (“IGF”)'],
  ['hereinafter', 'the ⟦Internet Governance Foundation⟧ (hereinafter referred to as “IGF”)'],
  [
    'after another bracket',
    'the Organisation for Economic Co-operation and Development (OECD) and the ⟦Asia-Pacific Economic Council⟧ (APEC)',
  ],
  ['plural of the acronym', '⟦Cross-Country Privacy Rules⟧ (CBPRs)', 'Cross-Border Privacy Rules (CBPRs)'],
  ['full-width brackets', 'the ⟦Internet Governance Foundation⟧（IGF）'],
  ['a ministry’s name for another’s acronym', 'the ⟦Ministry of Foreign Affairs⟧ (MIC)'],
  [
    'Japanese, the end wrong',
    '国際機関では⟦アジア太平洋経済協定⟧（APEC）における',
    '国際機関ではアジア太平洋経済協力（APEC）における',
  ],
  [
    'Japanese, the head wrong',
    '国際電気通信連合（ITU）、⟦欧州協力開発機構⟧（OECD）、',
    '国際電気通信連合（ITU）、経済協力開発機構（OECD）、',
  ],
  ['Japanese, half-width brackets', '⟦経済協力開発機関⟧(OECD)は', '経済協力開発機構(OECD)は'],
  [
    'Japanese, with a legal form',
    '⟦国立研究開発法人情報通信研究機関⟧（NICT）が',
    '国立研究開発法人情報通信研究機構（NICT）が',
  ],
  [
    'Japanese, 以下',
    '⟦国際電信通信連合⟧（以下「ITU」という。）は',
    '国際電気通信連合（以下「ITU」という。）は',
  ],
  ['Japanese, full-width acronym', '⟦国際電信通信連合⟧（ＩＴＵ）は', '国際電気通信連合（ＩＴＵ）は'],
  ['Japanese, katakana wrong', '⟦インターネット・ガバナンス・フォーマット⟧（IGF）'],
  ['Japanese, after a particle', '両国は⟦越境プライバシー規則⟧（CBPR）の'],
  [
    'two ways, unknown to the glossary',
    'the Digital Trade Working Party (DTWP) met. The ⟦Digital Trade Working Group⟧ (DTWP) agreed.',
    'the Digital Trade Working Party (DTWP) met. The Digital Trade Working Party (DTWP) agreed.',
  ],
  [
    'two ways, both fit the letters',
    'the Spectrum Policy Forum (SPF) met. The ⟦Satellite Program Framework⟧ (SPF) ended.',
  ],
  ['Japanese, two ways', '日米宇宙通信協議会（JUSC）が開催された。その後、⟦日米宇宙通信評議会⟧（JUSC）は'],
];

const valid: readonly Case[] = [
  ['right', 'the Ministry of Internal Affairs and Communications (MIC)'],
  ['national spelling', 'the Organization for Economic Co-operation and Development (OECD)'],
  ['another hyphen', 'the Asia Pacific Economic Cooperation (APEC)'],
  ['plural', 'the Internet of Things (IoT) and Cross-Border Privacy Rules (CBPR) system'],
  ['in small letters', 'artificial intelligence (AI)'],
  ['within a longer name', 'the Global Cross-Border Privacy Rules (CBPR) Forum'],
  ['only small words differ', 'the Global Partnership for Artificial Intelligence (GPAI)'],
  ['a word after the name', 'Artificial Intelligence systems (AI)'],
  ['a deprecated name is left to nonpreferred-name', 'the Personal Information Protection Committee (PPC)'],
  ['a remark in brackets', 'the two countries (AI) and an agreement in Tokyo (OECD)'],
  ['a member of a group', 'the ministers of the participating economies (APEC)'],
  ['an agency in brackets after its department', 'the Department of Commerce (NTIA)'],
  ['a country after a name', 'the Prime Minister (Japan)'],
  ['a short name', 'the Japan Business Federation (Keidanren)'],
  ['unknown, once', 'the Japan-U.S. Strategic Digital Economy Partnership (JUSDEP) Working Group'],
  [
    'unknown, twice the same',
    'the Digital Trade Working Party (DTWP) met. The Digital Trade Working Party (DTWP) agreed.',
  ],
  [
    'unknown, with a word before',
    'the Digital Trade Working Party (DTWP) met. The Joint Digital Trade Working Party (DTWP) agreed.',
  ],
  ['unknown, plural', 'Trade Facilitation Measure (TFM) and Trade Facilitation Measures (TFM)'],
  ['a figure in brackets', 'a conference (2020) and a list (3)'],
  ['a bracketed list', 'international organisations (OECD, ITU, APEC)'],
  ['both languages', 'Data Free Flow with Trust (DFFT)\n\n信頼性のある自由なデータ流通（DFFT）'],
  ['Japanese, right', '経済協力開発機構（OECD）、国際電気通信連合（ITU）'],
  ['Japanese, dots', 'インターネットガバナンスフォーラム（IGF）'],
  ['Japanese, words before', '本日の国際電気通信連合（ITU）及び米国の国立標準技術研究所（NIST）'],
  [
    'Japanese, particles within',
    'AIに関するグローバルパートナーシップ（GPAI）、信頼性のある自由なデータ流通（DFFT）',
  ],
  ['Japanese, admitted name', '情報通信研究機構（NICT）'],
  ['Japanese, a remark', '閣僚級会合（OECD）、専門家（AI）'],
  ['Japanese, quoted', '総務省（以下「MIC」という。）'],
  ['Japanese, Latin within', 'APEC越境プライバシールール（CBPR）システム'],
  ['Japanese, a prefix', '日米宇宙通信協議会（JUSC）。第2回日米宇宙通信協議会（JUSC）'],
  ['empty', ''],
];

describe('acronym-expansion reports', () => {
  for (const [title, marked, fixed] of invalid) {
    test(title, () => {
      checkRule(acronymExpansion, nameGlossary, marked, { fixed });
    });
  }
});

describe('acronym-expansion is silent on', () => {
  for (const [title, text] of valid) {
    test(title, () => {
      checkRule(acronymExpansion, nameGlossary, text);
    });
  }
});
