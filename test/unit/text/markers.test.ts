import { expect, test } from 'vitest';
import { readMarker } from '../../../server/src/text/markers';
import { slice } from '../../../server/src/text/span';

/** The marker of a line, and what stands behind it. */
function parted(line: string): readonly [kind: string, marker: string, rest: string] | undefined {
  const marker = readMarker(line, { start: 0, end: line.length });
  return marker && [marker.kind, slice(line, marker.span), line.slice(marker.textStart)];
}

test.each([
  ['2　人材', 'number', '2', '人材'],
  ['２　国際連携', 'number', '２', '国際連携'],
  ['3 国際連携', 'number', '3', '国際連携'],
  ['3 人材育成', 'number', '3', '人材育成'],
  ['4 社会実装', 'number', '4', '社会実装'],
  ['5 日米協力', 'number', '5', '日米協力'],
  ['6 分野別の取組', 'number', '6', '分野別の取組'],
  ['7 カーボンニュートラル', 'number', '7', 'カーボンニュートラル'],
  ['8　日程', 'number', '8', '日程'],
  ['1 今後の予定', 'number', '1', '今後の予定'],
  ['1. Summary', 'number', '1.', 'Summary'],
  ['(2) Data', 'number', '(2)', 'Data'],
  ['【別添】', 'label', '【別添】', ''],
  ['（参考）出席者', 'label', '（参考）', '出席者'],
  ['## Data', 'markdown', '##', 'Data'],
  ['・データ', 'bullet', '・', 'データ'],
  ['o  Data flows', 'bullet', 'o', 'Data flows'],
])('%s begins with a marker', (line, ...expected) => {
  expect(parted(line)).toEqual(expected);
});

test.each([
  '3 人が参加した。',
  '3 名の委員が出席した。',
  '2 国間の協力を進める。',
  '5 か国が参加した。',
  '10 カ国の代表',
  '9 月に開催する。',
  '17 日午後、両国は会合を開催した。',
  '2 年間の計画',
  '3 回目の会合',
  '4 社が参加した。',
  '30 分にわたり議論した。',
  '2024年に開催する。',
  '12th meeting',
  '5G and beyond',
  'o clock',
  'of the meeting',
])('%s begins with none', (line) => {
  expect(parted(line)).toBeUndefined();
});
