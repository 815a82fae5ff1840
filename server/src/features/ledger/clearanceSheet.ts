import type { Ledger, LedgerEntry, Thread, ThreadState } from '../../relation/ledger/model';
import { stateOf } from '../../relation/ledger/states';
import type { Release } from '../../release/model';
import { type DisplayLanguage, type Localized, localize } from '../../text/localized';
import { inOneLine, slice } from '../../text/span';
import { type Claim, claimsOf, droppedThreads } from './claims';
import { earlierText, entryText, fileName, lineOf, releaseCitation, shownEntry } from './entries';
import { escapeHtml as escape, page } from './htmlPage';
import { longMeeting, shortMeeting, stateName } from './words';

const texts = {
  heading: { en: 'Clearance sheet', ja: '確認票' },
  claims: { en: 'Statements of the draft', ja: '草案の記載と過去の典拠' },
  dropped: { en: 'In the last release, not in the draft', ja: '前回の発表にあり、草案に記載のないもの' },
  number: { en: 'No.', ja: '番号' },
  line: { en: 'Line', ja: '行' },
  draft: { en: 'Draft', ja: '草案' },
  state: { en: 'State', ja: '状況' },
  source: { en: 'Earlier source', ja: '過去の典拠' },
  cleared: { en: 'Cleared', ja: '確認' },
  place: { en: '{meeting}; {file}, line {line}', ja: '{meeting}、{file}、{line}行目' },
  change: { en: '“{earlier}” has become “{draft}”', ja: '「{earlier}」→「{draft}」' },
  since: { en: 'Since {meeting}', ja: '{meeting}以来' },
  none: { en: 'Nothing earlier found', ja: '過去の報道資料に該当なし' },
  noClaims: { en: 'The draft states no commitment yet.', ja: '草案にコミットメントの記載はまだありません。' },
  noDropped: { en: 'Nothing is left out.', ja: '該当するものはありません。' },
  compared: { en: 'Compared with {count} earlier releases.', ja: '過去の報道資料{count}件と照合。' },
  file: { en: 'File: {file}', ja: 'ファイル：{file}' },
} as const satisfies Record<string, Localized>;

/**
 * The clearance sheet of the ledger's draft: every statement with its earlier source, or "new", as a page to be printed. It stands
 * for itself: no script, nothing from elsewhere, all text escaped.
 * @returns undefined for a ledger without a draft.
 */
export function clearanceSheet(ledger: Ledger, language: DisplayLanguage): string | undefined {
  const { draft } = ledger;
  if (draft === undefined) return undefined;
  const say = (text: Localized): string => escape(localize(text, language));
  const claims = claimsOf(ledger);
  const dropped = droppedThreads(ledger);
  const title = `${localize(texts.heading, language)}: ${draft.title?.value ?? fileName(draft)}`;
  return page(title, language, [
    `<header>\n<h1>${say(texts.heading)}</h1>\n${factsOf(ledger, draft, language)}\n${summary(claims, dropped, language)}\n</header>`,
    `<h2>${say(texts.claims)}</h2>`,
    claims.length === 0 ? `<p>${say(texts.noClaims)}</p>` : claimTable(claims, ledger, draft, language),
    `<h2>${say(texts.dropped)}</h2>`,
    dropped.length === 0 ? `<p>${say(texts.noDropped)}</p>` : droppedTable(dropped, language),
  ]);
}

function factsOf({ meetings }: Ledger, draft: Release, language: DisplayLanguage): string {
  const own = meetings.at(-1);
  const count = meetings.filter(({ isDraft }) => !isDraft).flatMap(({ releases }) => releases).length;
  const facts = [
    ...(draft.title ? [`<strong>${escape(inOneLine(draft.title.value))}</strong>`] : []),
    ...(own ? [escape(longMeeting(own, language))] : []),
    escape(localize(texts.file, language, { file: fileName(draft) })),
    escape(localize(texts.compared, language, { count })),
  ];
  return facts.map((fact) => `<p>${fact}</p>`).join('\n');
}

const summed: readonly ThreadState[] = [
  'contradicted',
  'weakened',
  'strengthened',
  'repeated',
  'new',
  'dropped',
];

