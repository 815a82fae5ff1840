import {
  commands,
  Disposable,
  env,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeView,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LedgerTree } from '../../../server/src/lsp/protocolLedger';
import { RowOfKey } from '../rowOfKey';
import { filterLedger, groupLedger } from './chooseLedger';
import { CurrentDraft } from './currentDraft';
import { exportClearanceSheet, exportLedger } from './exportLedger';
import { childNodes, entryOf, groupNodes, itemOf, type LedgerNode } from './ledgerItems';
import { insertContinuation } from './insertContinuation';
import { LedgerLoader } from './ledgerLoader';
import { groupingNames, stateNames } from './ledgerWords';

type Start = () => Promise<BaseLanguageClient>;

/** The view "Commitment Ledger" of the side bar, and its commands. To look at it starts the server. */
export function registerLedger(start: Start): Disposable {
  const draft = new CurrentDraft();
  const loader = new LedgerLoader(start, draft);
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<LedgerNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    async getChildren(node) {
      if (loader.tree === undefined) await loader.refresh();
      if (loader.tree === undefined) return [];
      return node ? childNodes(node, loader.tree) : groupNodes(loader.tree);
    },
  };
  const view = window.createTreeView('reaffirm.ledger', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  const keys = new RowOfKey(view);
  loader.setSeen(view.visible);
  return Disposable.from(
    view,
    draft,
    loader,
    changed,
    view.onDidChangeVisibility(({ visible }) => {
      loader.setSeen(visible);
    }),
    loader.onDidChange((tree) => {
      describe(view, tree, loader);
      changed.fire(undefined);
    }),
    keys,
    ledgerCommands(start, loader, keys),
  );
}

function ledgerCommands(start: Start, loader: LedgerLoader, keys: RowOfKey<LedgerNode>): Disposable {
  const { registerCommand } = commands;
  return Disposable.from(
    registerCommand('reaffirm.groupLedger', () => groupLedger(loader)),
    registerCommand('reaffirm.filterLedger', () => filterLedger(loader)),
    registerCommand('reaffirm.clearLedgerFilter', () => loader.choose({ states: [] })),
    registerCommand('reaffirm.exportLedger', async () => exportLedger(await start(), loader.params)),
    registerCommand('reaffirm.exportClearanceSheet', async () =>
      exportClearanceSheet(await start(), loader.params),
    ),
    registerCommand('reaffirm.insertContinuation', async (node: LedgerNode | undefined = keys.row) =>
      insertContinuation(await start(), loader, node),
    ),
    registerCommand('reaffirm.copyCitation', async (node: LedgerNode | undefined = keys.row) => {
      const entry = node && node.kind !== 'group' ? entryOf(node) : undefined;
      if (entry) await env.clipboard.writeText(entry.citation);
    }),
  );
}

/** Says beside the title what is shown, and under it what an officer may miss; an empty view says why it is. */
function describe(view: TreeView<LedgerNode>, tree: LedgerTree, { choice }: LedgerLoader): void {
  const states = stateNames();
  const shown = choice.states.map((state) => states[state]).join(', ');
  view.description = [groupingNames()[choice.grouping], shown].filter((part) => part !== '').join(' · ');
  const alone = !tree.ofDraft && tree.groups.length > 0;
  view.message = alone
    ? l10n.t(
        'No draft is open, or it has no text yet: these are the commitments of the latest {0} releases.',
        tree.releases,
      )
    : '';
  void commands.executeCommand('setContext', 'reaffirm.ledger', emptiness(tree));
}

function emptiness({ groups, threads, ofDraft }: LedgerTree): string {
  if (groups.length > 0) return 'shown';
  if (threads > 0) return 'filtered';
  return ofDraft ? 'empty' : 'noDraft';
}
