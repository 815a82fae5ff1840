import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../server/src/rules/check';
import { readDismissals, withDismissal, withoutDismissal } from '../../server/src/rules/dismissalFile';
import { collectDismissals, type Dismissal, keyFor } from '../../server/src/rules/dismissals';
import { rules } from '../../server/src/rules/registry';
import { plainRelease } from '../support/plainRelease';
import { snapshotOf } from '../support/snapshot';

const earlier = 'The two countries agreed to open a joint laboratory for tidal power in Osaka.';
const attendance = 'Officials of both sides attended.';
const ruleIds = new Set(rules.map(({ id }) => id));
const snapshot = snapshotOf([plainRelease('0.txt', '2023-03-09', [earlier])]);

function check(sentences: readonly string[], dismissals: readonly Dismissal[] = [], world = snapshot) {
  const draft = plainRelease('draft.txt', '2024-04-11', sentences);
  const result = checkDraft(draft, world, { dismissals: collectDismissals(dismissals) });
  return { draft, result, rules: result.findings.map(({ rule }) => rule) };
}

/** The dismissal of the first finding of a rule. */
function dismissed(rule: string, sentences: readonly string[]): Dismissal {
  const { draft, result } = check(sentences);
  const finding = result.findings.find((one) => one.rule === rule);
  if (!finding) throw new Error(`${rule} reports nothing`);
  return { ...keyFor(finding, draft), reason: 'agreed' };
}

const repeat = dismissed('repeated-commitment', [earlier, attendance]);

describe('a dismissal keeps back its finding', () => {
  it.each([
    ['on another line', [attendance, 'They met in Kobe.', earlier]],
    ['in other white space', [earlier.replaceAll(' ', '\u00a0'), attendance]],
    ['with other quotation marks and points', [earlier.replace('.', ' .'), attendance]],
  ])('%s', (_, sentences) => {
    const { rules: reported, result } = check(sentences, [repeat]);
    expect(reported).not.toContain('repeated-commitment');
    expect(result.suppressed).toMatchObject([
      { rule: 'repeated-commitment', by: { kind: 'dismissal', dismissal: { reason: 'agreed' } } },
    ]);
  });

  it.each([
    ['the sentence says something else', [earlier.replace('Osaka', 'Nagoya'), attendance], snapshot],
    [
      'it is set against something else',
      [earlier, attendance],
      snapshotOf([
        plainRelease('0.txt', '2023-03-09', [
          earlier.replace('a joint laboratory', 'one joint new laboratory'),
        ]),
      ]),
    ],
  ])('but not where %s', (_, sentences, world) => {
    expect(check(sentences, [repeat], world).result.suppressed).toEqual([]);
  });

  it('and not that of another rule on the same sentence', () => {
    const { rules: reported } = check([earlier, attendance], [{ ...repeat, rule: 'weakened-commitment' }]);
    expect(reported).toContain('repeated-commitment');
  });

  it('tells two names in one sentence apart', () => {
    const sentences = ['The QZX and the QZY met in Kobe.'];
    const one = dismissed('undefined-acronym', sentences);
    expect(one.words).toBe('QZX');
    const { result } = check(sentences, [one]);
    const left = result.findings.filter(({ rule }) => rule === 'undefined-acronym');
    expect(left.map(({ span }) => sentences[0]?.slice(span.start, span.end))).toEqual(['QZY']);
  });

  it('in Japanese, whatever the width of the letters', () => {
    const sentences = ['双方は、QZXを創設した。'];
    const one = dismissed('undefined-acronym', sentences);
    expect(check(['双方は、ＱＺＸを創設した。'], [one]).rules).not.toContain('undefined-acronym');
  });
});

describe('a dismissal that is no longer needed', () => {
  const stale: Dismissal = { ...repeat, rule: 'weakened-commitment', reason: 'old' };

  it('is reported on its sentence, once', () => {
    const { result } = check([earlier, attendance], [stale]);
    const idle = result.findings.filter(({ rule }) => rule === 'unused-directive');
    expect(idle).toMatchObject([{ severity: 'information', span: { start: 0, end: earlier.length } }]);
    expect(idle[0]?.message).toContain('“weakened-commitment” (“old”)');
    expect(result.unusedDismissals).toMatchObject([{ dismissal: { rule: 'weakened-commitment' } }]);
  });

  it.each([
    ['its sentence stands elsewhere', [attendance], stale, snapshot],
    ['there is no archive to compare with', [earlier], stale, snapshotOf([])],
    [
      'its rule is switched off',
      [earlier, attendance],
      stale,
      {
        ...snapshot,
        settings: { ...snapshot.settings, severity: { 'weakened-commitment': 'off' as const } },
      },
    ],
    ['it is used', [earlier, attendance], repeat, snapshot],
  ])('is not reported where %s', (_, sentences, dismissal, world) => {
    expect(check(sentences, [dismissal], world).rules).not.toContain('unused-directive');
  });
});

