import { explainSentence } from '../relation/explain';
import { linesOf } from '../release/lines';
import type { Release } from '../release/model';
import { checkDraft } from '../rules/check';
import type { Finding } from '../rules/rule';
import type { LineMap } from '../text/lineMap';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import { contains, overlaps } from '../text/span';
import { loadSnapshot, type SnapshotOptions } from './archive';
import { loadDismissals } from './dismissals';
import { CommandLineError } from './error';
import type { ExplainedSentence } from './formats/explanation';
import { explanationJson } from './formats/explanationJson';
import { explanationText } from './formats/explanationText';
import { readCounterpart, readDraft } from './readDraft';

interface ExplainAtOptions extends SnapshotOptions {
  readonly dismissals?: string;
  readonly format: 'text' | 'json';
  readonly top: number;
}

/**
 * `reaffirm explain --at FILE:LINE[:COLUMN]`: what the sentences there were set against, and why they are reported or not.
 * @throws CommandLineError for a place that is not one, a file that cannot be read, or a line without a sentence.
 */
export async function explainAt(at: string, options: ExplainAtOptions): Promise<void> {
  const place = readPlace(at, options.lang);
  const draft = await readDraft(place.path, {
    settings: { displayLanguage: options.lang, severity: {} },
  });
  const indexes = sentencesAt(draft, place, options.lang);
  const snapshot = await loadSnapshot(options);
  const { findings, suppressed } = checkDraft(draft, snapshot, {
    counterpart: await readCounterpart(place.path, draft, snapshot),
    dismissals: await loadDismissals(options.dismissals, options.lang),
  });
  const sentences = indexes.map((index): ExplainedSentence => {
    const within = ({ span }: Finding) =>
      overlaps(span, draft.sentences[index]?.span ?? { start: 0, end: 0 });
    return {
      explanation: explainSentence(draft, index, snapshot),
      findings: findings.filter(within),
      suppressed: suppressed.filter(within),
    };
  });
  const explained = { path: place.path, draft, snapshot, sentences, top: options.top };
  process.stdout.write(options.format === 'json' ? explanationJson(explained) : explanationText(explained));
}

interface Place {
  readonly path: string;
  /** Counted from 1, as editors show them. */
  readonly line: number;
  readonly column?: number;
}

/** The path may hold colons itself (`C:\…`); the numbers stand at the end. */
function readPlace(at: string, lang: DisplayLanguage): Place {
  const match = /^(.+?):(\d+)(?::(\d+))?$/.exec(at);
  const [, path = '', line = '0', column] = match ?? [];
  if (match === null || Number(line) < 1 || Number(column ?? 1) < 1) {
    throw new CommandLineError(localize(texts.noPlace, lang, { at }));
  }
  return { path, line: Number(line), ...(column !== undefined && { column: Number(column) }) };
}

/** The indexes of the sentences on the line, or of the one at the column. */
function sentencesAt(draft: Release, place: Place, lang: DisplayLanguage): readonly number[] {
  const { path, line, column } = place;
  const lines = linesOf(draft);
  if (line > lines.lineCount) {
    throw new CommandLineError(localize(texts.outOfRange, lang, { path, line, count: lines.lineCount }));
  }
  const start = lines.offsetAt({ line: line - 1, character: 0 });
  const end = line < lines.lineCount ? lines.offsetAt({ line, character: 0 }) : draft.text.length;
  const at = column === undefined ? undefined : Math.min(start + column - 1, Math.max(start, end - 1));
  const found = draft.sentences.flatMap(({ span }, index) => {
    const isThere =
      at === undefined ? overlaps(span, { start, end }) : contains(span, { start: at, end: at });
    return isThere ? [index] : [];
  });
  if (found.length > 0) return found;
  const near = nearestLine(draft, lines, line);
  throw new CommandLineError(
    localize(near === undefined ? texts.noSentences : texts.noSentence, lang, {
      place: [path, line, ...(column === undefined ? [] : [column])].join(':'),
      near: near ?? 0,
    }),
  );
}

/** The line of the nearest sentence, counted from 1. */
function nearestLine(draft: Release, lines: LineMap, line: number): number | undefined {
  return draft.sentences
    .map(({ span }) => lines.positionAt(span.start).line + 1)
    .sort((a, b) => Math.abs(a - line) - Math.abs(b - line))[0];
}

const texts = {
  noPlace: {
    en: '“{at}” names no place: write the file, a colon and the line, counted from 1, such as draft.release.md:14 or draft.release.md:14:5.',
    ja: '「{at}」は位置の指定になっていません。「draft.release.md:14」又は「draft.release.md:14:5」のように、ファイル名、コロン、行番号（1から数える）の順に指定してください。',
  },
  outOfRange: {
    en: '{path} has {count} lines; there is no line {line}.',
    ja: '{path}は{count}行です。{line}行目はありません。',
  },
  noSentence: {
    en: '{place}: there is no sentence here. The nearest one is on line {near}.',
    ja: '{place}：この位置に文はありません。最も近い文は{near}行目にあります。',
  },
  noSentences: {
    en: '{place}: the file holds no sentence.',
    ja: '{place}：このファイルには文がありません。',
  },
} as const satisfies Record<string, Localized>;
