import type { IsoDate } from '../text/dates';
import { countLetters } from '../text/letters';
import type { Release } from './model';
import type { ReadProblem } from './problem';

export const blankText: ReadProblem = {
  severity: 'error',
  message: {
    en: 'There is no text to read. If the file should have some, open it and save it again as text.',
    ja: '読み取れる本文がありません。本文があるはずの場合は、ファイルを開き、テキストとして保存し直してください。',
  },
};

/** What is doubtful in a release that was read: no date, two dates, a release before its meeting. */
export function problemsOf(release: Release): readonly ReadProblem[] {
  const { released, meeting } = release;
  const problems: ReadProblem[] = [];
  const [first, ...others] = meeting.dates;
  if (!released && !first) problems.push(noDate);
  const other =
    first && others.find(({ value }) => value.to < first.value.from || value.from > first.value.to);
  if (first && other) {
    const [one, two] = [written(first.value), written(other.value)];
    problems.push({
      severity: 'warning',
      message: {
        en: `The text gives two dates for the meeting, ${one} and ${two}; the first is used. Correct the wrong one.`,
        ja: `会合の日付が${one}と${two}の2通りに記載されています。前者を使用します。誤っている方を修正してください。`,
      },
      span: other.span,
    });
  }
  if (released && first && released.value < first.value.from) {
    problems.push({
      severity: 'warning',
      message: {
        en: `The meeting (${written(first.value)}) is later than the release (${released.value}). Check both dates.`,
        ja: `会合の日（${written(first.value)}）が公表日（${released.value}）より後になっています。両方の日付を確認してください。`,
      },
      span: first.span,
    });
  }
  return problems;
}

const noDate: ReadProblem = {
  severity: 'warning',
  message: {
    en: 'No date of release or of a meeting was found, so the release cannot be placed in time. Add a line with the date, or "released: 2023-03-14" between two lines "---" at the head of the file.',
    ja: '公表日も会合の日付も見つからないため、時系列に位置付けられません。日付の行を加えるか、ファイルの冒頭に「---」の行で挟んで「released: 2023-03-14」と記載してください。',
  },
};

function written({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string {
  return from === to ? from : `${from}–${to}`;
}

/** A problem where the text is mostly in neither English nor Japanese: other scripts, or Chinese without any kana. */
export function unknownLanguage(text: string): readonly ReadProblem[] {
  const { letters, kana, han, latin } = countLetters(text.slice(0, 1500));
  const chinese = han > 60 && kana * 50 < han;
  const foreign = letters > 0 && (latin + kana + han) * 2 < letters;
  return chinese || foreign || letters === 0 ? [notReadable] : [];
}

const notReadable: ReadProblem = {
  severity: 'warning',
  message: {
    en: 'The text is in neither English nor Japanese, the two languages that can be read. Leave the file out of the archive, or add the release in one of them.',
    ja: '本文が日本語でも英語でもないため、内容を読み取れません。このファイルを記録から外すか、日本語版又は英語版を加えてください。',
  },
};
