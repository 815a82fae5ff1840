import { type GrammarClaim, type MentionContext, masksIn } from './claimGrammar';
import { maskedPattern } from './maskedSentence';

/**
 * What a Japanese sentence says of the meeting it mentions: date, place, host, holders. A modifier before the mention
 * (「…に…で開催した第9回会合」) or a predicate after it (「第9回会合は、…で開催された」); anything else ends the reading.
 */
export function japaneseClaims(context: MentionContext): readonly GrammarClaim[] {
  return [...readModifier(context), ...readPredicate(context)];
}

const body = '«P»?«N»(?:[（(]«N»[）)])?(?:側)?';
const online = '(?:オンライン|テレビ会議|ビデオ会議|ウェブ会議|バーチャル)(?:形式|方式)?';
const locative = '(?:市|都|県|州)?(?:内)?(?:にて|において|での|における|で(?!は|も)|に(?=お)|、?(?=開催))';

/** The words that may stand between a date or place and the holding of the meeting. */
const unit = [
  `${body}(?:(?:と|及び|並びに|、|・)${body})*(?:が|は|により|によって|の)?、?`,
  '(?:昨年|前年|同年)?«D»(?:の|に|から|まで|にかけて|にかけ)?(?:[1-9１-９二三]日間(?:に|、)?)?(?:にわたり|に)?、?',
  `«P»(?:側)?${locative}(?:の)?、?`,
  '«P»(?:側)?が、?',
  '(?:«P»(?:及び|と|、))+«P»(?:が|は)、?',
  `${online}(?:で|にて|により)、?`,
  '(?:日米|両国|両政府|双方)(?:が|は|で)?、?',
  '(?:初めて|対面で|共同で|合同で|前回、?|それぞれ|同じく|「?«S»」?(?:の|における)?)',
  '、',
].join('|');
const holding = '(?:開催|主催|共催|実施|開か|行わ|催さ)';
const done = '(?:した|された|しました|されました|れた|れました|していた|されていた|し、|され、|れ、)';

const modifier = maskedPattern(`((?:${unit})+)${holding}${done}「?(?:«S»)?」?(?:の|、|[（(])?$`);
const directModifier = maskedPattern(
  `(?:(?:«P»|«D»)(?:に|で|、)?)*(?:«D»(?:の|、)?|«P»(?:での|における|開催の|で開催の))$`,
);
const predicate = maskedPattern(
  `^(?:[）)」])*(?:は|が|も|については|を)、?((?:${unit})*)${holding}${done.replace('|し、', '|し、|し(?=て)')}`,
);
const parenthesis = maskedPattern(`^[（(]((?:«D»|«P»|、|,|・|於|：|:| |開催|にて|で|${online})+)[）)]`);
const placeOfIt = maskedPattern('^の(?:開催地|会場|開催都市)(?:は|が|も)、?(«P»)');
const wasHeldAt = maskedPattern(
  `^(?:が|の)(?:${unit})*${holding}(?:された|した|れた)(?:の(?:は|が)、?)?(?:(«P»)|(«D»))(?!側)`,
);
const placeIsVenue = maskedPattern(`(«P»)(?:市)?(?:は|も|が)、?(?:(?:${unit})*${holding}${done})?$`);
const settingBefore = maskedPattern(`((?:${unit})+)(?:「?(?:«S»|[^「」、。]{2,40})」?(?:[（(]|の)?)?$`);

function readModifier(context: MentionContext): readonly GrammarClaim[] {
  const { before, after } = context;
  const inHolding = modifier.exec(before);
  const claims: GrammarClaim[] = [];
  if (inHolding?.[1] !== undefined) claims.push(...read(inHolding[1], inHolding.index, false));
  const direct = directModifier.exec(before);
  if (direct !== null) claims.push(...read(`${direct[0]}、`, direct.index, true));
  const venue = placeIsVenue.exec(before);
  if (venue !== null && /^の(?:開催地|会場|開催都市|ホスト)/u.test(after)) {
    claims.push({ kind: 'venue', offset: venue.index });
  }
  const setting = /^[」）)]*を、?(?:開催|主催|共催|実施)/u.test(after) ? settingBefore.exec(before) : null;
  if (setting?.[1] !== undefined) {
    claims.push(...read(setting[1], setting.index, false), ...subjects(setting[1], setting.index));
  }
  return claims;
}

function readPredicate({ after, at }: MentionContext): readonly GrammarClaim[] {
  const start = at + 1;
  const said = predicate.exec(after);
  if (said?.[1] !== undefined) return read(said[1], start + after.indexOf(said[1]), false);
  const inside = parenthesis.exec(after)?.[1];
  if (inside !== undefined) return read(inside, start + after.indexOf(inside), true);
  const [, place] = placeOfIt.exec(after) ?? [];
  if (place !== undefined) return [{ kind: 'venue', offset: start + after.indexOf(place) }];
  const heldAt = wasHeldAt.exec(after);
  if (heldAt === null) return [];
  const offset = start + heldAt[0].length - 1;
  return [{ kind: heldAt[1] === undefined ? 'date' : 'venue', offset }];
}

/** Reads the captured units. `bare`: a place needs no particle, as in 「（2020年9月、東京）」. */
function read(piece: string, base: number, bare: boolean): readonly GrammarClaim[] {
  const claims: GrammarClaim[] = [];
  const [date] = masksIn(piece, base, 'date').slice(-1);
  if (date !== undefined) claims.push({ kind: 'date', offset: date });
  for (const offset of masksIn(piece, base, 'place')) {
    const rest = piece.slice(offset - base + 1);
    if (/^(?:側)?が/u.test(rest)) claims.push({ kind: 'host', offset });
    else if (bare || new RegExp(`^${locative}`, 'u').test(rest)) claims.push({ kind: 'venue', offset });
  }
  const word = new RegExp(online, 'u').exec(piece);
  if (word !== null) claims.push({ kind: 'virtual', offset: base + word.index, length: word[0].length });
  claims.push(...holders(piece, base));
  return claims;
}

/** 「総務省と米国国務省は、…第9回会合を開催した」: here the subject of the sentence held the meeting. */
function subjects(piece: string, base: number): readonly GrammarClaim[] {
  return bodiesBefore(piece, base, 'は');
}

/** The bodies before 「が」 held the meeting; before 「は」 they may be the subject of the whole sentence. */
function holders(piece: string, base: number): readonly GrammarClaim[] {
  return bodiesBefore(piece, base, 'が|により|によって');
}

function bodiesBefore(piece: string, base: number, particle: string): readonly GrammarClaim[] {
  const list = maskedPattern(`(?:${body}(?:と|及び|並びに|、|・))*${body}(?=${particle})`).exec(piece);
  if (list === null) return [];
  const offsets = masksIn(list[0], base + list.index, 'name');
  return offsets.length < 2 ? [] : [{ kind: 'parties', offsets }];
}
