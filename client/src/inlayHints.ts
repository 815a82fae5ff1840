import { commands, ConfigurationTarget, type Disposable, workspace } from 'vscode';
import { configurationSection } from '../../server/src/lsp/protocol';

/** The command "Show or Hide the Dates of Meetings": turns the setting, for the workspace where it is set there. */
export function registerToggleInlayHints(): Disposable {
  return commands.registerCommand('reaffirm.toggleInlayHints', async () => {
    const configuration = workspace.getConfiguration(configurationSection);
    const inWorkspace = configuration.inspect<boolean>('inlayHints')?.workspaceValue !== undefined;
    await configuration.update(
      'inlayHints',
      !configuration.get<boolean>('inlayHints', false),
      inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
    );
  });
}
