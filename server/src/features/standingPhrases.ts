import type { Archive } from '../archive/model';
import { latestReleases } from '../archive/storedCommitments';
import type { Commitment, Release } from '../release/model';
import type { Language } from '../text/language';

/** A turn of phrase in which the archive states commitments, and how often it stands there. */
export interface StandingPhrase {
  readonly text: string;
  readonly language: Language;
  readonly count: number;
}

const known = new WeakMap<Archive, readonly StandingPhrase[]>();

/** The archive's standing phrases ("reaffirmed their commitment to", 「コミットメントを再確認した」), the most frequent first. */
export function standingPhrases(archive: Archive): readonly StandingPhrase[] {
  const before = known.get(archive);
  if (before) return before;
  const counts = new Map<string, StandingPhrase>();
  // What stands in none of the latest releases is no longer in use.
  for (const release of archive.releases.slice(-latestReleases)) {
    for (const commitment of release.commitments) {
      const language = release.sentences[commitment.sentence]?.language ?? release.language;
      const text =
        language === 'en' ? englishPhrase(release, commitment) : japanesePhrase(release, commitment);
      if (text === undefined) continue;
      const key = `${language} ${text}`;
      counts.set(key, { text, language, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  const phrases = [...counts.values()].sort((a, b) => b.count - a.count || b.text.length - a.text.length);
  known.set(archive, phrases);
  return phrases;
}

/** The act with the object it is bound to, up to the word that leads on: "reaffirmed the importance of". */
const englishObject =
  /^(?:\s+(?:their|its|the|a|an|\w+ed|\w+ing|close|strong|mutual|joint|ongoing)){0,3}\s+(?:commitments?|support|importance|need|value|intention|determination|willingness|view|cooperation|efforts|progress)\s+(?:to|of|for|on|that|in|with)\b/i;

function englishPhrase({ text }: Release, { act }: Commitment): string | undefined {
  const after = text.slice(act.span.end, act.span.end + 90);
  const object =
    englishObject.exec(after)?.[0] ??
    /^\s+(?:to|that|on|with)\b(?:\s+(?:continue|work)\s+(?:to|working)\b)?/i.exec(after)?.[0];
  const phrase = object === undefined ? undefined : (act.value + object).replace(/\s+/g, ' ').trim();
  return phrase !== undefined && phrase.length > 8 ? phrase : undefined;
}

const japaneseObject =
  /(?:コミットメント|重要性|必要性|支持|協力|認識|意向|立場|決意|進捗|取組)(?:を|の継続を|に|が|へ|について)?$/u;

function japanesePhrase({ text }: Release, { act, span }: Commitment): string | undefined {
  const before = text.slice(Math.max(span.start, act.span.start - 16), act.span.start);
  const object = japaneseObject.exec(before)?.[0];
  if (object === undefined && act.value.length > 6) return act.value;
  return object === undefined ? undefined : object + act.value;
}