it('does not look at a thousand dismissals for each finding', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ ...repeat, sentence: `Sentence ${index}.` }));
  const { byKey, bySentence } = collectDismissals([...many, repeat]);
  expect([byKey.size, bySentence.size]).toEqual([1001, 1001]);
  expect(check([earlier, attendance], [...many, repeat]).rules).not.toContain('repeated-commitment');
});

describe('the file of dismissals', () => {
  const written = withDismissal('', { ...repeat, meeting: '3rd meeting, March 9, 2023' }, 'en') ?? '';

  it('quotes the sentence, what it was set against, the meeting and the reason', () => {
    expect(written).toMatch(/^# Findings that were looked at/);
    expect(written).toContain(
      [
        '- rule: repeated-commitment',
        `  sentence: ${earlier}`,
        `  earlier: ${earlier}`,
        '  meeting: 3rd meeting, March 9, 2023',
        '  reason: agreed',
      ].join('\n'),
    );
  });

  it('reads back what was written', () => {
    const { dismissals, problems } = readDismissals(written, ruleIds);
    expect(problems).toEqual([]);
    expect(check([earlier, attendance], dismissals).rules).not.toContain('repeated-commitment');
  });

  it('is sorted by sentence, whatever the order of dismissal, and keeps comments', () => {
    const file = (sentences: readonly string[], start = '') =>
      sentences.reduce((text, sentence) => withDismissal(text, { ...repeat, sentence }, 'en') ?? '', start);
    expect(file(['B.', 'C.', 'A.'])).toBe(file(['A.', 'B.', 'C.']));
    const commented = file(['B.']).replace('- rule', '# asked by the minister’s office\n- rule');
    expect(file(['A.', 'C.'], commented)).toContain('# asked by the minister’s office');
  });

  it('holds a finding once: a new reason replaces the old one', () => {
    const again = withDismissal(written, { ...repeat, reason: 'asked for' }, 'en') ?? '';
    expect(readDismissals(again, ruleIds).dismissals).toMatchObject([{ reason: 'asked for' }]);
  });

  it('gives up an entry, and can take one again after the last', () => {
    const empty = withoutDismissal(written, repeat) ?? 'none';
    expect(readDismissals(empty, ruleIds)).toEqual({ dismissals: [], problems: [] });
    expect(withDismissal(empty, repeat, 'ja')).toContain('- rule: repeated-commitment');
    expect(withoutDismissal(empty, repeat)).toBeUndefined();
  });

  it.each([
    ['a list that is broken', '- rule: "meeting-date\n'],
    ['no list', 'rule: meeting-date\n'],
  ])('is not written over where it is %s', (_, text) => {
    expect(withDismissal(text, repeat, 'en')).toBeUndefined();
  });

  const good = '- rule: meeting-date\n  sentence: A.\n  reason: r\n';
  it.each([
    ['no reason', `${good}- rule: meeting-date\n  sentence: B.\n`, 3, /gives no reason/],
    ['an empty reason', `${good}- rule: meeting-date\n  sentence: B.\n  reason: ""\n`, 5, /gives no reason/],
    ['no such rule', `${good}- rule: no-rule\n  sentence: B.\n  reason: r\n`, 3, /no rule “no-rule”/],
    [
      'a field that is not known',
      `${good}- rule: meeting-date\n  sentense: B.\n  reason: r\n`,
      3,
      /sentence|sentense/,
    ],
    ['something else than an entry', `${good}- just a note\n`, 3, /needs the fields/],
    ['an unfinished merge', `${good}<<<<<<< HEAD\n- rule: meeting-date\n`, 3, /unfinished merge/],
  ])('reports %s at its line, and keeps the other entries', (_, text, line, message) => {
    const { dismissals, problems } = readDismissals(text, ruleIds);
    expect(dismissals).toHaveLength(1);
    expect(problems[0]?.line).toBe(line);
    expect(problems[0]?.message.en).toMatch(message);
    expect(problems[0]?.message.ja).toMatch(/[ぁ-ん]/);
  });

  it.each(['', '\n', '# nothing yet\n'])('may be empty: %j', (text) => {
    expect(readDismissals(text, ruleIds)).toEqual({ dismissals: [], problems: [] });
  });
});
