import { l10n } from 'vscode';
import type { Grouping, StateFilter } from '../../../server/src/lsp/protocolLedger';

export function groupingNames(): Readonly<Record<Grouping, string>> {
  return {
    topic: l10n.t('By topic'),
    meeting: l10n.t('By meeting'),
    agency: l10n.t('By agency and forum'),
    state: l10n.t('By state in the draft'),
  };
}

export function stateNames(): Readonly<Record<StateFilter, string>> {
  return {
    contradicted: l10n.t('Contradicted'),
    weakened: l10n.t('Weakened'),
    dropped: l10n.t('Dropped'),
    new: l10n.t('New'),
    strengthened: l10n.t('Strengthened'),
    repeated: l10n.t('Repeated'),
    earlier: l10n.t('Earlier, not in the last meeting'),
  };
}
