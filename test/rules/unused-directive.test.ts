import { describe, expect, it } from 'vitest';
import { applyDirectives, readDirectives } from '../../server/src/rules/directives';
import type { Finding, RuleContext } from '../../server/src/rules/rule';
import { reportUnused, unusedDirective } from '../../server/src/rules/unused-directive';
import { readMarked } from '../support/marked';

const active = ['rule-a', 'rule-b', 'rule-c'];
const all = new Set([...active, 'rule-off']);

/** A finding of a rule at every `⟦rule-id:text⟧` of the draft. */
function findingsOf(marked: string): { text: string; findings: Finding[] } {
  const { text: withIds, spans } = readMarked(marked);
  let text = '';
  let last = 0;
  const findings = spans.map(({ start, end }): Finding => {
    const [, id = '', word = ''] = /^([a-z-]+):([^]*)$/.exec(withIds.slice(start, end)) ?? [];
    text += withIds.slice(last, start);
    const span = { start: text.length, end: text.length + word.length };
    text += word;
    last = end;
    return { rule: id, span, message: '', severity: 'warning', related: [], fixes: [] };
  });
  return { text: text + withIds.slice(last), findings };
}

function check(marked: string): { kept: string[]; suppressed: string[]; unused: string[]; fixed: string[] } {
  const { text, findings } = findingsOf(marked);
  const result = applyDirectives(findings, readDirectives(text));
  const context = {
    draft: { text },
    snapshot: { settings: { displayLanguage: 'en', severity: {} } },
  } as unknown as RuleContext;
  const reports = reportUnused(context, result.unused, { all, active: new Set(active) });
  return {
    kept: result.kept.map(({ rule }) => rule),
    suppressed: result.suppressed.map(({ rule }) => rule),
    unused: reports.map(({ span }) => text.slice(span.start, span.end)),
    fixed: reports.flatMap(({ fixes = [] }) =>
      fixes.flatMap(({ edits }) => edits.map(({ span }) => text.slice(0, span.start) + text.slice(span.end))),
    ),
  };
}

const plain = '#reaffirm';

