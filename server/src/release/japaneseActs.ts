import { type PhraseHit } from '../text/phrases';
import type { Span } from '../text/span';
import type { ActHead } from './englishActs';
import { type LadderWord, contentTable, rungs, verbTable } from './ladder';
import { foldInPlace } from '../text/foldInPlace';

interface Head {
  readonly id: string;
  readonly span: Span;
  readonly word: LadderWord;
}

/** What may follow the stem of a predicate up to the end of its clause: conjugation, and 「を行った」 after a noun. */
const predicateTail =
  /^(?:(?:を|が|も|の場を|の機会を)(?:行|もっ|持|交わ|重ね|得)[ぁ-んっ]*|(?=[しすさせっりいえけきげびめれらわおうるたてだみ])(?:し合)?[ぁ-ん]*)(?:こと(?:と|に)[ぁ-ん]*|もの(?:と|で)[ぁ-ん]*|見込[ぁ-ん]*)?(?=[、。，．；;,.\s]|と共に|共に|一方|上で|$)/;
/** 「…との認識を双方は共有した」 shares a view; 「情報を共有した」 does not. */
const sharedView = /(?:認識|見解|考え|理解|意識)を[^、。]{0,10}$/;
/** 「…との立場を示した」 states a position; 「調査結果を示した」 does not. */
const shownPosition =
  /(?:こと|旨|考え方?|意向|意思|意図|意志|意欲|姿勢|立場|方針|見解|見方|認識|態度|決意|支持|賛意|賛同|懸念|期待|関心|理解|用意|性|方向性|コミットメント)を[^、。]{0,10}$/;
const nominalTail =
  /ことが|ものが|(?:^|こと|もの|の)[をがはのへにと]$|^(?:で|も|や|から|まで|など|について|として)$/;
const intentionEnd =
  /(意向|意図|意思|意志|方針|用意|構え|考え|所存|つもり|予定)(?:で|が|を)(?:ある|あり|す|した|示|有|持|表|い)[ぁ-ん]*/g;
const decisionEnd =
  /(?:する|行う|[うくすつぬむるぐぶ])(こと(?:と|に)(?:し|する|な)[ぁ-ん]*)(?=[、。，．\s]|$)/g;
const promiseEnd =
  /(?:する|行う|進める|努める|図る|続ける|いく|高める|深める|[うくすつぬむぐぶ]|[えけせてねめれげべ]る|します|行います|いきます|[きぎしちにびみりいえけせてねめれげべ]ます)(?=[。．]?\s*$)/;
const stateEnd =
  /(?:ている|でいる|ています|である|であります|です|ある|あります|なる|なります|いる|います)(?=[。．]?\s*$)/;
const meetingHeld =
  /(?:(?:会合|会議|対話|協議|部会|委員会|会談|フォーラム|サミット|総会|次回)[^。]*(?:開催|主催)|(?:公表|発表|添付|参照|御参照|ご参照))(?:する|します)|(?:開催|主催|公表|発表)(?:され(?:る|ます))/;
/** How far, in characters, a framed noun may stand before its verb. */
const contentReach = 26;
const embeddedReach = 12;

/** The heads of a Japanese sentence: predicates at the end of a clause, with what they govern before them. */
export function readJapaneseActs(sentence: string): readonly ActHead[] {
  const text = foldInPlace(sentence);
  const heads = [...verbHeads(text), ...endHeads(text)].sort((a, b) => a.span.start - b.span.start);
  const standing = heads.filter((head, index) => head.id !== 'aim' || index === heads.length - 1);
  const distinct = standing.filter(
    (head, index) => !standing.slice(0, index).some(({ span }) => span.end > head.span.start),
  );
  const contents = contentTable.find(text, 'ja');
  if (distinct.length === 0) return plainValue(text, contents);
  return distinct.map((head, index) => {
    const start = distinct[index - 1]?.span.end ?? 0;
    const clause = { start, end: index === distinct.length - 1 ? text.length : head.span.end };
    return { clause, id: head.id, ...strengthOf(head, text.slice(0, head.span.start), contents, start) };
  });
}

