import type { Glossary } from '../../glossary/model';
import type { Release } from '../../release/model';
import type { Span } from '../../text/span';
import { type Body, bodyOf, sameBody } from './bodies';
import type { GrammarClaim } from './claimGrammar';
import type { MaskedSentence } from './maskedSentence';
import type { Recorded, RecordedMeeting } from './meetingRecord';
import { findPlaces } from '../places';

/** A body that the draft says held the meeting, and that the archive does not name as holder. */
export interface PartyConflict {
  readonly slot: 'party';
  readonly span: Span;
  readonly recorded: Recorded<string>;
}

/**
 * Compares the bodies said to have held a meeting with the recorded parties and hosts. The archive's must be two bodies at least,
 * one of which the draft names too: else the one of them may speak of governments and the other of ministries.
 */
export function partyConflict(
  draft: Release,
  masked: MaskedSentence,
  claims: readonly GrammarClaim[],
  meeting: RecordedMeeting,
  glossary: Glossary,
): PartyConflict | undefined {
  const recorded = [...meeting.parties, ...meeting.hosts]
    .map((fact) => ({ fact, body: bodyOf(fact.value, glossary) }))
    .filter(({ body }) => !isCountry(body.text));
  const said = claims
    .flatMap((claim) => (claim.kind === 'parties' ? claim.offsets : []))
    .map((offset) => masked.spanOf(offset))
    .map((span) => ({ span, body: bodyOf(draft.text.slice(span.start, span.end), glossary) }));
  if (recorded.length < 2 || said.length === 0) return undefined;
  const known = (body: Body): boolean => recorded.some((party) => sameBody(body, party.body) === true);
  if (said.length > 1 && !said.some(({ body }) => known(body))) return undefined;
  const other = said.find(({ body }) => recorded.every((party) => sameBody(body, party.body) === false));
  if (other === undefined) return undefined;
  const missing = recorded.find(({ body }) => !said.some((one) => sameBody(one.body, body) === true));
  const against = missing ?? recorded[0];
  return against && { slot: 'party', span: other.span, recorded: against.fact };
}

function isCountry(name: string): boolean {
  const [only] = findPlaces(name);
  return only?.place.kind === 'country' && only.span.end - only.span.start >= name.trim().length - 4;
}
