import { languageOf } from '../text/language';
import type { Localized } from '../text/localized';
import { splitSentences } from '../text/sentences';
import type { Span } from '../text/span';
import { readCommitments } from './commitments';
import type { Fact, Release, Sentence, SourceId } from './model';

/** What is wrong with a text, in both languages. */
export interface ReadProblem {
  readonly severity: 'error' | 'warning';
  readonly message: Localized;
  readonly span?: Span;
}

const problems = {
  empty: { en: 'The file is empty.', ja: 'ファイルの内容が空です。' },
} satisfies Record<string, Localized>;

/** Reads a release from its text. Never throws: what cannot be read comes back as a problem. */
export function readRelease(
  source: SourceId,
  text: string,
): { release: Release | undefined; problems: readonly ReadProblem[] } {
  if (text.trim() === '') {
    return { release: undefined, problems: [{ severity: 'error', message: problems.empty }] };
  }
  const sentences: Sentence[] = splitSentences(text).map((span) => ({
    span,
    language: languageOf(text.slice(span.start, span.end)),
    role: 'body',
    section: -1,
  }));
  const number = meetingNumber(text);
  const series = seriesOf(text);
  const release: Release = {
    source,
    text,
    language: languageOf(text),
    ...(series && { series }),
    meeting: { ...(number && { number }), dates: [], hosts: [], parties: [] },
    participants: [],
    sections: [],
    sentences,
    commitments: readCommitments(text, sentences),
    plans: [],
    meetingMentions: [],
    dates: [],
  };
  return { release, problems: [] };
}

function meetingNumber(text: string): Fact<number> | undefined {
  const found = /(\d+)th\b|第(\d+)回/.exec(text);
  if (!found) return undefined;
  const span = { start: found.index, end: found.index + found[0].length };
  return { value: Number(found[1] ?? found[2]), span };
}

function seriesOf(text: string): Fact<string> | undefined {
  const found = /(?<=of the )[A-Z][^\n]*Dialogue[^\n]*|^[^\n(（「]*対話/m.exec(text);
  if (!found) return undefined;
  return { value: found[0], span: { start: found.index, end: found.index + found[0].length } };
}
