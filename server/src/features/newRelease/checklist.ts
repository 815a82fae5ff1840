import type { Snapshot } from '../../archive/model';
import { relateInside } from '../../relation/relateInside';
import { resourcesOf } from '../../relation/relateDraft';
import type { Release } from '../../release/model';
import { inOneLine, slice } from '../../text/span';
import { comment, listMark } from './wording';

/**
 * The commitments of a section, each as a comment to be ticked: `<!-- [ ] … -->`. What only reports the meeting itself
 * is left out, for it cannot be carried on, and so is what is said a second time. No rule reads a comment, so that an open one is no finding; what the draft does
 * not take up is told by the rule `dropped-commitment`.
 * @param section index into `Release.sections`; -1 for what stands before the first
 */
export function checklist(release: Release, section: number, snapshot: Snapshot): readonly string[] {
  const repeated = new Set(relateInside(release, resourcesOf(snapshot)).map(({ second }) => second));
  const reporting = new Set(release.meetingMentions.map(({ sentence }) => sentence));
  const sentences = new Set(release.commitments.map(({ sentence }) => sentence));
  return [...sentences]
    .filter((index) => {
      const sentence = release.sentences[index];
      const speaks = sentence?.role === 'body' || sentence?.role === 'listItem';
      return speaks && sentence.section === section && !reporting.has(index) && !repeated.has(index);
    })
    .map((index) => comment(`[ ] ${sentenceWithItems(release, index)}`));
}

/** A sentence that ends in a colon goes on in the items of a list. */
function sentenceWithItems({ text, sentences }: Release, index: number): string {
  const [first = '', ...below] = sentences.slice(index).map((one) => plainSentence(slice(text, one.span)));
  if (!/[:：]$/u.test(first)) return first;
  const items = sentences.slice(index + 1).findIndex(({ role }) => role !== 'listItem');
  return [first, ...below.slice(0, items < 0 ? below.length : items)].join(' ');
}

const japaneseLineEnd = /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。])\s*\n\s*(?=\S)/gu;

/** Without the mark of a list; a Japanese sentence that is broken into lines has no space there. */
function plainSentence(written: string): string {
  return inOneLine(written.replace(japaneseLineEnd, '')).replace(listMark, '');
}
