import type { EmitToken, WordList } from './token';

/** Longer words of the lexicon are not looked for; the longest official names stay within it. */
const longestWord = 24;
const lengths = new Uint8Array(longestWord);

/** What a piece costs when a stretch is cut so that the whole is cheapest: few and known words. */
const cost = { word: 10, single: 16, unknown: 26 };

/** Room for the cuts of one stretch; a longer one gets more. */
let pieceEnds = new Uint32Array(256);
let pieceCosts = new Uint32Array(256);

/**
 * Cuts a stretch of kanji with its kana into words; kana that belong to no word are passed over.
 * @returns where to read on: past the stretch, or further where the last word reaches beyond it.
 */
export function segmentKanji(
  text: string,
  start: number,
  end: number,
  words: WordList | undefined,
  emit: EmitToken,
): number {
  if (words === undefined) {
    emitPairs(text, start, end, emit);
    return end;
  }
  findCheapestCuts(text, start, end, words);
  let at = start;
  while (at < end) {
    const pieceEnd = pieceEnds[at - start] ?? end;
    if (isKanji(text, at)) emit(text.slice(at, pieceEnd), at, pieceEnd, 'kanji');
    at = pieceEnd;
  }
  return Math.max(at, end);
}

/** For each place of the stretch the end of the piece that begins the cheapest cut of what follows, and that cut's cost. */
function findCheapestCuts(text: string, start: number, end: number, words: WordList): void {
  if (end - start >= pieceEnds.length) {
    pieceEnds = new Uint32Array((end - start) * 2);
    pieceCosts = new Uint32Array((end - start) * 2);
  }
  pieceCosts[end - start] = 0;
  for (let at = end - start - 1; at >= 0; at--) {
    const kanji = isKanji(text, start + at);
    let bestEnd = at + 1;
    let bestCost = (pieceCosts[at + 1] ?? 0) + (kanji ? cost.unknown : 0);
    const found = kanji ? words.lengthsAt(text, start + at, lengths) : 0;
    for (let index = 0; index < found; index++) {
      const length = lengths[index] ?? 1;
      const rest = at + length < end - start ? (pieceCosts[at + length] ?? 0) : 0;
      const price = rest + (length === 1 ? cost.single : cost.word);
      if (price > bestCost) continue;
      bestEnd = at + length;
      bestCost = price;
    }
    pieceEnds[at] = start + bestEnd;
    pieceCosts[at] = bestCost;
  }
}

/** Overlapping pairs of kanji; a kanji that stands alone by itself. */
function emitPairs(text: string, start: number, end: number, emit: EmitToken): void {
  for (let at = start; at < end; at++) {
    if (!isKanji(text, at)) continue;
    const paired = at + 1 < end && isKanji(text, at + 1);
    const alone = !paired && (at === start || !isKanji(text, at - 1));
    if (paired) emit(text.slice(at, at + 2), at, at + 2, 'kanji');
    else if (alone) emit(text.slice(at, at + 1), at, at + 1, 'kanji');
  }
}

/**
 * Cuts a run of katakana into words where known words of three characters and more cover all of it
 * (インターネット|ガバナンス); else it is taken for one name. A known name that begins so and goes on in kanji
 * (デジタル庁) is taken whole.
 * @returns where to read on.
 */
export function segmentKatakana(
  text: string,
  start: number,
  end: number,
  words: WordList | undefined,
  emit: EmitToken,
): number {
  const found = words?.lengthsAt(text, start, lengths) ?? 0;
  const beyond = found === 0 ? 0 : start + (lengths[found - 1] ?? 0);
  if (beyond > end) {
    emit(text.slice(start, beyond), start, beyond, 'katakana');
    return beyond;
  }
  const cuts = words === undefined ? undefined : coverKatakana(text, start, end, words);
  let at = start;
  for (const cut of cuts ?? [end]) {
    emit(katakanaKey(text.slice(at, cut)), at, cut, 'katakana');
    at = cut;
  }
  return end;
}

/** The ends of the fewest known words that cover the run; undefined where none do. */
function coverKatakana(text: string, start: number, end: number, words: WordList): number[] | undefined {
  const next = new Map<number, { readonly end: number; readonly count: number }>();
  for (let at = end - 1; at >= start; at--) {
    const found = words.lengthsAt(text, at, lengths);
    for (let index = 0; index < found; index++) {
      const length = lengths[index] ?? 0;
      const cut = at + length;
      const rest = cut === end ? 0 : next.get(cut)?.count;
      if (length < 3 || cut > end || rest === undefined) continue;
      if (rest + 1 <= (next.get(at)?.count ?? Infinity)) next.set(at, { end: cut, count: rest + 1 });
    }
  }
  const cuts: number[] = [];
  for (let step = next.get(start); step !== undefined; step = next.get(step.end)) cuts.push(step.end);
  return cuts.length > 0 ? cuts : undefined;
}

/** One key for the ways a loan word is written: サーバー and サーバ, ヴァイオリン and バイオリン. */
export function katakanaKey(written: string): string {
  const plain = !written.includes('ヴ')
    ? written
    : written.replace(/ヴ([ァィェォ])/g, (_, vowel: string) => bVowels[vowel] ?? 'ブ').replaceAll('ヴ', 'ブ');
  return plain.length > 3 && plain.endsWith('ー') ? plain.slice(0, -1) : plain;
}

const bVowels: Readonly<Record<string, string>> = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };

const hanCharacter = /[\p{Script=Han}々〆]/u;

/** Whether a Chinese character or 々 or 〆 stands there, of those that are one UTF-16 unit. */
export function isKanji(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  return code >= 0x2e80 && !isKana(code) && hanCharacter.test(text.charAt(at));
}

function isKana(code: number): boolean {
  return code >= 0x3041 && code <= 0x30ff;
}
