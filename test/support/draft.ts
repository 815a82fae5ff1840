import type { Snapshot } from '../../server/src/archive/model';
import { createGlossary } from '../../server/src/glossary/glossary';
import type { Concept, Glossary } from '../../server/src/glossary/model';
import type { Release, SentenceRole } from '../../server/src/release/model';
import type { RuleContext } from '../../server/src/rules/rule';
import { languageOf } from '../../server/src/text/language';
import { splitSentences } from '../../server/src/text/sentences';
import { slice } from '../../server/src/text/span';
import { archiveOf } from './snapshot';

/** What a test says of a release besides its text. */
export interface DraftFacts {
  readonly source?: string;
  /** The day of the meeting. */
  readonly day?: string | undefined;
  readonly number?: number;
}

/** A release of real sentences for tests of what does not depend on how a release is read. */
export function draftOf(text: string, { source = 'draft', day, number }: DraftFacts = {}): Release {
  const nowhere = { start: 0, end: 0 };
  const contact = /^(?:Contact|連絡先)/mu.exec(text)?.index ?? text.length;
  return {
    source,
    text,
    language: languageOf(text),
    meeting: {
      dates: day === undefined ? [] : [{ value: { from: day, to: day }, span: nowhere }],
      ...(number !== undefined && { number: { value: number, span: nowhere } }),
      hosts: [],
      parties: [],
    },
    participants: [],
    sections: [],
    sentences: splitSentences(text).map((span) => {
      const role: SentenceRole = span.start >= contact ? 'contact' : 'body';
      return { span, language: languageOf(slice(text, span)), role, section: -1 };
    }),
    commitments: [],
    plans: [],
    meetingMentions: [],
    dates: [],
  };
}

/** A snapshot with an archive of these releases. */
export function snapshotOf(
  releases: readonly Release[],
  glossary: Glossary | readonly Concept[],
  displayLanguage: 'en' | 'ja' = 'en',
): Snapshot {
  return {
    revision: 1,
    archive: archiveOf(releases),
    glossary: 'match' in glossary ? glossary : createGlossary(glossary),
    settings: { displayLanguage, severity: {} },
  };
}

/** What a rule is given that looks at the draft and the snapshot alone. */
export function contextOf(draft: Release, snapshot: Snapshot): RuleContext {
  return { draft, snapshot, counterpart: undefined, relations: [] };
}