const valueWord = /^(?:重要|必要|不可欠|大切|肝要)$/;

/** 「…が重要である。」: a value statement without a verb of the ladder. */
function plainValue(text: string, contents: readonly PhraseHit<number>[]): readonly ActHead[] {
  const value = contents.findLast(
    ({ text: word, span }) => valueWord.test(word) && /^(?:で|だ|と)/.test(text.slice(span.end)),
  );
  if (!value) return [];
  return [{ clause: { start: 0, end: text.length }, verb: value.span, id: 'recognize', rung: value.value }];
}

/** Positions that are held as a state: 「…に反対である」. */
const standing = new Set(['support', 'oppose']);
const stateTail = /^で(?:ある|あり|す)/;

function verbHeads(text: string): readonly Head[] {
  return verbTable.find(text, 'ja').flatMap((hit): readonly Head[] => {
    if (hit.value.kind === 'content') return [];
    if (hit.value.id === 'share' && !sharedView.test(text.slice(0, hit.span.start))) return [];
    if (hit.text.startsWith('示') && !shownPosition.test(text.slice(0, hit.span.start))) return [];
    const rest = text.slice(hit.span.end);
    const tail = (predicateTail.exec(rest) ??
      (standing.has(hit.value.id) ? stateTail.exec(rest) : null))?.[0];
    if (tail === undefined || nominalTail.test(tail)) return [];
    if (tail === '' && !/[るたうくいめきりえし]$/.test(hit.text)) return [];
    return [
      { id: hit.value.id, span: { start: hit.span.start, end: hit.span.end + tail.length }, word: hit.value },
    ];
  });
}

/** Heads that are no verb of the ladder: 「…する意向である」, 「…することとした」, and a plain promise at the end 「…を行う。」. */
function endHeads(text: string): readonly Head[] {
  const heads: Head[] = [];
  for (const match of text.matchAll(intentionEnd)) {
    if (!text.slice(0, match.index + 2).includes('開催する予定')) {
      heads.push(headOf('intend', 'intend', match.index, match[0].length));
    }
  }
  for (const match of text.includes('こと') ? text.matchAll(decisionEnd) : []) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    heads.push(headOf('decide', 'commit', start, match[1]?.length ?? 0));
  }
  const promise = promiseEnd.exec(text);
  if (promise && !stateEnd.test(text) && !meetingHeld.test(text)) {
    heads.push(headOf('will', 'will', promise.index, promise[0].length));
  }
  return heads;
}

function headOf(id: string, rung: string, start: number, length: number): Head {
  return { id, span: { start, end: start + length }, word: { kind: 'act', id, rung: rungs[rung] ?? 0 } };
}

function strengthOf(
  head: Head,
  before: string,
  contents: readonly PhraseHit<number>[],
  from: number,
): { rung: number; verb: Span } {
  const held = contents
    .filter(({ span }) => span.start >= from && span.end <= head.span.start)
    .filter(({ span }) => head.span.start - span.end <= contentReach)
    .pop();
  const near = before.slice(Math.max(from, before.length - embeddedReach));
  const { word } = head;
  if (
    word.rung >= (rungs['intend'] ?? 0) &&
    /(?:検討|模索)(?:して|し|を)?(?:い|行|進)?[ぁ-ん]*$/.test(near)
  ) {
    return {
      rung: rungs['consider'] ?? 0,
      verb: { start: before.length - near.length + near.search(/検討|模索/), end: head.span.end },
    };
  }
  if (word.kind === 'frame') return framed(head, word, held);
  const weakened =
    held &&
    ['agree', 'decide'].includes(head.id) &&
    held.value <= 4 &&
    head.span.start - held.span.end <= embeddedReach;
  return weakened
    ? { rung: held.value, verb: join(held.span, head.span) }
    : { rung: word.rung, verb: head.span };
}

function framed(
  head: Head,
  frame: { rung: number; cap: number },
  held: PhraseHit<number> | undefined,
): { rung: number; verb: Span } {
  if (!held) return { rung: frame.rung, verb: head.span };
  return { rung: Math.min(frame.cap, held.value), verb: join(held.span, head.span) };
}

function join(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
