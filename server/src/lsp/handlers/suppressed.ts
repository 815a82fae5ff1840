import { whyOf } from '../../features/suppressed';
import type { SuppressedFinding } from '../../rules/check';
import { keyFor } from '../../rules/dismissals';
import { rangeOf } from '../../rules/places';
import { removalOf } from '../../rules/unused-directive';
import { toTextEdit } from '../convert';
import type { Draft } from '../drafts';
import type { SuppressedDraft, SuppressedItem, SuppressedList } from '../protocol';
import type { Session } from '../session';

/** Everything that is kept back in the open drafts, and the dismissals of sentences that stand in none of them. */
export async function suppressedList(session: Session): Promise<SuppressedList> {
  const open = await Promise.all(session.openDrafts().map(({ source }) => session.draft(source)));
  const drafts = open.filter((draft) => draft !== undefined);
  const here = new Set(
    drafts.flatMap((draft) => {
      const { suppressed, unusedDismissals } = session.check(draft);
      const used = suppressed.flatMap(({ by }) => (by.kind === 'dismissal' ? [by.dismissal] : []));
      return [...used, ...unusedDismissals.map(({ dismissal }) => dismissal)];
    }),
  );
  return {
    drafts: drafts.map((draft) => suppressedIn(session, draft)).filter(({ findings }) => findings.length > 0),
    elsewhere: session.dismissals.all.filter((one) => !here.has(one)),
  };
}

function suppressedIn(session: Session, draft: Draft): SuppressedDraft {
  return {
    uri: draft.release.source,
    findings: session.check(draft).suppressed.map((finding) => itemOf(session, draft, finding)),
  };
}

/** A comment is taken out by an edit of the draft, a dismissal by a change of its file. */
function itemOf(session: Session, { release }: Draft, finding: SuppressedFinding): SuppressedItem {
  const { rule, message, span, by } = finding;
  return {
    rule,
    message,
    why: whyOf(finding, release, session.displayLanguage),
    sentence: keyFor(finding, release).sentence,
    range: rangeOf(release, span),
    restore:
      by.kind === 'dismissal'
        ? { key: by.dismissal }
        : { edit: toTextEdit(removalOf(release.text, by.directive, rule), release) },
  };
}
