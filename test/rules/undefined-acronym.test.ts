import { describe, test } from 'vitest';
import { undefinedAcronym } from '../../server/src/rules/undefined-acronym';
import { checkRule } from '../support/checkRule';
import { nameGlossary } from '../support/nameGlossary';

type Case = readonly [title: string, marked: string, fixed?: string];

const invalid: readonly Case[] = [
  [
    'known to the glossary',
    'through ⟦GPAI⟧.',
    'through Global Partnership on Artificial Intelligence (GPAI).',
  ],
  ['unknown', 'the ⟦XQTF⟧ met.', 'the XQTF met.'],
  ['once, at the first use', 'the ⟦GPAI⟧ met; the GPAI agreed.'],
  [
    'in a heading',
    '2. 5G, ⟦B5G⟧, and Cybersecurity\n\nBeyond 5G technology.',
    '2. 5G, Beyond 5G (B5G), and Cybersecurity\n\nBeyond 5G technology.',
  ],
  ['possessive', "⟦GPAI⟧'s work"],
  ['plural', 'several ⟦XQTFs⟧'],
  ['before a hyphen', 'a ⟦GPAI⟧-led project'],
  ['after a slash', '⟦METI⟧ and the Council'],
  ['in brackets of its own words', 'international forums (⟦IGF⟧, ⟦GPAI⟧)'],
  ['the name stands only later', 'the ⟦IGF⟧ met. The Internet Governance Forum agreed.'],
  ['two of them', '⟦NTIA⟧ and ⟦NIST⟧ spoke.'],
  ['with a small letter', 'the ⟦JUSDeP⟧ group'],
  ['with a figure within', 'the ⟦C2PA⟧ met'],
  ['at the end', 'together with ⟦METI⟧'],
  ['Japanese, known', '両国は⟦GPAI⟧を通じ、', '両国はAIに関するグローバルパートナーシップ（GPAI）を通じ、'],
  ['Japanese, unknown', '両国は⟦XQTF⟧の枠組みで'],
  [
    'Japanese, full-width',
    '両国は⟦ＧＰＡＩ⟧を通じ、',
    '両国はAIに関するグローバルパートナーシップ（ＧＰＡＩ）を通じ、',
  ],
  ['Japanese, before kanji', '⟦ITU⟧全権委員会議'],
  ['Japanese, the name stands only later', '⟦IGF⟧が開催された。インターネット・ガバナンス・フォーラムは'],
  ['Japanese, the first of two uses', '⟦CBPR⟧への参加及びCBPRシステム'],
];

const valid: readonly Case[] = [
  ['a placeholder, which has a rule of its own', 'Participants welcomed TBD new projects.'],
  ['written out in brackets', 'the Internet Governance Forum (IGF). The IGF met.'],
  ['written out later in brackets', 'The IGF met. The Internet Governance Forum (IGF) agreed.'],
  ['written out first without brackets', 'The Internet Governance Forum met. The IGF agreed.'],
  ['written out the other way round', 'The GPAI (Global Partnership on Artificial Intelligence) met.'],
  ['unknown, written out', 'the Digital Trade Working Party (DTWP). The DTWP met.'],
  ['quoted in brackets', 'the Digital Trade Working Party (“DTWP”). The DTWP met.'],
  ['part of the bracket', 'Open Radio Access Network (Open RAN) technology. RAN vendors agreed.'],
  ['well known', 'The OECD, AI, IoT and 5G.'],
  ['initials', 'the U.S. and Washington, D.C.'],
  ['in a quotation', 'a workshop called “Making XQTF work” took place.'],
  ['in an address', 'https://www.xqtf.org/XQTF and XQTF@xqtf.org, www.XQTF.org'],
  ['Roman numerals', 'Chapter IV, Part II and Annex XIII.'],
  ['units and currencies', '28 GHz, 100 Mbps, 20 MW, JPY 500 and USD 3.'],
  ['designations', 'COVID-19, IMT-2020 and ISO 27001.'],
  ['figures first', '5G, 4K, 3D and 802.11'],
  ['names with small letters', 'YouTube, McKinsey, OpenAI and GitHub'],
  ['letter and figure', 'items A1 and B2'],
  ['part of a longer name', 'the Global CBPR Forum'],
  ['a headline in capitals', 'RESULTS OF THE MEETING HELD IN TOKYO\n\nThey met.'],
  ['single letters', 'Group A, Plan B and J. Smith'],
  ['in a compound with an ampersand', 'R&D and Q&A'],
  ['contact lines', 'They met.\n\nContact\n\nXQTF Bureau, TEL 03'],
  ['small letters', 'the gpai and Gpai'],
  ['Japanese, written out', 'インターネット・ガバナンス・フォーラム（IGF）。IGFは'],
  ['Japanese, 以下', '国際電気通信連合（以下「ITU」という。）。ITUは'],
  ['Japanese, half-width brackets', 'APEC越境プライバシールール(CBPR)システム。アジア太平洋経済協力（APEC）'],
  ['Japanese, written out first', '国際電気通信連合は、ITU憲章に'],
  ['Japanese, the other way round', 'GPAI（AIに関するグローバルパートナーシップ）は、GPAIの'],
  ['Japanese, well known', 'AI、IoT及び5GについてOECDで'],
  ['Japanese, quoted', '「XQTFの未来」と題する会合'],
  ['Japanese, unknown but written out', '日米宇宙通信協議会（JUSC）。JUSCは'],
  ['empty', ''],
];

describe('undefined-acronym reports', () => {
  for (const [title, marked, fixed] of invalid) {
    test(title, () => {
      checkRule(undefinedAcronym, nameGlossary, marked, { fixed });
    });
  }
});

describe('undefined-acronym is silent on', () => {
  for (const [title, text] of valid) {
    test(title, () => {
      checkRule(undefinedAcronym, nameGlossary, text);
    });
  }
});
