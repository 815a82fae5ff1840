/** What the parser of the command line says in English of arguments it cannot take, with `$1` and so on for what was given. */
const errors: readonly (readonly [english: RegExp, japanese: string])[] = [
  [/missing required argument '(.+?)'/, '引数「$1」を指定してください。'],
  [/option '(.+?)' argument missing/, 'オプション「$1」の値を指定してください。'],
  [/required option '(.+?)' not specified/, 'オプション「$1」は必須です。'],
  [/unknown option '(.+?)'/, '「$1」というオプションはありません。'],
  [/unknown command '(.+?)'/, '「$1」というコマンドはありません。'],
  [
    /too many arguments for '(.+?)'\. Expected (\d+) arguments? but got (\d+)\./,
    '「$1」の引数が多すぎます（$3個。$2個まで）。',
  ],
  [/too many arguments\. Expected (\d+) arguments? but got (\d+)\./, '引数が多すぎます（$2個。$1個まで）。'],
  [/option '(.+?)' argument '(.*?)' is invalid\./, 'オプション「$1」の値「$2」は使用できません。'],
  [
    /command-argument value '(.*?)' is invalid for argument '(.+?)'\./,
    '引数「$2」の値「$1」は使用できません。',
  ],
  [/\s*It must be a whole number above 0\./, '1以上の整数を指定してください。'],
  [/\s*Allowed choices are (.+?)\./, '選択肢：$1。'],
  [/\s*\(Did you mean one of (.+?)\?\)/, '「$1」のいずれかではありませんか。'],
  [/\s*\(Did you mean (.+?)\?\)/, '「$1」ではありませんか。'],
];

/** A message of the parser in Japanese, in one line; what it says in other words stays as it is. */
export function japaneseError(text: string): string {
  const said = errors.reduce((message, [english, japanese]) => message.replace(english, japanese), text);
  return said.replace(/^error: /, 'エラー：');
}
