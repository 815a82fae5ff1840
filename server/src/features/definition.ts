import { type Mention, mentionsIn } from '../archive/mentions';
import type { Snapshot } from '../archive/model';
import { bracketedAcronyms } from '../glossary/writtenOut';
import type { Release } from '../release/model';
import { overlaps } from '../text/span';
import { nameAt } from './dossier';
import type { Place } from './places';

/**
 * Where the archive first writes out the name at an offset: its full name with the acronym in brackets, else its full name, else
 * its first mention. For each language of the archive one place, that of the draft's own language first.
 */
export function definition(draft: Release, offset: number, snapshot: Snapshot): readonly Place[] {
  const match = nameAt(draft.text, offset, snapshot);
  if (!match) return [];
  const mentions = mentionsIn(snapshot.archive, snapshot.glossary)
    .of(match.concept.id)
    .filter(({ release }) => release.source !== draft.source);
  const languages = draft.language === 'en' ? (['en', 'ja'] as const) : (['ja', 'en'] as const);
  return languages.flatMap((language) => {
    const own = mentions.filter(
      ({ release, sentence }) => release.sentences[sentence]?.language === language,
    );
    const first = own.find(isWrittenOut) ?? own.find(({ name }) => name.form === 'full') ?? own[0];
    return first ? [{ source: first.release.source, span: first.span }] : [];
  });
}

function isWrittenOut({ release, sentence, span, name }: Mention): boolean {
  const within = release.sentences[sentence];
  if (!within || name.form === 'acronym') return false;
  return bracketedAcronyms(release.text, within.span).some(
    ({ before, acronymSpan }) => overlaps(before, span) && acronymSpan.start - span.end < 4,
  );
}
