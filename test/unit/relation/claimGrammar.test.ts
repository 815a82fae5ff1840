import { describe, expect, it } from 'vitest';
import { type GrammarClaim, around } from '../../../server/src/relation/meetings/claimGrammar';
import { englishClaims } from '../../../server/src/relation/meetings/claimGrammarEn';
import { japaneseClaims } from '../../../server/src/relation/meetings/claimGrammarJa';
import { type MaskedSentence, maskOf } from '../../../server/src/relation/meetings/maskedSentence';

const letters = { R: 'meeting', D: 'date', P: 'place', N: 'name', S: 'series' } as const;

/** A sentence with masks written «R», «D», «P», «N», «S»; what is said of the first «R», each mask by letter and count. */
function claims(written: string, language: 'en' | 'ja'): string {
  const names: string[] = [];
  const text = written.replace(/«([RDPNS])»/g, (_, letter: keyof typeof letters, offset: number) => {
    const count = (written.slice(0, offset).match(new RegExp(`«${letter}»`, 'g')) ?? []).length + 1;
    names.push(`${letter}${count}`);
    return maskOf[letters[letter]];
  });
  const at = Array.from(text).flatMap((character, offset) =>
    Object.values(maskOf).includes(character) ? [offset] : [],
  );
  const nameOf = (offset: number): string => names[at.indexOf(offset)] ?? text.slice(offset);
  const sentence: MaskedSentence = {
    language,
    text,
    at: new Map(),
    spanOf: (offset) => ({ start: offset, end: offset + 1 }),
  };
  const context = around(sentence, text.indexOf(maskOf.meeting));
  return (language === 'ja' ? japaneseClaims(context) : englishClaims(context))
    .map((claim) => said(claim, nameOf))
    .filter((one, index, all) => all.indexOf(one) === index)
    .sort()
    .join(' ');
}

function said(claim: GrammarClaim, nameOf: (offset: number) => string): string {
  if (claim.kind === 'parties') return `parties ${claim.offsets.map(nameOf).join('+')}`;
  if (claim.kind === 'virtual') return 'virtual';
  return `${claim.kind} ${nameOf(claim.offset)}`;
}

describe('what is said of a meeting in English', () => {
  it.each([
    ['The «R» was held in «P» on «D».', 'date D1 venue P1'],
    ['The «R» was held on «D» in «P».', 'date D1 venue P1'],
    ['The «R», held in «P» in «D», agreed on rules.', 'date D1 venue P1'],
    ['The «R» took place in «P».', 'venue P1'],
    ['The «R» of the «S» was held in «P».', 'venue P1'],
    ['The «R» of the Consultations, held online in «D», agreed.', 'date D1 virtual'],
    ['The «R» («P», «D») agreed on rules.', 'date D1 venue P1'],
    ['The «R» of «D» agreed on rules.', 'date D1'],
    ['At the «D» «R», rules were agreed.', 'date D1'],
    ['In «D», «N» and «N» held the «R».', 'date D1 parties N1+N2'],
    ['«N» and «N» held the «R» in «P».', 'parties N1+N2 venue P1'],
    ['The «R», which «N» held jointly with «N» in «D», agreed.', 'date D1 parties N1 parties N2'],
    ['The «R» was hosted by «P».', 'host P1'],
    ['«P» hosted the «R».', 'venue P1'],
    ['«P» was the venue of the «R».', 'venue P1'],
    ['They met in «P» for the «R».', 'venue P1'],
    ['The «R», for which the delegation had traveled to «P», agreed.', 'venue P1'],
    ['It was in «P» that the «R» agreed.', 'venue P1'],
    ['Following the «R», in «D» the working group met in «P».', ''],
    ['The «R» discussed the conference held in «P» on «D».', ''],
    ['Since the «R», a plant in «P» has opened.', ''],
    ['Participants of the «R» visited «P» in «D».', ''],
    ['A report to the «R» was published in «P».', ''],
    ['The «R» welcomed the election held in «P».', ''],
  ])('%s', (sentence, expected) => {
    expect(claims(sentence, 'en')).toBe(expected);
  });
});

describe('what is said of a meeting in Japanese', () => {
  it.each([
    ['«R»は、«D»に«P»で開催された。', 'date D1 venue P1'],
    ['«D»に«P»で開催された«R»の成果を確認した。', 'date D1 venue P1'],
    ['«D»の«R»において一致した。', 'date D1'],
    ['«P»での«R»において一致した。', 'venue P1'],
    ['«R»（«D»、«P»）の成果を踏まえた。', 'date D1 venue P1'],
    ['«N»と«N»は、«D»、«P»において、«R»を開催した。', 'date D1 parties N1+N2 venue P1'],
    ['«R»は、オンラインで開催された。', 'virtual'],
    ['«R»の開催地は«P»であった。', 'venue P1'],
    ['«P»が主催した«R»において一致した。', 'host P1'],
    ['«P»は«R»の開催地でもある。', 'venue P1'],
    ['«R»以降、«P»において実証が行われた。', ''],
    ['«R»の後、«D»に«P»で研修が行われた。', ''],
    ['«R»では、«P»で開催される会議への協力を確認した。', ''],
    ['«R»の参加者は、«D»に«P»を視察した。', ''],
  ])('%s', (sentence, expected) => {
    expect(claims(sentence, 'ja')).toBe(expected);
  });
});
