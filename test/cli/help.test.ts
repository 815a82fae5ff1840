import { describe, expect, it, vi } from 'vitest';
import { helpTexts, speakJapanese } from '../../server/src/cli/japaneseHelp';
import { japaneseHelpTexts } from '../../server/src/cli/japaneseHelpTexts';
import { createProgram } from '../../server/src/cli/program';

/** A default that is the same in both languages. */
const languageNeutral = /^[a-z,]+$/;

describe('the help in Japanese', () => {
  it('has a translation of every text, and no other', () => {
    const texts = [...helpTexts(createProgram())].filter((text) => !languageNeutral.test(text));
    expect(Object.keys(japaneseHelpTexts).sort()).toEqual(texts.sort());
  });

  it('is shown for the program and for each command', () => {
    const program = createProgram();
    speakJapanese(program);
    expect(program.helpInformation()).toMatch(/^使い方： reaffirm .*\n\n政策対話の報道資料/);
    expect(program.helpInformation()).toMatch(/check .*草案を過去の報道資料と照合します。/);
    const check = program.commands.find((command) => command.name() === 'check');
    expect(check?.helpInformation()).toMatch(
      /--format <format> +指摘の出力形式（選択肢：text、json.*、既定値：text）/,
    );
    expect(check?.helpInformation()).not.toMatch(/default|choices|Options|Usage/);
  });
});

describe('wrong arguments, in Japanese', () => {
  it.each([
    ['frobnicate', '「frobnicate」というコマンドはありません。'],
    ['chek x', '「chek」というコマンドはありません。「check」ではありませんか。'],
    ['check', '引数「file」を指定してください。'],
    ['check --formt json x', '「--formt」というオプションはありません。「--format」ではありませんか。'],
    ['check x --format', 'オプション「--format <format>」の値を指定してください。'],
    [
      'check --format yaml x',
      'オプション「--format <format>」の値「yaml」は使用できません。選択肢：text, json, sarif, junit, github。',
    ],
    ['relate', 'オプション「--pairs <file>」は必須です。'],
    [
      'match --queries a --pool b --top 0',
      'オプション「--top <number>」の値「0」は使用できません。1以上の整数を指定してください。',
    ],
    ['terms a b', '「terms」の引数が多すぎます（2個。1個まで）。'],
  ])('%s', async (given, expected) => {
    const written: string[] = [];
    const stream = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    const program = createProgram();
    speakJapanese(program);
    for (const command of program.commands) command.exitOverride();
    await expect(program.parseAsync(given.split(' '), { from: 'user' })).rejects.toThrow();
    stream.mockRestore();
    expect(written.join('')).toBe(`エラー：${expected}\n`);
  });
});
