import data from '../../data/release-cues.yaml';

/** Regular expressions of the parts of a release, from `data/release-cues.yaml`. None keeps a state. */
export const cues = {
  furniture: wholeLine(data.furniture),
  contactHeading: wholeLine(data.contactHeadings),
  contactLine: wholeLine(data.contactLines),
  participantHeading: wholeLine(data.participantHeadings),
  held: bothLanguages(data.held),
  future: bothLanguages(data.future),
  virtual: bothLanguages(data.virtual),
  holding: bothLanguages(data.holding),
  dateLabel: wholeLine(data.dateLabels),
  placeLabel: wholeLine(data.placeLabels),
} as const;

/** Sources of patterns, without capturing groups: what a meeting is called, what a document is called. */
export const englishMeetingNoun = `(?:${data.meetingNouns.en.map(anyInitial).join('|')})`;
export const japaneseMeetingNoun = `(?:${byLength(data.meetingNouns.ja).join('|')})`;
export const englishDocumentNoun = `(?:${data.documentNouns.en.map(anyInitial).join('|')})`;
export const japaneseDocumentNoun = `(?:${byLength(data.documentNouns.ja).join('|')})`;

/** Names a meeting in general, in either language. */
export const meetingWord = new RegExp(`\\b${englishMeetingNoun}\\b|${japaneseMeetingNoun}`, 'iu');
export const documentWord = new RegExp(`\\b${englishDocumentNoun}\\b|${japaneseDocumentNoun}`, 'iu');

function wholeLine(sources: readonly string[]): RegExp {
  return new RegExp(`^[\\s【［\\[<*#・]*(?:${sources.join('|')})[\\s】］\\]>*:：]*$`, 'iu');
}

function bothLanguages({ en, ja }: { en: string; ja: string }): RegExp {
  return new RegExp(`${en}|${ja}`, 'iu');
}

function byLength(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

/** The pattern with every word's first letter small or capital; a title in capitals throughout is not looked for. */
function anyInitial(source: string): string {
  return source.replace(
    /(?<![\w\\[(?:])[a-z](?=[a-z]{2})/g,
    (letter) => `[${letter.toUpperCase()}${letter}]`,
  );
}
