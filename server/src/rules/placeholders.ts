import { rememberText } from '../text/remember';
import { type Span, overlaps, shift, slice } from '../text/span';

/** The placeholders of a text in order, not overlapping: of two that overlap the one that begins first, then the longer one. */
export function findPlaceholders(text: string): readonly Span[] {
  const open = withoutCode(text);
  return paragraphsOf(open).flatMap((paragraph) =>
    placeholdersIn(slice(open, paragraph)).map((span) => shift(span, paragraph.start)),
  );
}

/** The text with code and comments, which may run over paragraphs, as marks that no placeholder holds. */
function withoutCode(text: string): string {
  return text.replace(code, (found) => found.replace(/[^\n]/g, '\uFFFC'));
}

/** Stretches between blank lines: no placeholder is broken over them. */
function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  let start = 0;
  for (const { 0: blank, index } of text.matchAll(blankLines)) {
    paragraphs.push({ start, end: index });
    start = index + blank.length;
  }
  return [...paragraphs, { start, end: text.length }];
}

const blankLines = /\r?\n(?:[^\S\n]*\n)+/g;

const placeholdersIn = rememberText((text): readonly Span[] => {
  const exempted = spansOf(text, exempt);
  const found = patterns
    .flatMap((pattern) => spansOf(text, pattern))
    .filter((span) => !exempted.some((other) => overlaps(span, other)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
});

/** Words that stand in square brackets only where a fact is missing. */
const bracketed = [
  String.raw`(?:insert|add|fill in|to be|name of|number of|date of)\b[^\]］】\n]*`,
  '(?:dates?|day|month|year|time|places?|venue|city|country|number|ordinal|names?|title|figures?|amount|text|link|P)',
  '(?:日付|日時|日程|年月日|期日|場所|会場|開催地|都市名?|国名|氏名|名前|役職名?|人数|件数|金額|数値|数字|回数)',
  '(?:未定|要確認|確認中|調整中|検討中|協議中|作成中|後日記入|後送|追記|記入)',
].join('|');

/** A mark used as a stand-in for one digit or letter. */
const mark = '[xXｘＸ○〇◯●◎＊]';

/** Kanji numerals: 〇 is a zero beside them, as in 二〇二三年. */
const kanjiDigit = '[一二三四五六七八九十百千]';

const patterns: readonly RegExp[] = [
  /(?<![A-Za-z\d])(?:T\.B\.[DCA]\.?|TB[DCA]|ＴＢ[ＤＣＡ]|TODO)(?![A-Za-z\d])/gu,
  /\blorem ipsum\b[^\n]*/giu,
  /\b(?:insert|fill in)\s+(?:[\p{L}-]+\s+){1,4}here\b/giu,
  /(?:要確認|未定(?=[?？]))[?？]*/gu,
  /(?<![?？!！])(?:[?？]{2,}|[（(][?？]+[）)])/gu,
  // XX as a stand-in; "Article XX" and "the XX Olympic Games" are Roman numbers.
  /(?<!\b(?:Articles?|Art\.|Chapter|Part|Annex|Title|Volume|Vol\.|Section|No\.|GATT|COP)\s)(?<![A-Za-z\d.-])X{2,4}(?!(?!(?:st|nd|rd|th)\b)[A-Za-z\d]|\.\d|-[a-z]|\s(?:Olymp|Paralymp|Ordinary|Congress|Plenary|Session|centur))/gu,
  /(?<![A-Za-z\d])x{2,4}(?![A-Za-z\d]|\.\d)/gu,
  /(?<!(?:GATT|WTO|協定|条約)第?)Ｘ{2,}(?!\p{L}*条)/gu,
  new RegExp(`(?<!\\d)(?:1\\d|20)\\d?${mark}{1,2}(?=年|\\b|\\D)(?!条)`, 'gu'),
  new RegExp(`(?:令和|平成)?${mark}{1,4}[年月](?:${mark}{1,2}[月日])+`, 'gu'),
  new RegExp(`(?<!\\d)0{1,2}月0{1,2}日|\\d月${mark}{1,2}日`, 'gu'),
  new RegExp(`(?:第|令和|平成|昭和)(?:${mark}{1,4}|[NnＮｎ_＿]+)(?=[回年期次版])[回年期次版]`, 'gu'),
  new RegExp(`(?<!${kanjiDigit}|[○〇◯])[○〇◯]{2,4}(?!${kanjiDigit}|[○〇◯])`, 'gu'),
  /(?<!●)●{2,4}(?!●)/gu,
  /(?<=[\p{L}、。])[△□]{2,4}(?=\p{L})/gu,
  /\bN(?:th)\b|\bYYYY\b/gu,
  /＿{2,}/gu,
  /(?<![\p{L}_*])_{3,}(?=(?:st|nd|rd|th)\b|[^\p{L}_*])/gu,
  /[[［【](?:[\s\u3000]*|[.…・]+|[●○〇◯xXｘＸ?？_＿]+)[\]］】](?![(:[])/gu,
  /（[\s\u3000]*）|\([ \u3000]+\)/gu,
  new RegExp(`[[［【<＜][\\s\\u3000]*(?:${bracketed})[\\s\\u3000]*[\\]］】>＞](?![(:[])`, 'giu'),
  /\{\{[^{}\n]*\}\}/gu,
];

/** Code and comments say XX and [ ] for reasons of their own. */
const code = /```[^]*?(?:```|(?![^]))|`[^`\n]*`|<!--[^]*?-->/g;
/** So do addresses, boxes to tick, rules, and headings that begin with a mark. */
const exempt =
  /\bhttps?:\/\/[^\s）」]+|\bwww\.[^\s）」]+|[\w.+-]+@[\w.-]+|^[^\S\n]*(?:[-*+]|\d+[.)])[^\S\n]+\[[ xX]\]|^[^\S\n]*[_*-]{3,}[^\S\n]*$|^[○◯●]{2}(?=[ \u3000])/gmu;

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
