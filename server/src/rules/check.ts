import type { Severity, Snapshot } from '../archive/model';
import type { RelatedSentence, TypedSentence } from '../relation/model';
import { relateDraft } from '../relation/relateDraft';
import type { Release } from '../release/model';
import { type Directive, applyDirectives, readDirectives } from './directives';
import {
  type Dismissal,
  type Dismissals,
  type UnusedDismissal,
  applyDismissals,
  noDismissals,
} from './dismissals';
import { atOnce } from '../text/atOnce';
import { rules } from './registry';
import type { Finding, Report, Rule, RuleContext } from './rule';
import { reportUnused, reportUnusedDismissals, unusedDirective } from './unused-directive';

/** What keeps a finding back: a comment in the draft, or a dismissal of the workspace. */
export type Suppression =
  | { readonly kind: 'directive'; readonly directive: Directive }
  | { readonly kind: 'dismissal'; readonly dismissal: Dismissal };

/** A finding that is not reported. */
export interface SuppressedFinding extends Finding {
  readonly by: Suppression;
}

/** What a check of one draft gives. */
export interface CheckResult {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Findings that a directive in the draft, or a dismissal, keeps back. In the order of the text. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Dismissals of sentences of this draft on which the rule says nothing any more. */
  readonly unusedDismissals: readonly UnusedDismissal[];
  /** How the draft's sentences stand to the archive, whatever the rules make of it. */
  readonly relations: readonly RelatedSentence[];
  /** Rules that broke down on this draft: a fault of ours, which the host writes down; the other rules still speak. */
  readonly failures: readonly { readonly rule: string; readonly error: unknown }[];
}

/** What is known beside the draft and the archive. */
export interface CheckOptions {
  /** The draft of the same meeting in the other language, where there is one. */
  readonly counterpart?: Release | undefined;
  readonly dismissals?: Dismissals;
  /** The sentence that is being typed, where there is one. */
  readonly typed?: TypedSentence | undefined;
}

/**
 * Checks one draft against a snapshot: runs every rule that is not switched off, then lets the directives and the
 * dismissals speak.
 */
export function checkDraft(draft: Release, snapshot: Snapshot, options: CheckOptions = {}): CheckResult {
  return atOnce(checkInSteps(draft, snapshot, options));
}

/** The same, with a step after each rule, so that the caller can do something else or give up. */
export function* checkInSteps(
  draft: Release,
  snapshot: Snapshot,
  { counterpart, dismissals = noDismissals, typed }: CheckOptions = {},
): Generator<undefined, CheckResult> {
  const relations = relateDraft(draft, snapshot, typed);
  yield;
  const context: RuleContext = {
    draft,
    snapshot,
    counterpart,
    relations,
    ...(typed && { typed: typed.sentence }),
  };
  const active = rules.filter(({ id }) => snapshot.settings.severity[id] !== 'off');
  const failures: { rule: string; error: unknown }[] = [];
  const found: Finding[] = [];
  for (const rule of active) {
    try {
      found.push(...findingsOf(rule, rule.check(context), context));
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
    yield;
  }
  const { kept, suppressed, unused, unusedDismissals } = suppress(found, draft, dismissals);
  const known = { all: new Set(rules.map(({ id }) => id)), active: new Set(active.map(({ id }) => id)) };
  const idle = active.includes(unusedDirective)
    ? [...reportUnused(context, unused, known), ...reportUnusedDismissals(context, unusedDismissals, known)]
    : [];
  return {
    findings: [...kept, ...findingsOf(unusedDirective, idle, context)].sort(byPlace),
    suppressed: suppressed.sort(byPlace),
    unusedDismissals,
    relations,
    failures,
  };
}

/** A finding that a directive and a dismissal keep back leaves neither of them unused. */
function suppress(found: readonly Finding[], draft: Release, dismissals: Dismissals) {
  const covered = applyDirectives(found, readDirectives(draft.text));
  const { dismissed, unused } = applyDismissals(found, draft, dismissals);
  const suppressed: SuppressedFinding[] = covered.suppressed.map(({ directive, ...finding }) => ({
    ...finding,
    by: { kind: 'directive', directive },
  }));
  const kept: Finding[] = [];
  for (const finding of covered.kept) {
    const dismissal = dismissed.get(finding);
    if (dismissal) suppressed.push({ ...finding, by: { kind: 'dismissal', dismissal } });
    else kept.push(finding);
  }
  return { kept, suppressed, unused: covered.unused, unusedDismissals: unused };
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
