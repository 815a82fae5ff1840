import type { Unlikeness } from '../../relation/comparison/judge';
import type { CandidateOutcome } from '../../relation/explain';
import type { Relation, SlotDifference, SlotKind } from '../../relation/model';
import type { Arguments, Localized } from '../../text/localized';
import { inOneLine } from '../../text/span';

/** A slot that differs: what it is, then both values. */
export function differenceWords(
  { kind, draft, earlier }: SlotDifference,
  say: (text: Localized, values?: Arguments) => string,
): string {
  return say(texts.difference, {
    slot: say(slotNames[kind]),
    draft: inOneLine(draft),
    earlier: inOneLine(earlier),
  });
}

export const texts = {
  notReported: { en: 'Nothing is reported of this sentence.', ja: 'この文に対する指摘はありません。' },
  suppressed: { en: 'Suppressed: {finding}', ja: '抑止中：{finding}' },
  acknowledged: {
    en: 'The sentence itself says that it continues, so a repetition is a hint only.',
    ja: '継続である旨が文中に明示されているため、繰り返しはヒントとして示されます。',
  },
  ownReleases: {
    en: 'Left out, as releases of the draft’s own meeting: {files}',
    ja: '草案と同じ会合の報道資料のため対象外：{files}',
  },
  candidates: {
    en: 'Earlier releases looked through: {releases}. Sentences compared: {count}.',
    ja: '対象とした過去の報道資料：{releases}件、比較した文：{count}件',
  },
  notCompared: {
    en: 'This is a title, a heading, a date line, a list of participants or a contact line: such text states no position and is not compared.',
    ja: '標題、見出し、日付、出席者又は連絡先の行であり、立場を表明する文ではないため、比較の対象としません。',
  },
  further: {
    en: 'Further sentences compared: {count}; show them with --top.',
    ja: 'ほかに比較した文：{count}件（--top で表示できます）',
  },
  sentence: { en: 'sentence', ja: '文' },
  search: { en: 'search', ja: '検索' },
  byConcept: { en: 'found by what it is about', ja: '内容の一致により抽出' },
  comparison: { en: 'comparison', ja: '比較' },
  why: { en: 'why', ja: '理由' },
  coverage: { en: 'in common', ja: '内容の重なり' },
  covered: {
    en: '{draft} of the draft, {earlier} of the earlier sentence, {mean} of both; weight {shared}',
    ja: '草案の{draft}、過去の文の{earlier}、全体の{mean}（重み{shared}）',
  },
  draftClause: { en: 'draft', ja: '草案' },
  earlierClause: { en: 'earlier', ja: '過去' },
  onlyDraft: { en: 'only here', ja: '草案のみ' },
  onlyEarlier: { en: 'only there', ja: '過去のみ' },
  onlyHere: { en: 'only here', ja: '草案のみ' },
  onlyThere: { en: 'only there', ja: '過去のみ' },
  differs: { en: 'differs', ja: '相違' },
  difference: {
    en: '{slot}: “{earlier}” there, “{draft}” here',
    ja: '{slot}：過去「{earlier}」、草案「{draft}」',
  },
} as const satisfies Record<string, Localized>;

export const relations: Readonly<Record<Relation | 'unrelated', Localized>> = {
  repeats: { en: 'repeats', ja: '繰り返し' },
  weakens: { en: 'weakens', ja: '後退' },
  contradicts: { en: 'contradicts', ja: '相反' },
  unrelated: { en: 'unrelated', ja: '関係なし' },
};

export const outcomes: Readonly<Record<CandidateOutcome, Localized>> = {
  reported: { en: 'Set against the draft', ja: '草案と対照した文' },
  shownBeside: { en: 'Shown beside it', ja: '併せて示される文' },
  outweighed: {
    en: 'Outweighed by a nearer, newer or graver one',
    ja: 'より近い、新しい又は重大な文があるため採らなかった文',
  },
  unrelated: { en: 'Unrelated', ja: '関係がないと判断した文' },
  passedOver: {
    en: 'Passed over: the sentence tells of another meeting',
    ja: '別の会合について述べた文であるため対象外とした文',
  },
};

export const unlikenesses: Readonly<Record<Unlikeness, Localized>> = {
  content: {
    en: 'They have too little in common: {draft} of the draft (at least {ofDraft}), {earlier} of the earlier sentence ({ofEarlier}), {mean} of both ({both}), weight {shared} ({least}).',
    ja: '内容の重なりが不足しています：草案の{draft}（{ofDraft}以上が必要）、過去の文の{earlier}（同{ofEarlier}）、全体の{mean}（同{both}）、重み{shared}（同{least}）',
  },
  position: {
    en: 'One of the two states a fact, not a position.',
    ja: '一方が立場の表明ではなく、事実の記述です。',
  },
  deed: {
    en: 'The two acts are said of different deeds.',
    ja: 'それぞれの約束の対象となる行為が異なります。',
  },
  attitude: {
    en: 'One welcomes what has happened, the other states what is to be done.',
    ja: '一方は既に行われたことへの評価、他方は今後の取組を述べています。',
  },
  talk: {
    en: 'One of the two only reports what was discussed or presented at its own meeting.',
    ja: '一方は当該会合での議論又は提示について記したものに過ぎません。',
  },
  newCommitment: {
    en: 'The draft binds so much more than the earlier sentence that it is a new commitment.',
    ja: '過去の文より約束の度合いが大きく、新たなコミットメントと認められます。',
  },
  actor: {
    en: 'Each of the two says what another party will do.',
    ja: 'それぞれ別の当事者が行うことを述べています。',
  },
  recounted: {
    en: 'The draft tells of that very meeting, and nothing in it disagrees.',
    ja: '草案は当該会合について述べており、相違はありません。',
  },
};

export const slotNames: Readonly<Record<SlotKind, Localized>> = {
  act: { en: 'act', ja: '行為' },
  polarity: { en: 'denial', ja: '否定' },
  stance: { en: 'stance', ja: '方向性' },
  scope: { en: 'scope', ja: '対象範囲' },
  deadline: { en: 'time', ja: '時期' },
  date: { en: 'date', ja: '日付' },
  figure: { en: 'figure', ja: '数値' },
  ordinal: { en: 'ordinal', ja: '回数・順序' },
  place: { en: 'place', ja: '場所' },
  party: { en: 'party', ja: '主体' },
  plan: { en: 'plan', ja: '予定' },
};
