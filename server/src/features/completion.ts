import { type Mention, type Mentions, mentionsIn, sentenceCount } from '../archive/mentions';
import type { Archive, Snapshot } from '../archive/model';
import { placeAmong } from '../archive/meetingOrder';
import { latestReleases } from '../archive/storedCommitments';
import type { Concept, ConceptKind } from '../glossary/model';
import { fullName } from '../glossary/names';
import type { Release } from '../release/model';
import type { DisplayLanguage } from '../text/localized';
import { localize } from '../text/localized';
import { normalizedKey } from '../text/normalize';
import type { Span } from '../text/span';
import { type CompletionContext, contextAt } from './completionContext';
import { type TypedName, typedEnds, typedNames } from './completionKeys';
import { writingsOf } from './completionNames';
import { escapeMarkdown, formatMeeting, kindNames } from './format';
import { meetingDay } from '../release/meetingDay';
import { standingPhrases } from './standingPhrases';

/** One entry of the list, in an editor's words but none of its types. */
export interface CompletionItem {
  readonly label: string;
  readonly insertText: string;
  /** What the insertion replaces; it ends at the caret. */
  readonly span: Span;
  readonly kind: ConceptKind | 'phrase';
  /** Beside the label: the name in the other language. */
  readonly detail: string;
  /** Markdown, escaped, in the display language. */
  readonly documentation: string;
  readonly sortText: string;
  /** Begins with what is typed, so that an editor's own filter keeps the entry whatever script it was typed in. */
  readonly filterText: string;
}

export interface Completion {
  readonly items: readonly CompletionItem[];
  /** Whether typing on must ask again: what is typed decides the span and the filter of every entry. */
  readonly isIncomplete: boolean;
}

/** Offered at most. */
const mostItems = 60;

/** The names and standing phrases that may follow at the caret, in the language being written. */
export function completion(draft: Release, offset: number, snapshot: Snapshot): Completion {
  const context = contextAt(draft, offset);
  const offers = [...nameOffers(draft, context, snapshot), ...phraseOffers(context, snapshot)];
  offers.sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  return { items: offers.slice(0, mostItems).map((offer) => offer.item()), isIncomplete: true };
}

/** An entry and its place in the list; it is written out only where it gets into the list: there may be hundreds. */
interface Offer {
  readonly sortText: string;
  item(): CompletionItem;
}

