import type { CancellationToken, Connection } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Archive, Snapshot } from '../archive/model';
import { buildSnapshot } from '../archive/snapshot';
import type { Lexicon } from '../glossary/lexicon';
import type { Concept } from '../glossary/model';
import type { Release } from '../release/model';
import type { CheckResult } from '../rules/check';
import { type Dismissals, noDismissals } from '../rules/dismissals';
import type { DisplayLanguage } from '../text/localized';
import { documentChange } from './documentChange';
import { type CheckWorld, DraftChecks } from './draftChecks';
import { type Draft, Drafts, isDraft } from './drafts';
import { inSteps } from './inSteps';
import type { Host, LoadedArchive } from './host';
import type { Configuration, InitializationOptions } from './protocol';
import { StandingDiagnostics } from './standingDiagnostics';
import { textWhenEnded, Typing } from './typing';

/** A draft as it stands, and what was found in it. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly check: CheckResult;
}

/**
 * What the server holds between two requests: the open documents, the settings and the archive.
 * Handlers ask it for a draft and a snapshot, both immutable, and compute from these alone.
 */
export class Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly drafts: Drafts;
  readonly typing: Typing;
  readonly standing: StandingDiagnostics;
  readonly displayLanguage: DisplayLanguage;
  /** Whether the client can ask for what a new glossary entry needs. */
  readonly asksForNames: boolean;
  /** Whether the client can ask for the reason of a dismissal. */
  readonly asksForReasons: boolean;
  /** Whether the client can show a draft beside an earlier release. */
  readonly comparesEarlier: boolean;
  /** What the workspace does not want to be reported again. */
  dismissals: Dismissals = noDismissals;
  /** Whether the client can show earlier sentences within the draft. */
  readonly peeksEarlier: boolean;
  /** The URI of a folder for what can be made anew. */
  readonly storage: string | undefined;
  #configuration: Configuration = {
    archive: [],
    drafts: [],
    severity: {},
    codeLens: true,
    inlayHints: false,
  };
  #loaded: Omit<LoadedArchive, 'reread'> = { releases: [], problems: [] };
  #lexicon: Lexicon | undefined;
  #ownConcepts: readonly Concept[] = [];
  #snapshot: Snapshot;
  readonly #checks = new DraftChecks();

  constructor(
    readonly connection: Connection,
    readonly host: Host,
    options: InitializationOptions,
    /** The folders that the editor has open, the first first, without a slash at their end. */
    readonly workspaceFolders: readonly string[],
  ) {
    this.displayLanguage = options.displayLanguage;
    this.asksForNames = options.asksForNames;
    this.asksForReasons = options.asksForReasons;
    this.comparesEarlier = options.comparesEarlier;
    this.peeksEarlier = options.peeksEarlier;
    this.storage = options.storage;
    this.typing = new Typing(options.sendsCaret);
    this.standing = new StandingDiagnostics(
      (uri) => this.documents.get(uri)?.getText(),
      options.movesDiagnostics,
    );
    this.#snapshot = this.#build(0);
    this.documents = new TextDocuments({
      create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
      update: (document, changes, version) => this.#edited(document, changes, version),
    });
    this.drafts = new Drafts(host, (uri) => this.documents.get(uri));
    this.documents.onDidClose(({ document }) => {
      this.typing.closed(document.uri);
      this.standing.forget(document.uri);
      this.#checks.closed(document.uri);
      this.drafts.closed(document.uri);
    });
  }

  #edited(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number): TextDocument {
    const change = documentChange(document, changes);
    const updated = TextDocument.update(document, changes, version);
    const last = changes.at(-1);
    if (last && 'range' in last) {
      const end = updated.offsetAt(last.range.start) + last.text.length;
      this.typing.edited(document.uri, Math.min(end, updated.getText().length));
    }
    this.standing.edited(document.uri, this.typing.knowsCaret ? change : undefined, updated.getText());
    return updated;
  }

  /** The present state of archive, glossary and settings. */
  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  get ownConcepts(): readonly Concept[] {
    return this.#ownConcepts;
  }

  get configuration(): Configuration {
    return this.#configuration;
  }

  /** Takes over new settings, a newly read archive, the lexicon or the workspace's own glossary; makes a new snapshot. */
  update(change: {
    configuration?: Configuration;
    loaded?: LoadedArchive;
    lexicon?: Lexicon | undefined;
    ownConcepts?: readonly Concept[];
  }): void {
    this.#configuration = change.configuration ?? this.#configuration;
    this.#loaded = change.loaded ?? this.#loaded;
    this.#lexicon = change.lexicon ?? this.#lexicon;
    this.#ownConcepts = change.ownConcepts ?? this.#ownConcepts;
    this.#snapshot = this.#build(
      this.#snapshot.revision + 1,
      change.loaded?.indexed ?? this.#snapshot.archive,
    );
  }

  /** The open draft at this URI; undefined for a document that is no draft, or is a file of the archive itself. */
  async draft(uri: string): Promise<Draft | undefined> {
    const document = this.documents.get(uri);
    return document && this.#isDraft(document) ? this.drafts.draft(document) : undefined;
  }

  /** The release in an open document, be it a draft or a file of the archive; undefined for any other document. */
  openRelease(uri: string): Release | undefined {
    const document = this.documents.get(uri);
    if (!document || !(this.#isArchived(uri) || this.#isDraft(document))) return undefined;
    return this.drafts.release(document);
  }

  #isArchived(uri: string): boolean {
    return this.#snapshot.archive.release(uri) !== undefined;
  }

  /** A file of the archive that is merely opened is no draft. */
  #isDraft(document: TextDocument): boolean {
    return !this.#isArchived(document.uri) && isDraft(document, this.#configuration.drafts);
  }

  /** Every open draft that can be read. */
  openDrafts(): readonly Release[] {
    return this.documents
      .all()
      .filter((document) => this.#isDraft(document))
      .flatMap((document) => this.drafts.release(document) ?? []);
  }

  /**
   * The draft with its check, made sentence by sentence and rule by rule so that nobody has to wait for a long draft. Where the text has
   * changed meanwhile, it is the draft as it is then.
   * @throws ResponseError when the request was cancelled.
   */
  async checked(uri: string, token: CancellationToken): Promise<CheckedDraft | undefined> {
    const before = await this.draft(uri);
    if (!before) return undefined;
    await inSteps(this.#checks.prepare(before.release, this.#worldOf(before)), token);
    const document = this.documents.get(uri);
    const isSame = document !== undefined && this.drafts.release(document) === before.release;
    const draft = isSame ? before : await this.draft(uri);
    return draft && { draft, check: this.check(draft) };
  }

  /** The check of a draft; computed once for each version of draft, counterpart, snapshot and dismissals. */
  check(draft: Draft): CheckResult {
    return this.#checks.check(draft.release, this.#worldOf(draft));
  }

  /**
   * The check of a draft as it will be when the sentence that is being typed has ended, to be made step by step; `check` then
   * finds it made. Undefined where no sentence is being typed that could end here.
   */
  async foresee(uri: string): Promise<Generator<undefined, void> | undefined> {
    const document = this.documents.get(uri);
    const sentence = this.standing.typedSentence(uri);
    const caret = this.typing.lastEdit(uri);
    if (!document || !sentence || caret === undefined || !this.#isDraft(document)) return undefined;
    const endsHere = this.standing.isNewSentence(uri);
    const text = textWhenEnded(document.getText(), sentence, caret, endsHere);
    const draft = text === undefined ? undefined : await this.drafts.foreseen(uri, text);
    return draft && this.#checks.prepare(draft.release, { ...this.#worldOf(draft), typed: undefined });
  }

  #worldOf({ release, counterpart }: Draft): CheckWorld {
    return {
      snapshot: this.#snapshot,
      counterpart,
      dismissals: this.dismissals,
      typed: this.typing.waiting(release.source, release),
    };
  }

  #build(revision: number, previous?: Archive): Snapshot {
    const settings = { displayLanguage: this.displayLanguage, severity: this.#configuration.severity };
    const world = { ...this.#loaded, lexicon: this.#lexicon, ownConcepts: this.#ownConcepts, settings };
    return buildSnapshot(world, revision, previous);
  }
}
