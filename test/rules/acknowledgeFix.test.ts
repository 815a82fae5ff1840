import { describe, expect, it } from 'vitest';
import { acknowledgeFix } from '../../server/src/rules/acknowledgeFix';
import { applyEdits } from '../../server/src/rules/applyFixes';
import { contextOf, draftOf, snapshotOf } from '../support/draft';

/** The sentence as the fix leaves it; undefined where none is offered. */
function acknowledged(sentence: string): string | undefined {
  const context = contextOf(draftOf(sentence), snapshotOf([], []));
  const [fix] = acknowledgeFix(context, sentence, { start: 0, end: sentence.length });
  return fix && applyEdits(sentence, fix.edits);
}

describe('saying that a position continues', () => {
  it.each([
    ['Both sides emphasized the importance of ports.', 'Both sides reaffirmed the importance of ports.'],
    ['Both sides also recognised that ports matter.', 'Both sides also reaffirmed that ports matter.'],
    ['The ministers express their support for ports.', 'The ministers reaffirm their support for ports.'],
    ['They agreed that open ports are needed.', 'They reaffirmed that open ports are needed.'],
    [
      'The two sides shared the view that ports must be safe.',
      'The two sides reaffirmed their shared view that ports must be safe.',
    ],
    [
      'Japan and Norway committed to opening their ports.',
      'Japan and Norway reaffirmed their commitment to opening their ports.',
    ],
    ['The two countries intend to open a port.', 'The two countries intend to continue to open a port.'],
    ['They agreed to share port data.', 'They agreed to continue to share port data.'],
    ['The parties will train port officers.', 'The parties will continue to train port officers.'],
    ['双方は、港湾の重要性を強調した。', '双方は、港湾の重要性を再確認した。'],
    ['双方は、港湾の重要性を確認し、会合を終えた。', '双方は、港湾の重要性を再確認し、会合を終えた。'],
    ['双方は、港湾の整備への支持を表明した。', '双方は、港湾の整備への支持を改めて表明した。'],
    ['双方は、港湾が重要であるとの認識で一致した。', '双方は、港湾が重要であるとの認識で改めて一致した。'],
    ['両国は、港湾の整備にコミットした。', '両国は、港湾の整備に改めてコミットした。'],
    ['両国は、港湾の整備を推進する。', '両国は、港湾の整備を引き続き推進する。'],
    ['両国は、港湾の整備で連携していく。', '両国は、港湾の整備で引き続き連携していく。'],
  ])('%s', (sentence, expected) => {
    expect(acknowledged(sentence)).toBe(expected);
  });

  it.each([
    ['a passive', 'The importance of ports was emphasized by both sides.'],
    ['one speaker, of whom "their" cannot be said', 'Japan committed to opening its ports.'],
    ['a denial', 'The parties will not train port officers.'],
    ['what goes on already', 'The parties will continue to train port officers.'],
    ['a fact', 'The port was opened in May.'],
    ['a fact in Japanese', '港湾は5月に開港した。'],
  ])('is not offered for %s', (_, sentence) => {
    expect(acknowledged(sentence)).toBeUndefined();
  });
});
