import type { Glossary } from '../../glossary/model';
import { fullName, inForceAt } from '../../glossary/names';
import { type Country, countries, namesHome } from '../../release/countries';
import type { Participant, Release } from '../../release/model';
import type { IsoDate } from '../../text/dates';
import type { Language } from '../../text/language';
import { namesPerson } from './renew';
import { comment, fillIn, gaps, wording } from './wording';

/**
 * The bodies that took part in the last meeting, as a list to be confirmed: by their right names on the day, in the
 * language of the draft. A name that is not known in that language leaves a placeholder. People are left out.
 */
export function participantLines(
  last: readonly Release[],
  language: Language,
  { glossary, day }: { glossary: Glossary; day: IsoDate | undefined },
): readonly string[] {
  const sides = new Map<Participant['side'], Map<string, string>>();
  for (const release of last) {
    for (const { name, side } of release.participants) {
      const body = bodyName(name.value, release.language, language, { glossary, day, side });
      if (!body || (release !== last[0] && sides.has(side) && !sides.get(side)?.has(body.key))) continue;
      const known = sides.get(side) ?? new Map<string, string>();
      const held = known.get(body.key);
      if (held === undefined) known.set(body.key, body.line);
      sides.set(side, known);
    }
  }
  const order = ['japan', 'counterpart', 'industry', 'unknown'] as const;
  return order.flatMap((side) => {
    const lines = [...(sides.get(side)?.values() ?? [])];
    if (lines.length === 0) return [];
    const label = sideLabel(side, last, language);
    const colon = language === 'ja' ? '：' : ':';
    return [...(label === undefined ? [] : [`${label}${colon}`]), ...lines.map((line) => `- ${line}`), ''];
  });
}

interface Naming {
  readonly glossary: Glossary;
  readonly day: IsoDate | undefined;
  readonly side?: Participant['side'];
}

/** The name of a body in a language; undefined for what is no body. */
export function bodyName(
  written: string,
  from: Language,
  to: Language,
  { glossary, day, side }: Naming,
): { readonly key: string; readonly line: string } | undefined {
  const plain = written.replace(/\s*[（(][^（()）]*[）)]\s*$/u, '').trim();
  const match = glossary
    .match(plain)
    .find(({ span, concept }) => concept.kind !== 'country' && span.end - span.start >= plain.length * 0.8);
  if (match) {
    const concept = inForceAt(match.concept, day, glossary);
    const known = fullName(concept, to, day) ?? fullName(concept, to);
    // 「公正取引委員会」 of the other side is not the Japanese one.
    const name = side === 'counterpart' && namesHome(known?.text ?? '') ? undefined : known;
    return { key: concept.id, line: name?.text ?? unknownName(plain, to) };
  }
  if (!isBody(plain, from)) return undefined;
  return { key: plain, line: from === to ? plain : unknownName(plain, to) };
}

function unknownName(written: string, to: Language): string {
  return `${gaps.name[to]} ${comment(written)}`;
}

const englishBody =
  /\b(?:Ministry|Department|Agency|Institute|Commission|Committee|Federation|Chamber|Office|Bureau|Authority|Council|Association|Administration|Foundation|Cent(?:er|re)|Organi[sz]ation|Board|University|Corporation|Group|Society|Union|Service|Directorate|Secretariat|Bank|Embassy|Mission|Institution|Inc)\b/u;
const englishOffice =
  /^(?:(?:Mr|Ms|Mrs|Dr|Prof|H\.E)\b|(?:Vice|Deputy|Assistant|Under|Senior|Acting)\b|(?:Ambassador|Minister|Director|Secretary|Chair|President|Commissioner|Chief|Head)\b)/u;
const japaneseBody =
  /(?:省|庁|府|局|部|課|室|委員会|機構|協会|連合会|会議所|センター|研究所|大学|院|団体?|社|会|財団|代表部|署|協議会|本部|銀行|公社|連盟|組合|ティ|ー)$/u;

function isBody(name: string, language: Language): boolean {
  if (namesPerson(name)) return false;
  if (language === 'ja') return japaneseBody.test(name);
  return englishBody.test(name) && !englishOffice.test(name);
}

/** "Japanese side", 「米国側」; undefined where the side is not known. */
function sideLabel(
  side: Participant['side'],
  last: readonly Release[],
  language: Language,
): string | undefined {
  if (side === 'unknown') return undefined;
  if (side !== 'counterpart') return wording.sides[side][language];
  const partner = partnerOf(
    last.map(({ series, title }) => `${series?.value ?? ''} ${title?.value ?? ''}`).join(' '),
  );
  if (!partner) return wording.sides.partner[language];
  return fillIn(wording.sides.counterpart[language], { country: partnerName(partner, language) });
}

/** The country or union other than Japan that a dialogue's name tells. */
function partnerOf(name: string): Country | undefined {
  return countries.find(
    (one) =>
      !one.home &&
      ([...one.en, ...one.adjective].some((word) =>
        new RegExp(`(?<![A-Za-z.])${escaped(word)}(?![A-Za-z])`, 'u').test(name),
      ) ||
        one.ja.some((word) => name.includes(word)) ||
        (one.short !== undefined && name.includes(`日${one.short}`))),
  );
}

function escaped(word: string): string {
  return word.replaceAll('.', '\\.');
}

/** As it stands before "side" and 「側」: "U.S.", "German", 「米国」. */
function partnerName({ en, adjective, ja }: Country, language: Language): string {
  if (language === 'en') {
    const initials = en.filter((name) => /^(?:[A-Z]\.?)+$/.test(name)).sort((a, b) => a.length - b.length);
    return initials.find((name) => name.includes('.')) ?? initials[0] ?? adjective[0] ?? en[0] ?? '';
  }
  return ja.filter((name) => name.length > 1).sort((a, b) => a.length - b.length)[0] ?? '';
}
