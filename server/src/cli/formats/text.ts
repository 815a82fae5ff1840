import { rangeOf } from '../../rules/places';
import type { Finding } from '../../rules/rule';
import { localize, type Localized } from '../../text/localized';
import { type CheckedFile, type Format, linkTo, relatedRange } from './format';

const nothingFound: Localized = { en: 'Nothing found.', ja: '指摘事項はありません。' };
const total: Localized = {
  en: 'Findings: {count}. Files checked: {files}.',
  ja: '指摘事項：{count}件（確認したファイル：{files}件）',
};

/** For people: one finding a paragraph, the place first, each earlier sentence below it. */
export const formatText: Format = (files, snapshot) => {
  const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
  const { displayLanguage } = snapshot.settings;
  if (count === 0) return `${localize(nothingFound, displayLanguage)}\n`;
  const paragraphs = files.flatMap((file) =>
    file.findings.map((finding) => `${heading(finding, file)}\n${relatedLines(finding, file, snapshot)}\n`),
  );
  return `${paragraphs.join('')}${localize(total, displayLanguage, { count, files: files.length })}\n`;
};

function heading(finding: Finding, file: CheckedFile): string {
  const place = linkTo(file.path, rangeOf(file.draft, finding.span));
  return `${place}: ${finding.severity}: ${finding.message} (${finding.rule})`;
}

function relatedLines(finding: Finding, file: CheckedFile, snapshot: Parameters<Format>[1]): string {
  return finding.related
    .flatMap((place) => {
      const range = relatedRange(place, file, snapshot);
      return range ? [`    ${linkTo(place.source, range)}: ${place.note}\n`] : [];
    })
    .join('');
}
