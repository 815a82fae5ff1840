import { z } from 'zod';
import raw from '../../../data/scope.yaml';
import type { Language } from '../../text/language';
import { type PhraseHit, PhraseTable } from '../../text/phrases';

const words = z.array(z.string().min(1));
const bilingual = z.strictObject({ en: words, ja: words });
const data = z
  .strictObject({
    limiters: bilingual,
    universals: bilingual,
    groups: bilingual,
    vagueTimes: bilingual,
    presentTimes: bilingual,
  })
  .parse(raw);

/** What a word says of how far and when a sentence holds. */
export type CueKind = keyof typeof data;

const tables = Object.fromEntries(
  Object.entries(data).map(([kind, lists]) => [
    kind,
    new PhraseTable<true>({ en: entries(lists.en), ja: entries(lists.ja) }),
  ]),
) as Record<CueKind, PhraseTable<true>>;

/** The cues of one kind in a sentence, in order of place. */
export function readCues(sentence: string, language: Language, kind: CueKind): readonly PhraseHit<true>[] {
  return tables[kind].find(sentence, language);
}

function entries(phrases: readonly string[]): { phrase: string; value: true }[] {
  return phrases.map((phrase) => ({ phrase, value: true }));
}
