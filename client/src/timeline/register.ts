import {
  commands,
  Disposable,
  type ExtensionContext,
  l10n,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { showTimelineCommand } from '../../../server/src/lsp/protocol';
import type { KeptState } from './messages';
import { TimelinePanel } from './panel';

const viewType = 'reaffirm.timeline';

/** The command "Show Timeline", and the timeline that was open when the window was reloaded. */
export function registerTimeline(
  context: ExtensionContext,
  start: () => Promise<BaseLanguageClient>,
): Disposable {
  let open: TimelinePanel | undefined;
  const adopt = async (panel: WebviewPanel, draft?: string) => {
    panel.onDidDispose(() => {
      open = undefined;
    });
    open = new TimelinePanel(panel, await start(), context, draft);
  };
  return Disposable.from(
    commands.registerCommand(showTimelineCommand, async () => {
      if (open) open.reveal();
      else await adopt(window.createWebviewPanel(viewType, l10n.t('Meeting Timeline'), ViewColumn.Active));
    }),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state: KeptState | undefined) => adopt(panel, state?.draft),
    }),
  );
}
