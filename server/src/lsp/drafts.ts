import { minimatch } from 'minimatch';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { counterpartName } from '../release/counterpartName';
import type { Release } from '../release/model';
import { readRelease } from '../release/read';
import type { Host } from './host';
import { comparedScheme, draftLanguageId } from './protocol';

/** An open draft as it was read from its text at one moment. Immutable. */
export interface Draft {
  readonly release: Release;
  /** The draft of the same meeting in the other language, where there is one. */
  readonly counterpart: Release | undefined;
  /** Where that one is, or would be; undefined where the draft does not tell its language or its name. */
  readonly counterpartUri: string | undefined;
}

interface ReadText {
  readonly text: string;
  readonly release: Release | undefined;
}

type FindDocument = (uri: string) => TextDocument | undefined;

/** Reads the open drafts; a text that has not changed is not read again. */
export class Drafts {
  readonly #host: Host;
  readonly #findDocument: FindDocument;
  readonly #known = new Map<string, ReadText>();
  /** As the open documents may become with the next key. */
  readonly #foreseen = new Map<string, ReadText>();

  constructor(host: Host, findDocument: FindDocument) {
    this.#host = host;
    this.#findDocument = findDocument;
  }

  /** The release in the document as it stands; undefined for an empty one. */
  release(document: TextDocument): Release | undefined {
    return this.#read(document.uri, document.getText());
  }

  /** The draft with its counterpart, which is taken from the editor if it is open there, else from its file. */
  async draft(document: TextDocument): Promise<Draft | undefined> {
    const release = this.release(document);
    return release && this.#withCounterpart(release);
  }

  /** The draft with this text, which the document at the URI may have next. */
  async foreseen(uri: string, text: string): Promise<Draft | undefined> {
    const before = [this.#known.get(uri), this.#foreseen.get(uri)].find((known) => known?.text === text);
    const next = before ?? { text, release: readRelease(uri, text).release };
    this.#foreseen.set(uri, next);
    return next.release && this.#withCounterpart(next.release);
  }

  async #withCounterpart(release: Release): Promise<Draft> {
    const uri = counterpartUri(release);
    return { release, counterpart: uri === undefined ? undefined : await this.#at(uri), counterpartUri: uri };
  }

  closed(uri: string): void {
    this.#known.delete(uri);
    this.#foreseen.delete(uri);
  }

  async #at(uri: string): Promise<Release | undefined> {
    const text = this.#findDocument(uri)?.getText() ?? (await this.#host.readText(uri));
    return text === undefined ? undefined : this.#read(uri, text);
  }

  #read(uri: string, text: string): Release | undefined {
    const known = this.#known.get(uri);
    if (known?.text === text) return known.release;
    const foreseen = this.#foreseen.get(uri);
    const read = foreseen?.text === text ? foreseen : { text, release: readRelease(uri, text).release };
    this.#known.set(uri, read);
    return read.release;
  }
}

function counterpartUri(release: Release): string | undefined {
  const fileName = decodeURIComponent(release.source.slice(release.source.lastIndexOf('/') + 1));
  const name = counterpartName(release, fileName);
  return name === undefined ? undefined : new URL(encodeURI(name), release.source).href;
}

/** Whether a document is a draft: by its language, or because the user's setting names it; a sentence shown for comparison is none. */
export function isDraft(document: TextDocument, patterns: readonly string[]): boolean {
  if (document.uri.startsWith(`${comparedScheme}:`)) return false;
  if (document.languageId === draftLanguageId) return true;
  const path = decodeURIComponent(new URL(document.uri).pathname);
  return patterns.some((pattern) => minimatch(path, `**/${pattern}`, { dot: true, nocase: true }));
}
