/** The language server as a process of its own: over IPC from the editor, over stdio elsewhere. */
import '../lsp/readDataOnce';
import * as path from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { nodeHost } from './host';

const root = path.join(__dirname, '..');
const shipped = {
  archive: path.join(root, 'seeds'),
  archiveIndex: path.join(__dirname, 'seeds.index'),
  lexicon: path.join(root, 'server', 'data', 'lexicon', 'lexicon.bin'),
  indexer: path.join(__dirname, 'indexer.js'),
  converter: path.join(__dirname, 'convert.js'),
  ruleDocs: path.join(root, 'docs', 'rules'),
};
const connection = createConnection(ProposedFeatures.all);
startServer(connection, nodeHost(connection, shipped));
