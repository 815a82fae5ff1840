import type { Snapshot } from '../archive/model';
import type { RelatedSentence, Relation } from '../relation/model';
import type { Release } from '../release/model';
import type { CheckResult } from '../rules/check';
import { rangeOf } from '../rules/places';
import { type DisplayLanguage, type Localized, localize } from '../text/localized';
import type { Span } from '../text/span';
import { formatMeetingShort } from './format';
import type { Place } from './places';
import { countStates, formatCounts } from './stateCounts';

/** A line above the text that says how what follows stands to the earlier releases. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** The earlier sentences it speaks of, the one it names first; none over the title, where it sums up the draft. */
  readonly earlier: readonly Place[];
}

/**
 * The lenses of a draft, from the check that was made of it: the counts over its title, then over each line what its
 * sentences repeat, weaken or contradict. New sentences have none. Where a paragraph is one line, as in many releases,
 * sentences that say the same share a lens: above that line there is room for a few words only.
 */
export function codeLenses(draft: Release, snapshot: Snapshot, check: CheckResult): readonly Lens[] {
  const { displayLanguage } = snapshot.settings;
  const groups = new Map<string, RelatedSentence[]>();
  for (const related of [...check.relations].sort((a, b) => a.span.start - b.span.start)) {
    const line = rangeOf(draft, related.span).start.line;
    const { release, since, comparison } = related;
    const key = [line, comparison.relation, release.source, since?.source].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), related]);
  }
  return [
    ...titleLens(draft, snapshot, check),
    ...[...groups.values()].flatMap((group) => groupLens(group, displayLanguage)),
  ];
}

const texts = {
  repeats: {
    one: { en: 'repeats {meeting}', ja: '{meeting}と同旨' },
    many: { en: '{count} sentences repeat {meeting}', ja: '{count}文が{meeting}と同旨' },
  },
  weakens: {
    one: { en: 'weaker than {meeting}', ja: '{meeting}より後退' },
    many: { en: '{count} sentences weaker than {meeting}', ja: '{count}文が{meeting}より後退' },
  },
  contradicts: {
    one: { en: 'contradicts {meeting}', ja: '{meeting}と相違' },
    many: { en: '{count} sentences contradict {meeting}', ja: '{count}文が{meeting}と相違' },
  },
} as const satisfies Record<Relation, Record<'one' | 'many', Localized>>;

const sinceText: Localized = { en: '{lens} · since {since}', ja: '{lens} · {since}以来' };

function groupLens(group: readonly RelatedSentence[], language: DisplayLanguage): readonly Lens[] {
  const [first] = group;
  if (!first) return [];
  const { release, since, comparison } = first;
  const count = new Set(group.map(({ sentence }) => sentence)).size;
  const text = texts[comparison.relation][count === 1 ? 'one' : 'many'];
  const lens = localize(text, language, { count, meeting: formatMeetingShort(release, language) });
  const title = since
    ? localize(sinceText, language, { lens, since: formatMeetingShort(since, language) })
    : lens;
  return [{ span: first.span, title, earlier: group.flatMap(earlierPlaces) }];
}

function earlierPlaces({ release, earlierSentence, others }: RelatedSentence): readonly Place[] {
  return [{ release, sentence: earlierSentence }, ...others].flatMap(
    ({ release: { source, sentences }, sentence }) => {
      const span = sentences[sentence]?.span;
      return span ? [{ source, span }] : [];
    },
  );
}

/** Nothing is summed up where there is nothing to compare with, or nothing to count. */
function titleLens(draft: Release, snapshot: Snapshot, check: CheckResult): readonly Lens[] {
  const isCompared = snapshot.archive.releases.some(({ source }) => source !== draft.source);
  const title = formatCounts(countStates(draft, check), snapshot.settings.displayLanguage);
  if (!draft.title || !isCompared || title === '') return [];
  return [{ span: draft.title.span, title, earlier: [] }];
}
