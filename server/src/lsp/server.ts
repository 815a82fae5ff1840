import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import * as z from 'zod';
import { severities } from '../archive/model';
import { isGlossaryFile } from '../glossary/workspaceGlossary';
import { isDismissalFile } from '../rules/dismissalFile';
import { ArchiveLoader } from './archiveLoader';
import { DismissalLoader } from './dismissalLoader';
import { connectFeatures } from './features';
import { foreseeEnds } from './foreseeing';
import { GlossaryLoader } from './glossaryLoader';
import { fixAllKind } from './handlers/codeActions';
import { connectDismissals } from './handlers/dismissals';
import { connectImport } from './handlers/importReleases';
import { connectNewRelease } from './handlers/newRelease';
import { tokenLegend } from './handlers/semanticTokens';
import type { Host } from './host';
import {
  caretNotification,
  type CaretParams,
  type Configuration,
  configurationSection,
  type InitializationOptions,
} from './protocol';
import { type Refresh, draftRefresher, refresher } from './refresh';
import { Session } from './session';
import { checkWhenSettled } from './settling';

/** Settings as they arrive: each that is missing or not of its kind falls back to its default, by itself. */
const configurationSchema: z.ZodType<Configuration> = z.object({
  archive: z.array(z.string()).catch([]),
  drafts: z.array(z.string()).catch([]),
  severity: z.record(z.string(), z.enum([...severities, 'off'])).catch({}),
  codeLens: z.boolean().catch(true),
  inlayHints: z.boolean().catch(false),
});

const initializationSchema: z.ZodType<InitializationOptions> = z.object({
  displayLanguage: z.enum(['en', 'ja']).catch('en'),
  storage: z.string().optional().catch(undefined),
  sendsCaret: z.boolean().catch(false),
  movesDiagnostics: z.boolean().catch(false),
  asksForNames: z.boolean().catch(false),
  peeksEarlier: z.boolean().catch(false),
  asksForReasons: z.boolean().catch(false),
  comparesEarlier: z.boolean().catch(false),
});

/** Starts the language server on a connection. The host is the machine or the browser it runs in. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const options = initializationSchema.parse(params.initializationOptions ?? {});
    const session = new Session(connection, host, options, foldersOf(params));
    const refresh = refresher(connection, params.capabilities);
    const archive = new ArchiveLoader(session, refresh);
    const glossary = new GlossaryLoader(session, () => archive.folders());
    const dismissals = new DismissalLoader(session);
    const refreshDrafts = draftRefresher(connection, params.capabilities);
    connectDocuments(session, refreshDrafts);
    checkWhenSettled(session, connection, refreshDrafts);
    foreseeEnds(session, connection);
    connectGlossary(session, glossary, refresh);
    connectDismissals(session, dismissals, refresh);
    connectFiles(session, { archive, glossary, dismissals, refresh }, params);
    connectFeatures(session);
    connectNewRelease(session, archive.read);
    return initializeResult();
  });
  connection.listen();
}

function foldersOf({ workspaceFolders }: InitializeParams): readonly string[] {
  return (workspaceFolders ?? []).map(({ uri }) => uri.replace(/\/$/, ''));
}

function initializeResult(): InitializeResult {
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      // A change of the archive or of the counterpart changes the findings of a draft that is itself unchanged.
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, fixAllKind],
      },
      hoverProvider: true,
      // No trigger characters: an editor asks at every letter, and Japanese has no character that begins a name.
      completionProvider: {},
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentLinkProvider: {},
      workspaceSymbolProvider: true,
      renameProvider: { prepareProvider: true },
      semanticTokensProvider: { legend: tokenLegend, full: true },
      codeLensProvider: {},
      inlayHintProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
    },
    serverInfo: { name: 'Reaffirm' },
  };
}

function connectDocuments(session: Session, refresh: Refresh): void {
  const { connection } = session;
  session.documents.listen(connection);
  connection.onNotification(caretNotification, ({ uri, position }: CaretParams) => {
    const document = session.documents.get(uri);
    if (!document) return;
    const offset = document.offsetAt(position);
    if (session.standing.isTypedAt(uri, offset)) return;
    const release = session.drafts.release(document);
    if (!release || !session.typing.moved(uri, offset, release)) return;
    session.standing.forget(uri);
    void refresh();
  });
}

/** A glossary that is being edited counts as it stands in the editor. */
function connectGlossary({ documents }: Session, glossary: GlossaryLoader, refresh: Refresh): void {
  const edited = async ({ document }: { readonly document: { readonly uri: string } }) => {
    if (!isGlossaryFile(document.uri)) return;
    if (await glossary.edited()) await refresh();
  };
  documents.onDidChangeContent(edited);
  documents.onDidClose(edited);
}

interface Loaders {
  readonly archive: ArchiveLoader;
  readonly glossary: GlossaryLoader;
  readonly dismissals: DismissalLoader;
  readonly refresh: Refresh;
}

function connectFiles(
  session: Session,
  { archive, glossary, dismissals, refresh }: Loaders,
  params: InitializeParams,
): void {
  const { connection } = session;
  const canConfigure = params.capabilities.workspace?.configuration === true;
  const readConfiguration = async () => {
    if (!canConfigure) return session.configuration;
    const settings: unknown = await connection.workspace.getConfiguration(configurationSection);
    return configurationSchema.parse(settings ?? {});
  };
  const reconfigure = async () => {
    if (canConfigure) session.update({ configuration: await readConfiguration() });
    await glossary.reload();
    await dismissals.reload();
    await archive.reload();
  };
  connection.onInitialized(async () => {
    if (canConfigure) await connection.client.register(DidChangeConfigurationNotification.type);
    await reconfigure();
  });
  connection.onDidChangeConfiguration(reconfigure);
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    if (changes.some(({ uri }) => isGlossaryFile(uri))) {
      await glossary.reload();
      await refresh();
    }
    if (changes.some(({ uri }) => isDismissalFile(uri)) && (await dismissals.reload())) await refresh();
    const archived = changes.filter(({ uri }) => !isGlossaryFile(uri) && !isDismissalFile(uri));
    if (archived.length > 0) await archive.changed(archived.map(({ uri }) => uri));
  });
  connectImport(session, {
    // The command may start the server, and so ask before the session has its settings.
    folder: async () => archive.importFolder((await readConfiguration()).archive),
    // A folder that was made just now is not watched yet.
    reload: () => archive.reload(),
  });
}
