import { l10n, type QuickPickItem, window } from 'vscode';
import type { Grouping, StateFilter } from '../../../server/src/lsp/protocolLedger';
import { iconOf } from './ledgerItems';
import type { LedgerLoader } from './ledgerLoader';
import { groupingNames, stateNames } from './ledgerWords';

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

/** Asks by what the ledger is to be grouped. */
export async function groupLedger(loader: LedgerLoader): Promise<void> {
  const choices = Object.entries(groupingNames()).map(([value, label]): Choice<string> => ({
    value,
    label,
    ...(value === loader.choice.grouping && { description: l10n.t('now') }),
  }));
  const picked = await window.showQuickPick(choices, { title: l10n.t('Group the commitment ledger') });
  if (picked) await loader.choose({ grouping: picked.value as Grouping });
}

/** Asks which states are to be shown; all are where none or all are chosen. */
export async function filterLedger(loader: LedgerLoader): Promise<void> {
  const { states } = loader.choice;
  const choices = Object.entries(stateNames()).map(([value, label]): Choice<StateFilter> => {
    const state = value as StateFilter;
    return {
      value: state,
      label,
      iconPath: iconOf(state),
      picked: states.length === 0 || states.includes(state),
    };
  });
  const picked = await window.showQuickPick(choices, {
    title: l10n.t('Show commitments that are …'),
    canPickMany: true,
  });
  if (!picked) return;
  const chosen = picked.length === choices.length ? [] : picked.map(({ value }) => value);
  await loader.choose({ states: chosen });
}