function* nameOffers(draft: Release, context: CompletionContext, snapshot: Snapshot): Generator<Offer> {
  const { before, wanted } = context;
  const typed = typedNames(typedEnds(before), snapshot.glossary);
  for (const [concept, name] of typed) yield* offersOf(concept, name, draft, context, snapshot);
  if (wanted.size === 0 || !/(?:^|[\s「（(、の])$/u.test(before)) return;
  for (const concept of snapshot.glossary.concepts.values()) {
    if (wanted.has(concept.kind) && !typed.has(concept)) {
      yield* offersOf(concept, undefined, draft, context, snapshot);
    }
  }
}

function* offersOf(
  concept: Concept,
  typed: TypedName | undefined,
  draft: Release,
  context: CompletionContext,
  snapshot: Snapshot,
): Generator<Offer> {
  const { offset, before, language, wanted } = context;
  const length = typed?.length ?? 0;
  const written = before.slice(before.length - length);
  const usage = usageOf(concept, draft, snapshot);
  const place = `${wanted.has(concept.kind) ? 0 : 1} ${99 - length} ${typed?.key.distance ?? 1} ${usage.rank}`;
  for (const [index, writing] of writingsOf(concept, language, offset, draft, snapshot).entries()) {
    if (writing.insertText === written) continue;
    const sortText = `${place} ${index}`;
    const item = (): CompletionItem => ({
      ...writing,
      span: { start: offset - length, end: offset },
      kind: concept.kind,
      detail: fullName(concept, language === 'en' ? 'ja' : 'en', meetingDay(draft))?.text ?? '',
      documentation: documentationOf(concept, usage, snapshot.settings.displayLanguage),
      sortText,
      filterText: filterFor(written, typed?.key.text ?? '', writing.label),
    });
    yield { sortText, item };
  }
}

/** How the archive uses a concept. */
interface Usage {
  /** A sort key: named lately first, then named often. */
  readonly rank: string;
  readonly last: Release | undefined;
  readonly count: number;
}

const knownUsages = new WeakMap<Mentions, Map<Concept, Usage>>();

/** For a draft that is none of the archive's own taken once: at each key the same hundreds of names are put in order. */
function usageOf(concept: Concept, draft: Release, { archive, glossary }: Snapshot): Usage {
  const mentions = mentionsIn(archive, glossary);
  if (archive.release(draft.source) !== undefined) {
    const others = mentions.of(concept.id).filter(({ release }) => release.source !== draft.source);
    return usageIn(others, archive);
  }
  const usages = knownUsages.get(mentions) ?? new Map<Concept, Usage>();
  knownUsages.set(mentions, usages);
  const usage = usages.get(concept) ?? usageIn(mentions.of(concept.id), archive);
  usages.set(concept, usage);
  return usage;
}

function usageIn(mentions: readonly Mention[], { releases }: Archive): Usage {
  const last = mentions.at(-1)?.release;
  const age = last ? releases.length - placeAmong(last, releases) + 1 : 9999;
  const count = sentenceCount(mentions);
  const rarity = 9999 - Math.min(count, 9999);
  return {
    rank: `${String(age).padStart(4, '0')} ${String(rarity).padStart(4, '0')}`,
    last,
    count,
  };
}

function meetingOf(release: Release, language: DisplayLanguage): string {
  const meeting = release.meeting.number?.value;
  const date = meetingDay(release);
  const evidence = { ...(meeting !== undefined && { meeting }), ...(date !== undefined && { date }) };
  return formatMeeting(evidence, language);
}

const texts = {
  used: {
    en: 'Named {count} times in the archive, last: {last}.',
    ja: '過去の記録に{count}回（直近：{last}）。',
  },
  unused: { en: 'Not named in the archive.', ja: '過去の記録にはありません。' },
  phrase: { en: 'Stands {count} times in the archive.', ja: '過去の記録に{count}回。' },
  phraseLately: {
    en: 'Stands {count} times in the latest {releases} releases.',
    ja: '直近{releases}件の記録に{count}回。',
  },
} as const;

function documentationOf(concept: Concept, usage: Usage, language: DisplayLanguage): string {
  const names = concept.names
    .filter(({ status, form }) => status === 'preferred' && form !== 'acronym')
    .map(({ text }) => escapeMarkdown(text));
  const use =
    usage.last === undefined
      ? localize(texts.unused, language)
      : localize(texts.used, language, {
          count: usage.count,
          last: meetingOf(usage.last, language),
        });
  return [...names, `*${localize(kindNames[concept.kind], language)}*`, escapeMarkdown(use)].join('  \n');
}

/** The key that matched; where an editor's filter could not see that what is typed begins it, what is typed and the name. */
function filterFor(typed: string, key: string, label: string): string {
  const folded = normalizedKey(typed).toLowerCase();
  if (typed === '') return label;
  return folded === typed.toLowerCase() && key.startsWith(folded) ? key : `${typed} ${label}`;
}

function* phraseOffers(
  { before, offset, language }: CompletionContext,
  snapshot: Snapshot,
): Generator<Offer> {
  const { displayLanguage } = snapshot.settings;
  const isLong = snapshot.archive.releases.length > latestReleases;
  const stands = isLong ? texts.phraseLately : texts.phrase;
  const ends = typedEnds(before).map((end) => end.text);
  for (const { text, count, language: own } of standingPhrases(snapshot.archive)) {
    if (own !== language) continue;
    const typed = ends.filter((end) => isBeginning(end, text)).at(-1);
    if (typed === undefined) continue;
    const sortText = `1 ${99 - typed.length} 0 ${String(9999 - count)}`;
    const item = (): CompletionItem => ({
      label: text,
      insertText: text,
      span: { start: offset - typed.length, end: offset },
      kind: 'phrase',
      detail: '',
      documentation: escapeMarkdown(localize(stands, displayLanguage, { count, releases: latestReleases })),
      sortText,
      filterText: text,
    });
    yield { sortText, item };
  }
}

function isBeginning(typed: string, phrase: string): boolean {
  return typed.length > 1 && typed !== phrase && phrase.toLowerCase().startsWith(typed.toLowerCase());
}
