import {
  commands,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { showLedgerCommand, statusNotification, type StatusParams } from '../../server/src/lsp/protocol';
import { isDraft } from './drafts';

const showOutput = 'reaffirm.showOutput';
const showProblems = 'workbench.actions.view.problems';

/** The status bar entry: how many releases the archive holds, and what was found in the draft that is being edited. */
export function registerStatus(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem('reaffirm.status', StatusBarAlignment.Right, 100);
  item.name = 'Reaffirm';
  item.command = showProblems;
  let archive: StatusParams | undefined;
  const update = () => {
    if (archive) show(item, archive, findingsInActiveDraft());
  };
  return Disposable.from(
    item,
    client.onNotification(statusNotification, (params: StatusParams) => {
      archive = params;
      update();
    }),
    languages.onDidChangeDiagnostics(update),
    window.onDidChangeActiveTextEditor(update),
  );
}

/** The command "Show Output": why files of the archive could not be read, and what went wrong. */
export function registerShowOutput(start: () => Promise<BaseLanguageClient>): Disposable {
  return commands.registerCommand(showOutput, async () => {
    (await start()).outputChannel.show();
  });
}

/** Findings by severity; undefined where no draft is being edited. Hints are no findings that one must act on. */
type Findings = Readonly<Record<'warnings' | 'notes' | 'hints', number>> | undefined;

function findingsInActiveDraft(): Findings {
  const document = window.activeTextEditor?.document;
  if (!document || !isDraft(document)) return undefined;
  const severities = languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'Reaffirm')
    .map(({ severity }) => severity);
  const count = (...counted: DiagnosticSeverity[]) =>
    severities.filter((severity) => counted.includes(severity)).length;
  return {
    warnings: count(DiagnosticSeverity.Error, DiagnosticSeverity.Warning),
    notes: count(DiagnosticSeverity.Information),
    hints: count(DiagnosticSeverity.Hint),
  };
}

function show(item: StatusBarItem, archive: StatusParams, findings: Findings): void {
  const { busy, releases, problems } = archive;
  const icon = busy ? '$(sync~spin)' : problems > 0 ? '$(warning)' : '$(history)';
  const found = findings ? ` $(bell) ${findings.warnings + findings.notes}` : '';
  item.text = `${icon} ${l10n.t('{0} releases', releases)}${found}`;
  const lines = tooltipLines(archive, findings);
  item.tooltip = tooltip(lines);
  item.accessibilityInformation = { label: lines.join(' '), role: 'button' };
  item.show();
}

function tooltipLines({ busy, releases, problems, first, last }: StatusParams, findings: Findings): string[] {
  return [
    ...(busy ? [l10n.t('The earlier releases are being read.')] : []),
    releases === 0
      ? l10n.t('The archive holds no releases yet: import some, or set their folder.')
      : l10n.t('Reaffirm compares your draft with {0} earlier releases.', releases),
    ...(first !== undefined && last !== undefined && first !== last
      ? [l10n.t('From the {0} to the {1}.', first, last)]
      : []),
    ...(findings
      ? [
          l10n.t(
            'In this draft: {0} warnings, {1} notes, {2} hints.',
            findings.warnings,
            findings.notes,
            findings.hints,
          ),
        ]
      : []),
    ...(problems > 0 ? [l10n.t('Problems in the archive: {0}.', problems)] : []),
  ];
}

function tooltip(lines: readonly string[]): MarkdownString {
  const links = [
    [showProblems, l10n.t('Problems')],
    [showLedgerCommand, l10n.t('Commitment Ledger')],
    ['reaffirm.showTimeline', l10n.t('Meeting Timeline')],
    ['reaffirm.importReleases', l10n.t('Import releases')],
    [showOutput, l10n.t('Output')],
    [`workbench.action.openSettings?${encodeURIComponent('["reaffirm"]')}`, l10n.t('Settings')],
  ] as const;
  const markdown = new MarkdownString('', true);
  markdown.isTrusted = { enabledCommands: links.map(([command]) => command.replace(/\?.*/, '')) };
  markdown.appendMarkdown(
    [...lines, links.map(([command, title]) => `[${title}](command:${command})`).join(' · ')].join('\n\n'),
  );
  return markdown;
}
