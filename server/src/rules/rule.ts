/**
 * The room `rules/` holds the rules, one a file: what it checks, its messages in both languages, its fix.
 * A rule is stateless: the same draft and snapshot always give the same findings.
 */
import type { Severity, Snapshot } from '../archive/model';
import type { Evidence } from '../release/evidence';
import type { Release } from '../release/model';
import type { Relation, RelatedSentence } from '../relation/model';
import { type Arguments, type DisplayLanguage, type Localized, localize } from '../text/localized';
import type { Span } from '../text/span';

/** What a rule may look at. */
export interface RuleContext {
  readonly draft: Release;
  readonly snapshot: Snapshot;
  /** The draft of the same meeting in the other language, where there is one. */
  readonly counterpart: Release | undefined;
  /** How the draft's sentences stand to the archive; computed once, shared by all rules. */
  readonly relations: readonly RelatedSentence[];
  /** Index of the sentence that is being typed: nothing is reported of how it stands to others until it has ended. */
  readonly typed?: number;
}

/** One change of the draft's text. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A change the user may choose. The title says the result. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether it may be applied without looking: only where no meaning can be lost. */
  readonly safe: boolean;
}

/** A place that a finding points at, with a word on why. */
export interface RelatedPlace extends Evidence {
  readonly note: string;
}

/** What a rule reports, before it has an id and a severity. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  /** Where this case is milder or graver than the rule's default; a user's setting wins over it. */
  readonly severity?: Severity;
  readonly relation?: Relation;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly Fix[];
}

/** A report of a rule, as it is shown. */
export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
}

export interface Rule {
  /** Stable for ever; the name of its file and of its page in `docs/rules/`. */
  readonly id: string;
  readonly severity: Severity;
  /** One line: what the rule reports. */
  readonly summary: Localized;
  /** Every text the rule can say; a test demands that both languages use the same `{places}`. */
  readonly messages: Readonly<Record<string, Localized>>;
  check(context: RuleContext): Iterable<Report>;
}

/** Checks the shape of a rule at compile time and keeps its literal types. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule;
}

/** A text of a rule in the user's display language. */
export function say(context: RuleContext, text: Localized, values?: Arguments): string {
  return localize(text, displayLanguage(context), values);
}

export function displayLanguage(context: RuleContext): DisplayLanguage {
  return context.snapshot.settings.displayLanguage;
}
