import { mentionsOf } from '../../archive/mentions';
import type { Snapshot } from '../../archive/model';
import type { Concept, ConceptKind, Glossary } from '../../glossary/model';
import type { Release } from '../../release/model';
import { contains } from '../../text/span';
import { meetingRecord } from '../meetings/meetingRecord';
import { isOwnRelease } from '../meetings/ownRelease';
import { releasesOfSeries } from '../meetings/series';
import type { RelatedSentence } from '../model';
import { relateDraft, resourcesOf } from '../relateDraft';
import { relateInside } from '../relateInside';
import { committingSentences } from './commitments';
import { relationsOfDraft } from './draftRelations';
import { draftMeeting } from './meetings';
import type { Ledger, LedgerEntry, LedgerMeeting, Thread } from './model';
import { type States, statesIn } from './states';
import type { OpenThread, ThreadBook } from './threadBook';
import { archiveThreads } from './threads';
import { TopicFinder } from './topics';

/** The ledger reaches so many releases back; what is older is still found by the rules and the search. */
const mostReleases = 300;

/**
 * The ledger of the archive, and of a draft where there is one: then of the draft's dialogue alone, without what the archive
 * holds of the draft's own meeting.
 */
export function buildLedger(snapshot: Snapshot, draft?: Release): Ledger {
  const steps = ledgerInSteps(snapshot, draft);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same in steps of a release, or of some threads: yields between two, so that the caller can do something else or give up.
 * @param most how many of the latest releases are read.
 */
export function* ledgerInSteps(
  snapshot: Snapshot,
  draft?: Release,
  most = mostReleases,
): Generator<undefined, Ledger> {
  const releases = earlierReleases(snapshot, draft).slice(-most);
  const { book, meetings } = yield* archiveThreads(releases, snapshot);
  if (draft === undefined) return yield* ledgerOf(book.threads, meetings, snapshot);
  const own = book.copy();
  const record = meetingRecord(draft, snapshot.archive, snapshot.glossary);
  const relations = relationsOfDraft(draft, record, snapshot);
  enterDraft(own, draft, relations, meetings, snapshot);
  // What counts as dropped is what the rule of that name reports.
  const states = statesIn(own, draft, record, relateDraft(draft, snapshot), snapshot);
  return yield* ledgerOf(own.threads, [...meetings, draftMeeting(draft)], snapshot, { draft, states });
}

function earlierReleases(snapshot: Snapshot, draft: Release | undefined): readonly Release[] {
  if (draft === undefined) return snapshot.archive.releases;
  return releasesOfSeries(draft, snapshot.archive, snapshot.glossary).filter(
    (release) => !isOwnRelease(draft, release),
  );
}

function enterDraft(
  book: ThreadBook,
  draft: Release,
  relations: readonly RelatedSentence[],
  meetings: readonly LedgerMeeting[],
  snapshot: Snapshot,
): void {
  const places = new Map(
    meetings.flatMap((meeting, place) => meeting.releases.map((one): [Release, number] => [one, place])),
  );
  const claiming = new Set([...committingSentences(draft), ...relations.map(({ sentence }) => sentence)]);
  book.enter({
    release: draft,
    sentences: [...claiming].sort((a, b) => a - b),
    meetingOf: (release) => (release === draft ? meetings.length : places.get(release)),
    earlier: relations,
    inside: relateInside(draft, resourcesOf(snapshot)),
    twins: new Map(),
  });
}

/** So many threads are described in one step. */
const threadsInStep = 50;

function* ledgerOf(
  threads: readonly OpenThread[],
  meetings: readonly LedgerMeeting[],
  snapshot: Snapshot,
  { draft, states }: { readonly draft?: Release; readonly states?: States } = {},
): Generator<undefined, Ledger> {
  const topics = new TopicFinder(meetings, snapshot);
  const own = dialoguesOf(meetings, snapshot.glossary);
  const built: Thread[] = [];
  for (const thread of threads) {
    if (built.length % threadsInStep === 0) yield;
    const state = states?.get(thread);
    const named = conceptsIn(thread.entries, snapshot.glossary).filter(({ id }) => !own.has(id));
    built.push({
      ...thread,
      topic: topics.topicOf(thread.entries, named),
      agencies: named.filter(({ kind }) => agencies.has(kind)),
      forums: named.filter(({ kind }) => forums.has(kind)),
      ...(state && { state }),
    });
  }
  return { meetings, threads: built, ...(draft && { draft }) };
}

const agencies: ReadonlySet<ConceptKind> = new Set(['agency', 'ministry', 'industryBody']);
const forums: ReadonlySet<ConceptKind> = new Set(['forum', 'internationalOrganisation', 'workingGroup']);

/** The concepts that stand for the dialogue itself: every meeting is of it. */
export function dialoguesOf(meetings: readonly LedgerMeeting[], glossary: Glossary): ReadonlySet<string> {
  const names = new Set(
    meetings.flatMap(({ releases }) => releases.flatMap(({ series }) => series?.value ?? [])),
  );
  return new Set([...names].flatMap((name) => glossary.match(name).map(({ concept }) => concept.id)));
}

/** Every concept that the entries name, each once, the latest entry first. */
function conceptsIn(entries: readonly LedgerEntry[], glossary: Glossary): readonly Concept[] {
  const found = new Map<string, Concept>();
  for (const { release, span } of [...entries].reverse()) {
    for (const { concept, mention } of mentionsOf(release, glossary)) {
      if (contains(span, mention.span)) found.set(concept.id, concept);
    }
  }
  return [...found.values()];
}