describe('a directive holds back findings', () => {
  it.each([
    [
      'the next line, one rule',
      '<!-- reaffirm-disable-next-line rule-a: agreed with the partner -->\n⟦rule-a:x⟧',
      ['rule-a'],
      [],
    ],
    [
      'the next line, another rule',
      '<!-- reaffirm-disable-next-line rule-a: x -->\n⟦rule-a:x⟧ ⟦rule-b:y⟧',
      ['rule-a'],
      ['rule-b'],
    ],
    [
      'the next line, every rule',
      '<!-- reaffirm-disable-next-line -->\n⟦rule-a:x⟧ ⟦rule-b:y⟧',
      ['rule-a', 'rule-b'],
      [],
    ],
    [
      'every rule, with a reason',
      '<!-- reaffirm-disable-next-line: it is so -->\n⟦rule-a:x⟧',
      ['rule-a'],
      [],
    ],
    [
      'several rules',
      '<!-- reaffirm-disable-next-line rule-a, rule-b -->\n⟦rule-a:x⟧ ⟦rule-b:y⟧',
      ['rule-a', 'rule-b'],
      [],
    ],
    [
      'Japanese comma and colon',
      '<!-- reaffirm-disable-next-line rule-a、rule-b：先方と調整済み -->\n⟦rule-a:両国⟧⟦rule-b:は⟧',
      ['rule-a', 'rule-b'],
      [],
    ],
    ['a blank line between', '<!-- reaffirm-disable-next-line rule-a -->\n\n⟦rule-a:x⟧', ['rule-a'], []],
    [
      'not the line after the next',
      '<!-- reaffirm-disable-next-line rule-a -->\n⟦rule-a:x⟧\n⟦rule-a:y⟧',
      ['rule-a'],
      ['rule-a'],
    ],
    [
      'two directives, one line',
      '<!-- reaffirm-disable-next-line rule-a -->\n<!-- reaffirm-disable-next-line rule-b -->\n⟦rule-a:x⟧⟦rule-b:y⟧',
      ['rule-a', 'rule-b'],
      [],
    ],
    [
      'Windows line ends',
      '<!-- reaffirm-disable-next-line rule-a -->\r\n⟦rule-a:x⟧\r\n⟦rule-a:y⟧',
      ['rule-a'],
      ['rule-a'],
    ],
    [
      'a reason over two lines',
      '<!-- reaffirm-disable-next-line rule-a: it\n is so -->\n⟦rule-a:x⟧',
      ['rule-a'],
      [],
    ],
    ['plain text', `${plain} disable-next-line rule-a: reason\n⟦rule-a:x⟧`, ['rule-a'], []],
    [
      'plain text, Japanese',
      `${plain} disable-next-line rule-a：確認済み\n　⟦rule-a:両国⟧は`,
      ['rule-a'],
      [],
    ],
    ['plain text, not inside a line', `See ${plain} disable-next-line rule-a\n⟦rule-a:x⟧`, [], ['rule-a']],
    ['this line', '⟦rule-a:x⟧ <!-- reaffirm-disable-line rule-a: reason -->', ['rule-a'], []],
    [
      'this line only',
      '⟦rule-a:x⟧ <!-- reaffirm-disable-line rule-a -->\n⟦rule-a:y⟧',
      ['rule-a'],
      ['rule-a'],
    ],
    [
      'the whole file, from anywhere',
      '⟦rule-a:x⟧\n<!-- reaffirm-disable-file rule-a -->\n⟦rule-a:y⟧⟦rule-b:z⟧',
      ['rule-a', 'rule-a'],
      ['rule-b'],
    ],
    ['plain text, the whole file', `⟦rule-a:x⟧\n${plain} disable-file\n⟦rule-b:y⟧`, ['rule-a', 'rule-b'], []],
    [
      'a stretch',
      '⟦rule-a:x⟧\n<!-- reaffirm-disable rule-a -->\n⟦rule-a:y⟧\n<!-- reaffirm-enable rule-a -->\n⟦rule-a:z⟧',
      ['rule-a'],
      ['rule-a', 'rule-a'],
    ],
    ['a stretch to the end', '<!-- reaffirm-disable -->\n⟦rule-a:y⟧\n⟦rule-b:z⟧', ['rule-a', 'rule-b'], []],
    [
      'a stretch ended for all',
      '<!-- reaffirm-disable rule-a -->\n⟦rule-a:y⟧\n<!-- reaffirm-enable -->\n⟦rule-a:z⟧',
      ['rule-a'],
      ['rule-a'],
    ],
    [
      'a stretch another rule does not end',
      '<!-- reaffirm-disable rule-a -->\n<!-- reaffirm-enable rule-b -->\n⟦rule-a:z⟧',
      ['rule-a'],
      [],
    ],
    [
      'plain text, a stretch',
      `${plain} disable rule-a\n⟦rule-a:y⟧\n${plain} enable rule-a\n⟦rule-a:z⟧`,
      ['rule-a'],
      ['rule-a'],
    ],
    ['a heading of Markdown is none', '# reaffirm disable-file\n⟦rule-a:x⟧', [], ['rule-a']],
    ['another comment is none', '<!-- disable-next-line rule-a -->\n⟦rule-a:x⟧', [], ['rule-a']],
    [
      'an unknown kind holds nothing back',
      '<!-- reaffirm-disable-nextline rule-a -->\n⟦rule-a:x⟧',
      [],
      ['rule-a'],
    ],
    [
      'a finding that begins on the line and ends later',
      '<!-- reaffirm-disable-next-line rule-a -->\n⟦rule-a:x\ny⟧',
      ['rule-a'],
      [],
    ],
    ['no directive', '⟦rule-a:x⟧', [], ['rule-a']],
  ])('%s', (_, marked, suppressed, kept) => {
    const result = check(marked);
    expect(result).toMatchObject({ suppressed, kept });
  });
});

