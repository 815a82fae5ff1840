import type { Release } from '../../server/src/release/model';
import { languageOf } from '../../server/src/text/language';

/** A release that consists of body sentences alone, one a line, held on a day. */
export function plainRelease(source: string, day: string, sentences: readonly string[]): Release {
  const text = sentences.join('\n');
  let end = -1;
  return {
    source,
    text,
    language: languageOf(text),
    meeting: {
      dates: [{ value: { from: day, to: day }, span: { start: 0, end: 0 } }],
      hosts: [],
      parties: [],
    },
    participants: [],
    sections: [],
    sentences: sentences.map((sentence) => {
      const start = end + 1;
      end = start + sentence.length;
      return { span: { start, end }, language: languageOf(sentence), role: 'body', section: -1 };
    }),
    commitments: [],
    plans: [],
    meetingMentions: [],
    dates: [],
  };
}
