import {
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type SuppressedDraft,
  type SuppressedItem,
  type SuppressedList,
  suppressedRequest,
} from '../../server/src/lsp/protocol';
import { isDraft } from './drafts';
import { RowOfKey } from './rowOfKey';

/** A finding that is kept back, as a row of the view. */
export interface SuppressedFindingNode {
  readonly kind: 'finding';
  /** The draft it stands in. */
  readonly uri: string;
  readonly item: SuppressedItem;
}

interface ElsewhereNode {
  readonly kind: 'elsewhere';
  readonly dismissals: SuppressedList['elsewhere'];
}

/** A dismissal of a sentence that stands in no open draft; it is restored, and so deleted, by its key. */
interface DismissalNode {
  readonly kind: 'dismissal';
  readonly uri: string;
  readonly key: SuppressedList['elsewhere'][number];
}

/** Why a finding is kept back, below its row: a side bar is too narrow for both. */
interface WhyNode {
  readonly kind: 'why';
  readonly why: string;
}

type Node = SuppressedDraftNode | SuppressedFindingNode | ElsewhereNode | DismissalNode | WhyNode;

interface SuppressedDraftNode {
  readonly kind: 'draft';
  readonly draft: SuppressedDraft;
}

/** What the commands need of the view. */
export interface SuppressedView {
  refresh(): void;
  /** The row on which a key was pressed, where it can be restored. */
  ofKey(): SuppressedFindingNode | DismissalNode | undefined;
}

type Running = () => Promise<BaseLanguageClient> | undefined;

/** What happens in quick succession is shown once. In milliseconds. */
const calm = 300;

/** The view "Suppressed Findings" of the side bar: by draft, each with its reason and what brings it back. */
export function registerSuppressedView(running: Running): Disposable & SuppressedView {
  const changed = new EventEmitter<undefined>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      changed.fire(undefined);
    }, calm);
  };
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: itemOf,
    getChildren: (node) => (node ? childrenOf(node) : rootsOf(running)),
  };
  const view = window.createTreeView('reaffirm.suppressed', { treeDataProvider: provider });
  const findings = languages.onDidChangeDiagnostics(({ uris }) => {
    const isOurs = workspace.textDocuments.some(
      (document) => isDraft(document) && uris.some((uri) => uri.toString() === document.uri.toString()),
    );
    if (isOurs) refresh();
  });
  const closed = workspace.onDidCloseTextDocument(refresh);
  const keys = new RowOfKey(view);
  const ofKey = () => {
    const { row } = keys;
    return row?.kind === 'finding' || row?.kind === 'dismissal' ? row : undefined;
  };
  return Object.assign(Disposable.from(view, keys, findings, closed, changed), { refresh, ofKey });
}

async function rootsOf(running: Running): Promise<Node[]> {
  const client = await running();
  if (client?.isRunning() !== true) return [];
  const { drafts, elsewhere } = await client.sendRequest<SuppressedList>(suppressedRequest);
  const nodes: Node[] = drafts.map((draft) => ({ kind: 'draft', draft }));
  return elsewhere.length > 0 ? [...nodes, { kind: 'elsewhere', dismissals: elsewhere }] : nodes;
}

function childrenOf(node: Node): Node[] {
  switch (node.kind) {
    case 'draft': {
      const { uri, findings } = node.draft;
      return findings.map((item) => ({ kind: 'finding', uri, item }));
    }
    case 'elsewhere': {
      const uri = workspace.workspaceFolders?.[0]?.uri.toString() ?? '';
      return node.dismissals.map((key) => ({ kind: 'dismissal', uri: `${uri}/`, key }));
    }
    case 'finding':
      return [{ kind: 'why', why: node.item.why }];
    case 'dismissal':
      return [{ kind: 'why', why: node.key.reason }];
    case 'why':
      return [];
  }
}

function itemOf(node: Node): TreeItem {
  switch (node.kind) {
    case 'draft':
      return draftItem(node);
    case 'finding':
      return findingItem(node);
    case 'elsewhere':
      return elsewhereItem(node);
    case 'dismissal':
      return dismissalItem(node);
    case 'why':
      return whyItem(node);
  }
}

function draftItem({ draft: { uri, findings } }: SuppressedDraftNode): TreeItem {
  const item = new TreeItem(Uri.parse(uri), TreeItemCollapsibleState.Expanded);
  item.id = uri;
  item.description = String(findings.length);
  item.iconPath = ThemeIcon.File;
  return item;
}

function findingItem({
  uri,
  item: { rule, message, why, sentence, range },
}: SuppressedFindingNode): TreeItem {
  const item = new TreeItem(sentence, TreeItemCollapsibleState.Expanded);
  item.description = rule;
  item.tooltip = [sentence, message, why].join('\n\n');
  item.iconPath = new ThemeIcon('bell-slash');
  item.contextValue = 'suppressedFinding';
  item.accessibilityInformation = { label: `${rule}: ${sentence}. ${why}` };
  const { start, end } = range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = {
    title: l10n.t('Go to the sentence'),
    command: 'vscode.open',
    arguments: [Uri.parse(uri), { selection }],
  };
  return item;
}

function elsewhereItem({ dismissals }: ElsewhereNode): TreeItem {
  const item = new TreeItem(l10n.t('In no open draft'), TreeItemCollapsibleState.Collapsed);
  item.id = 'elsewhere';
  item.description = String(dismissals.length);
  item.tooltip = l10n.t('Dismissals of sentences that stand in no draft that is open.');
  item.iconPath = new ThemeIcon('archive');
  return item;
}

function dismissalItem({ key: { rule, sentence, reason } }: DismissalNode): TreeItem {
  const item = new TreeItem(sentence, TreeItemCollapsibleState.Expanded);
  item.description = rule;
  item.tooltip = [sentence, reason].join('\n\n');
  item.iconPath = new ThemeIcon('bell-slash');
  item.contextValue = 'suppressedFinding';
  item.accessibilityInformation = { label: `${rule}: ${sentence}. ${reason}` };
  return item;
}

function whyItem({ why }: WhyNode): TreeItem {
  const item = new TreeItem(why);
  item.iconPath = new ThemeIcon('comment');
  item.tooltip = why;
  return item;
}
