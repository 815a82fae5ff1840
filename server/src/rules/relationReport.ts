import type { RelatedSentence, Relation } from '../relation/model';
import { shift } from '../text/span';
import type { Report, RuleContext } from './rule';

/**
 * The draft's relations of one kind, but for those of the sentence that is being typed, and of sentences that each meeting
 * carries along as form: what is said of those helps nobody.
 */
export function relationsOfKind({ relations }: RuleContext, kind: Relation): readonly RelatedSentence[] {
  return relations.filter(
    ({ comparison, isTyped, standing }) =>
      comparison.relation === kind && isTyped === undefined && standing === undefined,
  );
}

/** Says what a rule has to say of a relation. */
type RelationReport = (context: RuleContext, related: RelatedSentence) => Report;

/**
 * The report with a memory: what is said of a relation depends on the words of its sentence, on the archive and on the
 * settings, so that after a keystroke the reports on all other sentences are only moved.
 */
export function rememberReport(report: RelationReport): RelationReport {
  const known = new WeakMap<RelatedSentence, Placed>();
  return (context, related) => {
    if (related.origin === undefined) return report(context, related);
    const start = context.draft.sentences[related.sentence]?.span.start ?? 0;
    const before = known.get(related.origin);
    if (before?.start === start) return before.report;
    const now = before ? moved(before.report, start - before.start) : report(context, related);
    known.set(related.origin, { start, report: now });
    return now;
  };
}

/** A report, and where the sentence began that it was last made or moved for. */
interface Placed {
  readonly start: number;
  readonly report: Report;
}

function moved(report: Report, by: number): Report {
  return {
    ...report,
    span: shift(report.span, by),
    ...(report.fixes && {
      fixes: report.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, by) })),
      })),
    }),
  };
}
