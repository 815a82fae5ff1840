import { expect, it } from 'vitest';
import { readRelease } from '../../../server/src/release/read';
import { sentenceText } from '../../../server/src/release/sentenceText';
import { slice } from '../../../server/src/text/span';

const paragraph = 'The two countries met on May 1, 2020. They reaffirmed <!-- how? --> their support.\n';

it('gives the words of a sentence as they stand, comments and all, wherever its paragraph was met before', () => {
  for (const text of [
    paragraph,
    `Title\n\n${paragraph}`,
    `${paragraph}\n${paragraph.replace('how', 'why')}`,
  ]) {
    const { release } = readRelease('a.txt', text);
    const words = release?.sentences.map((sentence) => sentenceText(text, sentence));
    expect(words).toEqual(release?.sentences.map(({ span }) => slice(text, span)));
  }
});
