import type { LedgerEntry } from '../../relation/ledger/model';
import { entryText } from './entries';

/** Words between an act and what it is said of: "intend *to* …", "confirmed *that they would* …". */
const english =
  /^(?:\s*(?:to|that|on|of|for|in|with|upon|a|an|the|their|its|they (?:would|will|should))\b)+\s*/i;
/** The parties before 「は、」, and the particles between a matter and the act that is said of it. */
const parties = /^[^、。]{1,20}(?:は|が)、?(?:また|更に|さらに|改めて|引き続き)?、?/u;
const particles =
  /(?:に対する|についての|に関する|について|への|に係る|すること|こと|との|として)?(?:[をのにへと、\s]|こと)*$/u;

/** Shorter rests say too little to stand for the sentence. */
const shortest = { en: 12, ja: 6 };

/**
 * What an entry is about, for a list: the sentence without its parties and its act, which stand beside it. "The two countries intend to
 * strengthen cooperation" is "strengthen cooperation". The whole sentence where too little would be left.
 */
export function subjectOf(entry: LedgerEntry): string {
  const sentence = entryText(entry);
  const { act, language } = entry;
  const at = act === undefined ? -1 : sentence.lastIndexOf(act);
  if (act === undefined || at < 0) return sentence;
  const stripped =
    language === 'en'
      ? sentence
          .slice(at + act.length)
          .replace(english, '')
          .replace(/[.\s]+$/, '')
      : sentence.slice(0, at).replace(parties, '').replace(particles, '');
  const rest = stripped.trim();
  return rest.length < shortest[language] ? sentence : rest.charAt(0).toUpperCase() + rest.slice(1);
}
