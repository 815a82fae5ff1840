/** The help of the command line in Japanese, by its English texts. A test demands each of them, and no other. */
export const japaneseHelpTexts: Readonly<Record<string, string>> = {
  'The memory of a policy dialogue, for the release you are drafting.':
    '政策対話の報道資料を作成する際に、過去の報道資料の内容を参照し、確認します。',

  // Options that several commands share.
  'a folder of earlier releases (may be repeated)': '過去の報道資料のフォルダー（複数指定可）',
  'records/ here, else the two releases that ship with Reaffirm':
    'records/、これがない場合は同梱の2件の報道資料',
  'a glossary of your own (may be repeated)': '独自の用語集（複数指定可）',
  'glossary.yaml here, if there is one': 'glossary.yaml（存在する場合）',
  'findings not to report again (default: .reaffirm/dismissals.yaml here, if there is one)':
    '改めて指摘しないものの一覧（既定値：.reaffirm/dismissals.yaml（存在する場合））',
  'the language of the messages': 'メッセージの言語',
  'how to print it': '出力形式',
  'how to print them': '出力形式',
  'how to write them': '出力形式',
  'the files': '対象のファイル',

  'Check drafts against the earlier releases.': '草案を過去の報道資料と照合します。',
  'the drafts': '草案',
  'how to print the findings': '指摘の出力形式',
  'apply the fixes that cannot lose meaning, then check again': '意味の変わらない修正を適用し、改めて確認',
  'leave out the findings accepted in this file': 'このファイルで承認済みの指摘を除外',
  'accept what is found now: write it to the baseline': '現在の指摘を承認済みとして記録',

  'Say what a rule reports and why; without a rule, list all rules; with --at, say why a sentence is reported or not.':
    'ルールの内容及び理由を表示します（指定がない場合は全ルールの一覧）。--atを指定した場合は、文の指摘の有無及び理由を表示します。',
  'the id of a rule': 'ルールの識別子',
  'explain the sentences of a draft at this place, counted from 1':
    '草案のこの位置（1から数える）の文について説明',
  'with --at: how many earlier sentences to show': '--at指定時：表示する過去の文の数',
  'with --at: how to print it': '--at指定時：出力形式',

  'Turn web pages (.html), Word (.docx) and PDF files into releases of the archive.':
    'ウェブページ（.html）、Word（.docx）及びPDFのファイルを、過去の報道資料として取り込みます。',
  'the folder to write to (else the folder of each file)':
    '出力先のフォルダー（指定がない場合は各ファイルのフォルダー）',
  'write without asking': '確認せずに書き込む',

  'List the commitments of the earlier releases through the meetings, and how they stand in a draft.':
    '過去の報道資料のコミットメントを会合ごとに整理し、草案における状況とともに表示します。',
  'the draft; without one, only the earlier releases are listed':
    '草案（指定がない場合は過去の報道資料のみ）',
  'how to print it; html is the clearance sheet of the draft': '出力形式（htmlは草案の確認票）',
  'what to group by': '整理の基準',
  'only the commitments in this state (may be repeated)': 'この状況のコミットメントのみ（複数指定可）',
  'begin csv with a byte order mark, which Excel needs to read Japanese':
    'CSVの先頭にバイト順マークを付す（Excelで日本語を表示するために必要）',
  'write to this file instead of printing': '画面に出力せず、このファイルに書き込む',

  'Run the language server.': '言語サーバーを起動します。',
  'speak over standard input and output': '標準入出力で通信',

  'Find for each query the sentences of a pool that resemble it, in either language.':
    '各検索文に類似する文を、日英両言語から検索します。',
  'the sentences to look for, one a line': '検索文（1行に1文）',
  'the sentences to look in, one a line': '検索対象の文（1行に1文）',
  'how many to give for each query': '検索文ごとの出力件数',

  'Make the drafts of the next meeting release from the last one.':
    '直近の報道資料を基に、次回会合の報道資料の草案を作成します。',
  'the number of the meeting (default: the next one)': '会合の回数（指定がない場合は次の回数）',
  'its days, as "November 9-10, 2021" or 令和3年11月9日及び10日':
    '開催日（「令和3年11月9日及び10日」、「2021-11-09」等）',
  'the city, in either language, or "online"': '開催地の都市名（和文又は英文）又は「オンライン」',
  'words of the name of the dialogue, where the archive has several':
    '対話の名称の一部（複数の対話がある場合）',
  'the languages to draft in, such as en,ja': '草案の言語（en,ja等）',
  'the folder to write to': '出力先のフォルダー',
  'the beginning of the file names (default: NN-meeting)': 'ファイル名の先頭（指定がない場合はNN-meeting）',

  'Say how each draft sentence stands to the earlier sentence beside it, in either language.':
    '草案の文と過去の文との関係を、1組ごとに判定します。',
  'a pair a line: the draft sentence, a tab, the earlier sentence': '1行に1組（草案の文、タブ、過去の文）',

  'Show what is read of a release.': '報道資料から読み取った内容を表示します。',
  'the releases': '報道資料',

  'List the names that Reaffirm knows, or take over a list from another program.':
    '登録されている名称の一覧を表示し、又は他のプログラムの用語集を取り込みます。',
  'only the entries with a name that contains this': 'この語を名称に含む項目のみ',
  'read entries from this file (.tbx, .xml, .csv, .tsv, .yaml)':
    '取り込むファイル（.tbx、.xml、.csv、.tsv、.yaml）',
  'the glossary to put them into, such as glossary.yaml': '取込み先の用語集（glossary.yaml等）',
  'Index the earlier releases once, so that the next commands here start sooner.':
    '過去の報道資料の索引を一度作成し、以後のコマンドをこの場所で速く開始できるようにします。',
  'where the index is kept; other commands look for it in the default':
    '索引の保存先（ほかのコマンドは既定の場所を参照します）',
};
