import { englishMeetingNoun } from '../../release/cues';
import { type GrammarClaim, type MentionContext, masksIn } from './claimGrammar';
import { maskedPattern } from './maskedSentence';

/**
 * What an English sentence says of the meeting it mentions: date, place, host, holders. Only wording that can belong to
 * nothing but the meeting is read ("the 9th meeting, held in …"); anything else ends the reading.
 */
export function englishClaims(context: MentionContext): readonly GrammarClaim[] {
  return [...readForward(context), ...readBackward(context)];
}

const body = '(?:the |The )?(?:«P» )?«N»(?: \\(«N»\\))?';
const bodies = `(?:both )?${body}(?:(?:,| and|, and) ${body})*`;
const held =
  '(?:held|hosted|co-?hosted|convened|organi[sz]ed|staged|conducted|chaired|co-?chaired|took place|taken place)';
const virtually =
  '(?:virtually|online|remotely|via (?:video|tele)-?\\s?conference|by video-?\\s?conference|in (?:a )?virtual (?:format|mode))';
const inPlace = '(?:in|at) (?:the (?:city|capital) of )?«P»(?: City)?(?:, «P»)?';
const onDate = '(?:in|on|during|from|between) (?:early |mid-?|late )?«D»';

type Reader = (piece: string, base: number) => readonly GrammarClaim[];

const firstOf =
  (kind: 'date' | 'venue' | 'host', mask: 'date' | 'place'): Reader =>
  (piece, base) =>
    masksIn(piece, base, mask)
      .slice(0, 1)
      .map((offset) => ({ kind, offset }));
const dates = firstOf('date', 'date');
const exactDates: Reader = (piece, base) =>
  masksIn(piece, base, 'date')
    .slice(0, 1)
    .map((offset) => ({ kind: 'date', offset, exact: true }));
const venue = firstOf('venue', 'place');
const lastVenue: Reader = (piece, base) =>
  masksIn(piece, base, 'place')
    .slice(-1)
    .map((offset) => ({ kind: 'venue', offset }));
const host = firstOf('host', 'place');
const parties: Reader = (piece, base) => [{ kind: 'parties', offsets: masksIn(piece, base, 'name') }];
const virtual: Reader = (piece, base) => {
  const word = maskedPattern(virtually).exec(piece);
  return word === null ? [] : [{ kind: 'virtual', offset: base + word.index, length: word[0].length }];
};
const nothing: Reader = () => [];
const all =
  (...readers: readonly Reader[]): Reader =>
  (piece, base) =>
    readers.flatMap((reader) => reader(piece, base));

/** The steps by which the wording after a mention may go on speaking of the meeting. `opens`: may follow the mention after a comma. */
const steps: readonly { readonly pattern: RegExp; readonly read: Reader; readonly opens: boolean }[] = [
  step(` of (?:the |this |our )?(?:«S»|«N»|(?:${englishMeetingNoun})\\b|series\\b)`, nothing, true),
  step(`,? (?:which|that) ${bodies} (?:had |have )?(?:jointly |co-)?${held}(?: jointly)?`, parties, true),
  step(
    `,? (?:and )?(?:which |that |also )?(?:(?:was|were|had been|has been|had|has) )?(?:also |last |previously |jointly )*${held}\\b(?: jointly| together| in person)*`,
    nothing,
    true,
  ),
  step(`,? (?:jointly |together |in cooperation )?(?:with|between|by) ${bodies}`, parties, false),
  step(` by (?:the Government of )?(?:the )?«P»(?! and «P»)`, host, false),
  step(`, (?:for|to) which [^,;.]{0,60}? travell?ed to «P»`, lastVenue, true),
  step(`,? ${virtually}`, virtual, false),
  step(`,? ${inPlace}`, venue, false),
  step(`,? ${onDate}`, dates, false),
  step(` of «D»`, exactDates, false),
  step(
    ` \\((?:(?:in|on) )?(?:«[DP]»|[,;]| |in |on )+\\)`.replace('«[DP]»', '«D»|«P»'),
    all(dates, venue),
    true,
  ),
];

function step(source: string, read: Reader, opens: boolean): (typeof steps)[number] {
  return { pattern: maskedPattern(`^(?:${source})`), read, opens };
}

