import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver-protocol';
import type { Snapshot } from '../archive/model';
import type { Release } from '../release/model';
import { rangeOf } from '../rules/places';
import type { Dismissals } from '../rules/dismissals';
import { contains, overlaps, type Span } from '../text/span';
import type { DocumentChange } from './documentChange';
import type { Draft } from './drafts';
import { isBefore, movedDiagnostics } from './moveRange';
import { hasEnded } from './typing';

/** What the findings of a draft depend on beside the drafts themselves. */
export interface World {
  readonly snapshot: Snapshot;
  readonly dismissals: Dismissals;
}

/** What was answered to the last pull for a draft, moved with what has been typed since. */
interface Answer extends World {
  /** Names these very diagnostics, at these places, or at those they move to by themselves in the editor. */
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
  /** The draft as it was checked. */
  readonly draft: Draft;
  /** The sentence that has been typed in since, where it stands now. */
  readonly typed?: Span;
  /** Whether the typing began where that sentence begins: what is typed is a sentence of its own, before what stood there. */
  readonly isNew?: boolean;
}

/**
 * The diagnostics of the open drafts as they were last answered. While a sentence is being typed all others stand
 * as they stood, and need no more than to be moved; nothing is read or checked again until the sentence or its line ends,
 * the caret leaves it or nobody has typed for a moment (`settling.ts`). So a key costs the same in a draft and an archive of any length.
 */
export class StandingDiagnostics {
  readonly #answers = new Map<string, Answer>();
  /** The text of an open document; undefined for one that is not open. */
  readonly #openText: (uri: string) => string | undefined;
  /** Whether the editor moves the diagnostics that it has along with the text: then it has them still, wherever they stand now. */
  readonly #editorMoves: boolean;
  #given = 0;

  constructor(openText: (uri: string) => string | undefined, editorMoves: boolean) {
    this.#openText = openText;
    this.#editorMoves = editorMoves;
  }

  /** The answer to a pull, where the last one still holds: only its id where the client has these very diagnostics. */
  report(uri: string, previous: string | undefined, world: World): DocumentDiagnosticReport | undefined {
    const answer = this.#answers.get(uri);
    if (!answer || !this.#holds(answer, world)) return undefined;
    const { resultId, items } = answer;
    return resultId === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  }

  /** Takes over what a check has found, and gives the answer to the pull. */
  checked(
    uri: string,
    draft: Draft,
    items: readonly Diagnostic[],
    { snapshot, dismissals }: World,
  ): DocumentDiagnosticReport {
    const resultId = this.#nextId();
    if (this.#openText(uri) === draft.release.text) {
      this.#answers.set(uri, { resultId, items, draft, snapshot, dismissals });
    } else {
      this.forget(uri);
    }
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...items] };
  }

  /** The document was changed: its diagnostics go along while a sentence is being typed, else they are forgotten. */
  edited(uri: string, change: DocumentChange | undefined, after: string): void {
    const answer = this.#answers.get(uri);
    const typed = answer && change && typedSentence(answer, change, after);
    if (!typed) {
      this.forget(uri);
      return;
    }
    const others = answer.typed ? answer.items : withoutSentence(answer, typed.before);
    const items = movedDiagnostics(others, uri, change);
    const isSame = this.#editorMoves ? others === answer.items : items === answer.items;
    const resultId = isSame ? answer.resultId : this.#nextId();
    const isNew = answer.isNew ?? change.span.start === typed.before.start;
    this.#answers.set(uri, { ...answer, resultId, items, typed: typed.after, isNew });
  }

  /** Whether a sentence of the draft is being typed, and the others stand. */
  isTyped(uri: string): boolean {
    return this.typedSentence(uri) !== undefined;
  }

  /** The sentence that is being typed, where it stands now. */
  typedSentence(uri: string): Span | undefined {
    return this.#answers.get(uri)?.typed;
  }

  /** Whether the sentence that is being typed is typed from its beginning, whatever stood there. */
  isNewSentence(uri: string): boolean {
    return this.#answers.get(uri)?.isNew === true;
  }

  /** Whether this place is in, or at the end of, the sentence that is being typed. */
  isTypedAt(uri: string, offset: number): boolean {
    const typed = this.typedSentence(uri);
    return typed !== undefined && contains(typed, { start: offset, end: offset });
  }

  forget(uri: string): void {
    this.#answers.delete(uri);
  }

  #holds({ snapshot, dismissals, draft }: Answer, world: World): boolean {
    return snapshot === world.snapshot && dismissals === world.dismissals && !this.#isOld(draft);
  }

  /** Whether the counterpart has changed since, but for letters of a sentence that is being typed there. */
  #isOld({ counterpart, counterpartUri }: Draft): boolean {
    if (counterpartUri === undefined) return false;
    const open = this.#openText(counterpartUri);
    const text = open === undefined ? undefined : this.#textBeforeTyping(counterpartUri, open);
    return text !== undefined && text !== counterpart?.text;
  }

  #textBeforeTyping(uri: string, open: string): string {
    return this.#answers.get(uri)?.draft.release.text ?? open;
  }

  #nextId(): string {
    this.#given += 1;
    return String(this.#given);
  }
}

/**
 * What ends no sentence and no line, and opens or closes no comment, taken out or put in. What else it may change, a heading
 * into a paragraph or the bounds of a quotation, is seen when the sentence has ended, as all that the sentence says.
 */
const withinSentence = /^[^\r\n.!?。．！？<>#]*$/u;

/** The sentence that the change is within, before and after it; undefined where the change may be more than that. */
function typedSentence(
  { typed, draft }: Answer,
  { span, text, before }: DocumentChange,
  after: string,
): { readonly before: Span; readonly after: Span } | undefined {
  if (!withinSentence.test(text) || !withinSentence.test(before.slice(span.start, span.end))) {
    return undefined;
  }
  const sentence = typed ?? sentenceChanged(draft.release, span);
  if (!sentence || !contains(sentence, span)) return undefined;
  const now = { start: sentence.start, end: sentence.end + text.length - (span.end - span.start) };
  return hasEnded(after, now, span.start + text.length) ? undefined : { before: sentence, after: now };
}

/** The sentence of a release that a change is made in; an empty one where a sentence begins in between. */
function sentenceChanged({ text, sentences }: Release, change: Span): Span | undefined {
  const around = sentences
    .map(({ span }) => span)
    .filter((span) => contains(span, change) && !(span.end === change.end && hasEnded(text, span, span.end)));
  const within = around.find(({ start }) => start < change.start) ?? around[0];
  if (within) return within;
  const isBetween = change.start === change.end || !sentences.some(({ span }) => overlaps(span, change));
  return isBetween ? change : undefined;
}

/** A finding on a sentence that is being typed waits until it has ended. */
function withoutSentence({ items, draft: { release } }: Answer, sentence: Span): readonly Diagnostic[] {
  const { start, end } = rangeOf(release, sentence);
  const others = items.filter(({ range }) => !isBefore(range.start, end) || !isBefore(start, range.end));
  return others.length === items.length ? items : others;
}
