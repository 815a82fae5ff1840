import data from '../../../data/scope.yaml';
import type { Language } from '../../text/language';
import { type PhraseHit, PhraseTable } from '../../text/phrases';
import { remember, type RememberingReader } from '../../text/remember';

/** What a word says of how far and when a sentence holds, or that something was laid before the meeting itself. */
export type CueKind = keyof typeof data;

const readers = Object.fromEntries(
  Object.entries(data).map(([kind, lists]) => {
    const table = new PhraseTable<true>({ en: entries(lists.en), ja: entries(lists.ja) });
    return [kind, remember((text, language) => table.find(text, language))];
  }),
) as Record<CueKind, RememberingReader<readonly PhraseHit<true>[]>>;

/** The cues of one kind in a sentence, in order of place. */
export function readCues(sentence: string, language: Language, kind: CueKind): readonly PhraseHit<true>[] {
  return readers[kind](sentence, language);
}

function entries(phrases: readonly string[]): { phrase: string; value: true }[] {
  return phrases.map((phrase) => ({ phrase, value: true }));
}