describe(unusedDirective.id, () => {
  it.each([
    ['the line has no such finding', '<!-- reaffirm-disable-next-line rule-a -->\nclean', ['rule-a']],
    [
      'nothing on the line',
      '<!-- reaffirm-disable-next-line -->\nclean',
      ['<!-- reaffirm-disable-next-line -->'],
    ],
    ['no line after it', '<!-- reaffirm-disable-next-line -->', ['<!-- reaffirm-disable-next-line -->']],
    ['no such rule', '<!-- reaffirm-disable-next-line rule-x -->\n⟦rule-a:y⟧', ['rule-x']],
    ['one name of two', '<!-- reaffirm-disable-next-line rule-a, rule-b -->\n⟦rule-a:y⟧', ['rule-b']],
    ['one of two is no rule', '<!-- reaffirm-disable-next-line rule-a, rule-x -->\n⟦rule-a:y⟧', ['rule-x']],
    ['both names', '<!-- reaffirm-disable-next-line rule-a, rule-b -->\nclean', ['rule-a', 'rule-b']],
    [
      'a reason without a colon is taken for a name',
      '<!-- reaffirm-disable-next-line we agreed -->\n⟦rule-a:y⟧',
      ['we agreed'],
    ],
    [
      'the finding lies further down',
      '<!-- reaffirm-disable-next-line rule-a -->\nclean\n⟦rule-a:y⟧',
      ['rule-a'],
    ],
    ['a file without findings', `${plain} disable-file rule-a\nclean`, ['rule-a']],
    [
      'a stretch without findings',
      '<!-- reaffirm-disable rule-a -->\nclean\n<!-- reaffirm-enable rule-a -->\n⟦rule-a:y⟧',
      ['rule-a'],
    ],
    [
      'an enable without a disable',
      '<!-- reaffirm-enable rule-a -->\n⟦rule-a:y⟧',
      ['<!-- reaffirm-enable rule-a -->'],
    ],
    ['an enable of no rule', '<!-- reaffirm-enable rule-x -->\n⟦rule-a:y⟧', ['rule-x']],
    ['an unknown kind', '<!-- reaffirm-ignore rule-a -->\n⟦rule-a:y⟧', ['<!-- reaffirm-ignore rule-a -->']],
    ['plain text', `${plain} disable-next-line rule-a: 確認済み\n両国は`, ['rule-a']],
    ['plain text, no rule named', `${plain} disable-line\n両国は`, [`${plain} disable-line`]],
    [
      'Japanese',
      '<!-- reaffirm-disable-next-line rule-a：確認済み -->\n両国は、⟦rule-b:確認⟧した。',
      ['rule-a'],
    ],
  ])('reports: %s', (_, marked, unused) => {
    expect(check(marked).unused).toEqual(unused);
  });

  it.each([
    ['used', '<!-- reaffirm-disable-next-line rule-a -->\n⟦rule-a:y⟧'],
    ['used, no name', '<!-- reaffirm-disable-next-line -->\n⟦rule-c:y⟧'],
    ['two used names', '<!-- reaffirm-disable-next-line rule-a, rule-b -->\n⟦rule-a:y⟧⟦rule-b:y⟧'],
    ['a rule that is switched off', '<!-- reaffirm-disable-next-line rule-off -->\nclean'],
    ['a used stretch', '<!-- reaffirm-disable rule-a -->\n⟦rule-a:y⟧\n<!-- reaffirm-enable rule-a -->'],
    ['a used file', `${plain} disable-file\n⟦rule-a:y⟧`],
    ['a used line', '⟦rule-a:y⟧ <!-- reaffirm-disable-line -->'],
    [
      'two that hold back the same finding',
      '<!-- reaffirm-disable-file rule-a -->\n<!-- reaffirm-disable-next-line rule-a -->\n⟦rule-a:y⟧',
    ],
    ['no directive', '両国は、⟦rule-b:確認⟧した。'],
    ['an ordinary comment', '<!-- the reaffirmation follows -->\nclean'],
    ['a word that begins alike', '#reaffirmation\nclean'],
  ])('is silent: %s', (_, marked) => {
    expect(check(marked).unused).toEqual([]);
  });

  it.each([
    ['the whole line goes', 'a\n<!-- reaffirm-disable-next-line rule-a -->\nb', ['a\nb']],
    [
      'the first of two names',
      '<!-- reaffirm-disable-file rule-x, rule-a -->\n⟦rule-a:y⟧',
      ['<!-- reaffirm-disable-file rule-a -->\ny'],
    ],
    [
      'the last of two names',
      '<!-- reaffirm-disable-file rule-a, rule-x: r -->\n⟦rule-a:y⟧',
      ['<!-- reaffirm-disable-file rule-a: r -->\ny'],
    ],
    ['a comment within a line', 'x <!-- reaffirm-disable-line --> y', ['x  y']],
    ['not one whose meaning is unknown', '<!-- reaffirm-ignore -->\nb', []],
  ])('offers a deletion: %s', (_, marked, fixed) => {
    expect(check(marked).fixed).toEqual(fixed);
  });
});
