import type { Severity, Snapshot } from '../archive/model';
import type { RelatedSentence } from '../relation/model';
import { relateDraft } from '../relation/relateDraft';
import type { Release } from '../release/model';
import { applyDirectives, readDirectives } from './directives';
import { rules } from './registry';
import type { Finding, Report, Rule, RuleContext } from './rule';
import { reportUnused, unusedDirective } from './unused-directive';

/** What a check of one draft gives. */
export interface CheckResult {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Findings that a directive in the draft keeps back. */
  readonly suppressed: readonly Finding[];
  /** How the draft's sentences stand to the archive, whatever the rules make of it. */
  readonly relations: readonly RelatedSentence[];
  /** Rules that broke down on this draft: a fault of ours, which the host writes down; the other rules still speak. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

/**
 * Checks one draft against a snapshot: runs every rule that is not switched off, then lets the directives speak.
 * @param counterpart the draft of the same meeting in the other language, where there is one.
 */
export function checkDraft(draft: Release, snapshot: Snapshot, counterpart?: Release): CheckResult {
  const context: RuleContext = { draft, snapshot, counterpart, relations: relateDraft(draft, snapshot) };
  const active = rules.filter(({ id }) => snapshot.settings.severity[id] !== 'off');
  const failures: { rule: string; error: unknown }[] = [];
  const found = active.flatMap((rule) => {
    try {
      return findingsOf(rule, rule.check(context), context);
    } catch (error) {
      failures.push({ rule: rule.id, error });
      return [];
    }
  });
  const { kept, suppressed, unused } = applyDirectives(found, readDirectives(draft.text));
  const known = { all: new Set(rules.map(({ id }) => id)), active: new Set(active.map(({ id }) => id)) };
  const idle = active.includes(unusedDirective)
    ? findingsOf(unusedDirective, reportUnused(context, unused, known), context)
    : [];
  return {
    findings: [...kept, ...idle].sort(byPlace),
    suppressed: [...suppressed].sort(byPlace),
    relations: context.relations,
    failures,
  };
}

function findingsOf(rule: Rule, reports: Iterable<Report>, { snapshot }: RuleContext): Finding[] {
  const set = snapshot.settings.severity[rule.id];
  return Array.from(reports, (report) => toFinding(rule, report, set === 'off' ? undefined : set));
}

/** A severity that the user has set for a rule holds for all its cases, milder ones too. */
function toFinding(rule: Rule, report: Report, set: Severity | undefined): Finding {
  return {
    ...report,
    rule: rule.id,
    severity: set ?? report.severity ?? rule.severity,
    related: report.related ?? [],
    fixes: report.fixes ?? [],
  };
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule);
}
