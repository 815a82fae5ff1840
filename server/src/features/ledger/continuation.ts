import type { Ledger, LedgerEntry, Thread } from '../../relation/ledger/model';
import { continuationOf } from '../../rules/continuation';
import type { TextEdit } from '../../rules/rule';

/**
 * The change that takes a dropped thread up again in the ledger's draft, at the section it belongs to. Undefined where
 * the thread is not dropped, or its last release is in the other language alone.
 */
export function continuationOfThread({ threads, draft }: Ledger, thread: Thread): TextEdit | undefined {
  const entry = draft && continuableEntry(thread, draft.language);
  if (!draft || !entry) return undefined;
  const { release, sentence } = entry;
  const section = release.sections[release.sentences[sentence]?.section ?? -1];
  const relations = threads.flatMap(({ entries }) =>
    entries.flatMap((one) => (one.release === draft && one.related ? [one.related] : [])),
  );
  return continuationOf(draft, { release, sentence, section }, relations);
}

/** The sentence of a dropped thread that a draft in this language can continue: of the last meeting, for no rule translates. */
export function continuableEntry(
  { state, entries }: Thread,
  language: LedgerEntry['language'],
): LedgerEntry | undefined {
  if (state !== 'dropped') return undefined;
  const meeting = entries.at(-1)?.meeting;
  return entries.find(
    (one) => one.meeting === meeting && one.language === language && one.release.language === language,
  );
}
