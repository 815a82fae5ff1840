import data from '../../../data/formal-headings.yaml';
import { numberedMeetings } from '../../release/meetingNames';
import { stopwords } from '../../text/stopwords';

const english = new Set(data.en);
const japanese = new RegExp([...data.ja].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Whether a heading only says where in a release one is ("Summary", "Future Plans", 「今後の予定」) and names no topic. */
export function isFormalHeading(heading: string): boolean {
  if (numberedMeetings(heading).length > 0) return true;
  const plain = heading.normalize('NFKC').toLowerCase().replace(japanese, ' ');
  const left = plain.match(/[a-z0-9]+(?:-[a-z0-9]+)*|[^\P{L}\p{Script=Latin}]+/gu) ?? [];
  return left.every((word) => english.has(word) || stopwords.en.has(word) || isJapaneseParticle(word));
}

/** What is left of 「今後の予定」 and 「成果と課題」 between the words that were taken out. */
function isJapaneseParticle(word: string): boolean {
  return stopwords.ja.has(word) || /^[のとやへ等及びに関する]+$/u.test(word);
}
