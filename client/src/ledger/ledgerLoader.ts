import { CancellationTokenSource, type Disposable, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Grouping,
  type LedgerParams,
  ledgerRequest,
  type LedgerTree,
  snapshotNotification,
  type StateFilter,
} from '../../../server/src/lsp/protocolLedger';
import type { CurrentDraft } from './currentDraft';

/** What the user has chosen to see. */
export interface LedgerChoice {
  readonly grouping: Grouping;
  /** All where none is chosen. */
  readonly states: readonly StateFilter[];
}

/** After the last keystroke, in milliseconds: the ledger is looked at, not typed against. */
const calm = 700;

/** Keeps the ledger of the current draft: asks for it when it may have changed and someone looks, and takes back what is outdated. */
export class LedgerLoader implements Disposable {
  readonly #start: () => Promise<BaseLanguageClient>;
  readonly #draft: CurrentDraft;
  readonly #changed = new EventEmitter<LedgerTree>();
  #choice: LedgerChoice = { grouping: 'topic', states: [] };
  #tree: LedgerTree | undefined;
  #asking: CancellationTokenSource | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #listening: Disposable | undefined;
  #isSeen = false;

  /** Fires when there is another ledger to be shown, and not when the new one is the same. */
  readonly onDidChange = this.#changed.event;

  constructor(start: () => Promise<BaseLanguageClient>, draft: CurrentDraft) {
    this.#start = start;
    this.#draft = draft;
    draft.onDidChange(() => {
      this.refreshSoon();
    });
  }

  get tree(): LedgerTree | undefined {
    return this.#tree;
  }

  get choice(): LedgerChoice {
    return this.#choice;
  }

  get params(): LedgerParams {
    const uri = this.#draft.uri?.toString();
    return { ...this.#choice, ...(uri !== undefined && { uri }) };
  }

  choose(choice: Partial<LedgerChoice>): Promise<void> {
    this.#choice = { ...this.#choice, ...choice };
    return this.refresh();
  }

  /** Whether the view can be seen: what nobody sees is not asked for. */
  setSeen(isSeen: boolean): void {
    this.#isSeen = isSeen;
    if (isSeen) this.refreshSoon();
  }

  refreshSoon(): void {
    this.#asking?.cancel();
    clearTimeout(this.#waiting);
    if (!this.#isSeen) return;
    this.#waiting = setTimeout(() => void this.refresh(), this.#tree ? calm : 0);
  }

  async refresh(): Promise<void> {
    clearTimeout(this.#waiting);
    this.#asking?.cancel();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    try {
      const client = await this.#start();
      this.#listening ??= client.onNotification(snapshotNotification, () => {
        this.refreshSoon();
      });
      const tree = await client.sendRequest<LedgerTree>(ledgerRequest, this.params, asking.token);
      if (!asking.token.isCancellationRequested) this.#take(tree);
    } catch (error) {
      if (!asking.token.isCancellationRequested) throw error;
    } finally {
      asking.dispose();
    }
  }

  dispose(): void {
    clearTimeout(this.#waiting);
    this.#asking?.cancel();
    this.#listening?.dispose();
    this.#changed.dispose();
  }

  #take(tree: LedgerTree): void {
    if (JSON.stringify(tree) === JSON.stringify(this.#tree)) return;
    this.#tree = tree;
    this.#changed.fire(tree);
  }
}