function readForward({ before, after, at }: MentionContext): readonly GrammarClaim[] {
  const claims: GrammarClaim[] = [];
  let rest = after;
  let linked = false;
  for (;;) {
    const next = firstStep(rest);
    if (next === undefined) return claims;
    const { piece, read, opens } = next;
    const looseComma = !linked && piece.startsWith(',') && !opens;
    if (looseComma && !isParenthesis(before, rest.slice(piece.length))) return claims;
    claims.push(...read(piece, at + 1 + after.length - rest.length));
    linked ||= !piece.startsWith(' of ');
    rest = rest.slice(piece.length);
  }
}

function firstStep(
  rest: string,
): { readonly piece: string; readonly read: Reader; readonly opens: boolean } | undefined {
  for (const { pattern, read, opens } of steps) {
    const piece = pattern.exec(rest)?.[0];
    if (piece !== undefined) return { piece, read, opens };
  }
  return undefined;
}

/** "The 9th meeting, in July 2018, had been …" — but not "Following the 9th meeting, in July 2018 the working group …". */
function isParenthesis(before: string, rest: string): boolean {
  return (
    /(?:^|[.;:] )[Tt]he $/.test(before) && /^, (?:had|was|were|which|that|held|hosted|took)\b/.test(rest)
  );
}

/** Wording that ends right before the mention. */
const endings: readonly { readonly pattern: RegExp; readonly read: Reader }[] = [
  ending(`«D»(?:['’]s)?(?: «P»)? `, all(dates, venue)),
  ending(
    `(?:^|[,;] )(?:In|On|During|in|on|during) (?:early |late )?«D»,? (?:in «P»,? )?(?:${bodies}|the two (?:countries|governments|sides)|they) (?:had )?(?:jointly )?${held} (?:in «P» )?(?:the |their )`,
    dates,
  ),
  ending(
    `(?:^|[,;] )(?:In|in) «P»,? (?:(?:in|on) «D»,? )?(?:${bodies}|the two (?:countries|governments|sides)|they) (?:had )?(?:jointly )?${held} (?:the |their )`,
    venue,
  ),
  ending(
    `(?:^|[,;]| when| where) ?${bodies} (?:had |have )?(?:jointly |co-)?${held} (?:the |their )`,
    parties,
  ),
  ending(
    `«P» (?:had )?(?:also )?(?:(?:co-)?hosted|was (?:also )?(?:the )?(?:venue|host|host city|site) (?:of|for)) (?:the )?`,
    venue,
  ),
  ending(`«P», (?:also )?(?:the )?(?:venue|host|host city|site) (?:of|for) (?:the )?`, venue),
  ending(
    `(?:met|gathered|assembled|convened|travell?ed|come|came|flown|flew|went|gone) (?:in|to) «P»(?:,? (?:in|on) «D»)? (?:for|at|to attend) (?:the )?`,
    all(venue, dates),
  ),
  ending(
    `(?:^|[,;] )(?:[Hh]eld|[Hh]osted|[Cc]onvened)(?: ${virtually})?(?: in «P»)?(?:,? (?:in|on) «D»)?(?: in «P»)?, the `,
    all(venue, dates, virtual),
  ),
  ending(`(?:in|from) «P»(?:,? (?:in|on) «D»)?,? (?:at|during) (?:the )?`, all(venue, dates)),
  ending(`(?:In|in|On|on) «D»,? (?:at|during) (?:the )?`, dates),
  ending(`[Ii]t was (?:in|on) (?:«D»|«P») that (?:the )?`, all(dates, venue)),
];

function ending(source: string, read: Reader): (typeof endings)[number] {
  return { pattern: maskedPattern(`(?:${source})$`), read };
}

function readBackward({ before, after }: MentionContext): readonly GrammarClaim[] {
  const claims = endings.flatMap(({ pattern, read }) => {
    const match = pattern.exec(before);
    return match === null ? [] : read(match[0], match.index);
  });
  const where = maskedPattern('«P», where (?:the )?$').exec(before);
  if (where !== null && /^ (?:was|had been|took)\b/.test(after)) {
    claims.push({ kind: 'venue', offset: where.index });
  }
  return claims;
}