function summary(claims: readonly Claim[], dropped: readonly Thread[], language: DisplayLanguage): string {
  const items = summed.map((state) => {
    const count = state === 'dropped' ? dropped.length : claims.filter((one) => one.state === state).length;
    return `<li class="${state}">${escape(stateName(state, language))} <b>${count}</b></li>`;
  });
  return `<ul class="summary">\n${items.join('\n')}\n</ul>`;
}

function table(head: readonly Localized[], rows: readonly string[], language: DisplayLanguage): string {
  const cells = head.map((text) => `<th scope="col">${escape(localize(text, language))}</th>`).join('');
  return `<table>\n<thead><tr>${cells}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

const columns = [texts.number, texts.line, texts.draft, texts.state, texts.source, texts.cleared];

function claimTable(
  claims: readonly Claim[],
  ledger: Ledger,
  draft: Release,
  language: DisplayLanguage,
): string {
  const rows = claims.map((claim, place) => {
    const span = draft.sentences[claim.sentence]?.span ?? { start: 0, end: 0 };
    return rowOf(claim.state, [
      String(place + 1),
      String(lineOf(draft, claim.sentence)),
      `<p lang="${draft.sentences[claim.sentence]?.language ?? draft.language}">${escape(inOneLine(slice(draft.text, span)))}</p>`,
      stateCell(claim.state, language),
      sources(claim, ledger, language),
      '<span class="box"></span>',
    ]);
  });
  return table(columns, rows, language);
}

function droppedTable(threads: readonly Thread[], language: DisplayLanguage): string {
  const rows = threads.map((thread, place) => {
    const entry = shownEntry(thread, language);
    const cells = entry
      ? [placeOf(entry.release, entry.sentence, language), quote(entryText(entry), entry)]
      : [];
    return rowOf('dropped', [
      String(place + 1),
      stateCell('dropped', language),
      cells.join('\n'),
      '<span class="box"></span>',
    ]);
  });
  return table([texts.number, texts.state, texts.source, texts.cleared], rows, language);
}

function rowOf(state: ThreadState, cells: readonly string[]): string {
  return `<tr class="${state}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function stateCell(state: ThreadState, language: DisplayLanguage): string {
  return `<b class="state">${escape(stateName(state, language))}</b>`;
}

function sources({ entries, threads }: Claim, ledger: Ledger, language: DisplayLanguage): string {
  const found = entries.flatMap((entry, place) => {
    const thread = threads[place];
    return entry.related && thread ? [sourceOf(entry, thread, ledger, language)] : [];
  });
  return found.length === 0 ? escape(localize(texts.none, language)) : found.join('\n');
}

function sourceOf(
  entry: LedgerEntry,
  thread: Thread,
  { meetings }: Ledger,
  language: DisplayLanguage,
): string {
  const { related } = entry;
  if (related === undefined) return '';
  const { release, earlierSentence, comparison } = related;
  const [first] = thread.entries;
  const changes = stateOf(entry) === 'repeated' ? [] : comparison.differences;
  return [
    placeOf(release, earlierSentence, language),
    quote(earlierText(related), {
      language: release.sentences[earlierSentence]?.language ?? release.language,
    }),
    ...changes.map(({ earlier, draft }) => note(localize(texts.change, language, { earlier, draft }))),
    ...(first && first.release !== release && first.meeting !== entry.meeting
      ? [note(localize(texts.since, language, { meeting: shortMeeting(meetings[first.meeting], language) }))]
      : []),
  ].join('\n');
}

function placeOf(release: Release, sentence: number, language: DisplayLanguage): string {
  const place = localize(texts.place, language, {
    meeting: releaseCitation(release, language),
    file: fileName(release),
    line: lineOf(release, sentence),
  });
  return `<p class="place">${escape(place)}</p>`;
}

function quote(text: string, { language }: Pick<LedgerEntry, 'language'>): string {
  return `<blockquote lang="${language}">${escape(text)}</blockquote>`;
}

function note(text: string): string {
  return `<p class="note">${escape(text)}</p>`;
}
