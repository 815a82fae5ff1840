import { labelOf } from '../../glossary/names';
import type { Concept } from '../../glossary/model';
import type { Ledger, LedgerEntry, LedgerMeeting, Thread } from '../../relation/ledger/model';
import { entryRange, entryText } from './entries';
import { inStates, type StateFilter } from './groups';

/** The ledger for other programs: lines and characters from 0, in UTF-16 units; the same in every display language. */
export function ledgerToJson(ledger: Ledger, states: readonly StateFilter[] = []): string {
  const { meetings, threads, draft } = ledger;
  const value = {
    ...(draft && { draft: draft.source }),
    meetings: meetings.map(meetingValue),
    threads: inStates(threads, states).map(threadValue),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function meetingValue({ number, date, isDraft, releases }: LedgerMeeting): object {
  return {
    ...(number !== undefined && { number }),
    ...(date && { date }),
    ...(isDraft && { isDraft }),
    releases: releases.map(({ source, language }) => ({ path: source, language })),
  };
}

function threadValue({ id, topic, state, agencies, forums, entries }: Thread): object {
  return {
    id,
    topic: {
      ...(topic.en !== undefined && { en: topic.en }),
      ...(topic.ja !== undefined && { ja: topic.ja }),
    },
    ...(state && { state }),
    agencies: agencies.map(bodyValue),
    forums: forums.map(bodyValue),
    entries: entries.map(entryValue),
  };
}

function bodyValue(concept: Concept): object {
  return { id: concept.id, en: labelOf(concept, 'en'), ja: labelOf(concept, 'ja') };
}

function entryValue(entry: LedgerEntry): object {
  const { release, meeting, language, act, strength, negated, related } = entry;
  return {
    path: release.source,
    meeting,
    language,
    range: entryRange(entry),
    text: entryText(entry),
    ...(act !== undefined && { act }),
    ...(strength !== undefined && { strength }),
    ...(negated && { negated }),
    ...(related && {
      relation: related.comparison.relation,
      differences: related.comparison.differences.map(({ kind, draft, earlier }) => ({
        kind,
        draft,
        earlier,
      })),
    }),
  };
}
