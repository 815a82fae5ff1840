import { expect, it } from 'vitest';
import { type LinkedPlace, openPlaceCommand, withPlaceCommands } from '../../../client/src/placeLinks';

const uri = 'vscode-vfs://github/ministry/drafts/records/5th%20%28final%29.txt';

it.each([
  ['a repository without a copy', uri],
  ['a web server', 'https://extensions.example/reaffirm/seeds/003.txt'],
])('makes a command of a link into %s', (_, target) => {
  const [, argument = ''] =
    /^- \[5th\]\(<command:([^>]*)>\): said$/.exec(withPlaceCommands(`- [5th](<${target}#L12,5>): said`)) ??
    [];
  const place: LinkedPlace = { uri: target, line: 11, character: 4 };
  expect(argument.startsWith(`${openPlaceCommand}?`)).toBe(true);
  expect(JSON.parse(decodeURIComponent(argument.slice(openPlaceCommand.length + 1)))).toEqual([place]);
});

it.each([
  'on a [disk](<file:///c%3A/records/5th.txt#L1,1>)',
  'on a [remote machine](<vscode-remote://ssh/records/5th.txt#L1,1>)',
  'to a [page](<https://example.org/page>)',
  'in the text itself: \\]\\(\\<vscode-vfs://a/b\\#L1,1\\>\\)',
])('leaves what is %s', (markdown) => {
  expect(withPlaceCommands(markdown)).toBe(markdown);
});
