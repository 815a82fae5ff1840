import { l10n, Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type {
  LedgerTree,
  StateFilter,
  TreeEntry,
  TreeGroup,
  TreeThread,
} from '../../../server/src/lsp/protocolLedger';
import { stateNames } from './ledgerWords';

/** A row of the view. */
export type LedgerNode = GroupNode | ThreadNode | EntryNode;

interface GroupNode {
  readonly kind: 'group';
  readonly group: TreeGroup;
}

export interface ThreadNode {
  readonly kind: 'thread';
  /** Of its group: a thread may stand under several. */
  readonly group: string;
  readonly id: string;
  readonly thread: TreeThread;
}

export interface EntryNode {
  readonly kind: 'entry';
  readonly id: string;
  readonly entry: TreeEntry;
}

export function groupNodes({ groups }: LedgerTree): LedgerNode[] {
  return groups.map((group) => ({ kind: 'group', group }));
}

export function childNodes(node: LedgerNode, { items }: LedgerTree): LedgerNode[] {
  switch (node.kind) {
    case 'group':
      return node.group.threads.flatMap((id): LedgerNode[] => {
        const thread = items[id];
        return thread ? [{ kind: 'thread', group: node.group.id, id, thread }] : [];
      });
    case 'thread':
      return node.thread.entries.map((entry, place) => ({
        kind: 'entry',
        id: `${node.group} ${node.id} ${place}`,
        entry,
      }));
    case 'entry':
      return [];
  }
}

export function itemOf(node: LedgerNode): TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'thread':
      return threadItem(node);
    case 'entry':
      return entryItem(node);
  }
}

/** The sentence by which a thread is shown, or an entry's own. */
export function entryOf(node: ThreadNode | EntryNode): TreeEntry | undefined {
  return node.kind === 'entry' ? node.entry : node.thread.entries[node.thread.shown];
}

function groupItem({ group }: GroupNode): TreeItem {
  const item = new TreeItem(group.label, TreeItemCollapsibleState.Expanded);
  item.id = `group ${group.id}`;
  item.description = String(group.threads.length);
  item.contextValue = 'ledgerGroup';
  return item;
}

function threadItem(node: ThreadNode): TreeItem {
  const { group, id, thread } = node;
  const { label, description, state, canContinue, spoken, entries } = thread;
  const collapsible = entries.length > 1 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  const item = new TreeItem(label, collapsible);
  item.id = `thread ${group} ${id}`;
  item.description = description;
  item.iconPath = iconOf(state);
  item.contextValue = canContinue ? 'ledgerDropped' : 'ledgerThread';
  item.accessibilityInformation = { label: spoken };
  return lead(item, entryOf(node), [`${stateNames()[state]} · ${description}`]);
}

function entryItem({ id, entry }: EntryNode): TreeItem {
  const item = new TreeItem(entry.label);
  item.id = `entry ${id}`;
  item.description = entry.description;
  item.iconPath = new ThemeIcon('circle-small');
  item.contextValue = 'ledgerEntry';
  item.accessibilityInformation = { label: `${entry.label}. ${entry.citation}` };
  return lead(item, entry, []);
}

/** A click or Enter leads to the sentence; the tooltip quotes it. */
function lead(item: TreeItem, entry: TreeEntry | undefined, more: readonly string[]): TreeItem {
  if (entry === undefined) return item;
  item.tooltip = [...more, entry.citation].join('\n\n');
  const { start, end } = entry.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.command = {
    title: l10n.t('Go to the Sentence'),
    command: 'vscode.open',
    arguments: [Uri.parse(entry.uri), { selection, preserveFocus: false }],
  };
  return item;
}

/** What a state is shown by, besides its word: a form of its own, and a colour that the theme knows for such a matter. */
const icons: Readonly<Record<StateFilter, readonly [icon: string, color?: string]>> = {
  contradicted: ['error', 'problemsErrorIcon.foreground'],
  weakened: ['arrow-down', 'problemsWarningIcon.foreground'],
  dropped: ['circle-slash', 'problemsWarningIcon.foreground'],
  new: ['add', 'charts.blue'],
  strengthened: ['arrow-up', 'charts.green'],
  repeated: ['check', 'charts.green'],
  earlier: ['history'],
};

export function iconOf(state: StateFilter): ThemeIcon {
  const [icon, color] = icons[state];
  return new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
}
