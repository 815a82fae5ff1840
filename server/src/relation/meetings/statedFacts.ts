import type { Glossary } from '../../glossary/model';
import type { Fact, Release, SentenceRole } from '../../release/model';
import type { DateInterval } from '../../text/dates';
import { type GrammarClaim, around } from './claimGrammar';
import { englishClaims } from './claimGrammarEn';
import { japaneseClaims } from './claimGrammarJa';
import { type MaskedSentence, maskSentence } from './maskedSentence';
import type { Place } from '../places';

/** What the sentences of a release say of its own meeting, read like what a draft says of a past one. */
export interface StatedFacts {
  readonly dates: readonly Fact<DateInterval>[];
  readonly venues: readonly Fact<Place | 'virtual'>[];
  readonly parties: readonly Fact<string>[];
}

const speaking: ReadonlySet<SentenceRole> = new Set(['body', 'listItem', 'participants']);

/** The claims a masked sentence makes of the meeting at an offset. */
export function claimsOf(masked: MaskedSentence, at: number): readonly GrammarClaim[] {
  const context = around(masked, at);
  return masked.language === 'ja' ? japaneseClaims(context) : englishClaims(context);
}

const known = new WeakMap<Release, { readonly glossary: Glossary; readonly facts: StatedFacts }>();

/** What a release says of its own meeting; read once, though several rules ask. */
export function statedFacts(release: Release, glossary: Glossary): StatedFacts {
  const before = known.get(release);
  if (before?.glossary === glossary) return before.facts;
  const facts = readFacts(release, glossary);
  known.set(release, { glossary, facts });
  return facts;
}

function readFacts(release: Release, glossary: Glossary): StatedFacts {
  const number = release.meeting.number?.value;
  const sentences = new Set(
    release.meetingMentions.filter((one) => one.number === number).map(({ sentence }) => sentence),
  );
  const found = [...sentences].flatMap((index) => {
    const masked = maskSentence(release, index, glossary);
    const role = release.sentences[index]?.role;
    if (masked === undefined || role === undefined || !speaking.has(role)) return [];
    return [...masked.at].flatMap(([at, one]) =>
      one.kind === 'meeting' && one.mention.number === number
        ? claimsOf(masked, at).map((claim) => ({ claim, masked }))
        : [],
    );
  });
  return {
    dates: found.flatMap(({ claim, masked }) => {
      const one = claim.kind === 'date' ? masked.at.get(claim.offset) : undefined;
      return one?.kind === 'date' && one.date.precision === 'day'
        ? [{ value: one.date.interval, span: one.span }]
        : [];
    }),
    venues: found.flatMap(({ claim, masked }): readonly Fact<Place | 'virtual'>[] => {
      if (claim.kind === 'virtual') return [{ value: 'virtual', span: masked.spanOf(claim.offset) }];
      const one = claim.kind === 'venue' ? masked.at.get(claim.offset) : undefined;
      return one?.kind === 'place' ? [{ value: one.place, span: one.span }] : [];
    }),
    parties: found.flatMap(({ claim, masked }) =>
      claim.kind === 'parties'
        ? claim.offsets
            .map((offset) => masked.spanOf(offset))
            .map((span) => ({
              value: release.text.slice(span.start, span.end),
              span,
            }))
        : [],
    ),
  };
}
