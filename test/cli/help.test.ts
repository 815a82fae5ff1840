import { describe, expect, it } from 'vitest';
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
