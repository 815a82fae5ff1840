import type { FileHost } from '../lsp/clientHost';
import type { Host } from '../lsp/host';

/**
 * Files on the disks of this machine are the machine's own affair: they are read quicker, and their index is kept. All
 * others, such as those of a repository that is opened without a copy, are had from the client.
 */
export function hostByPlace(disk: Host, client: FileHost): Host {
  const hostOf = (uris: readonly string[]) => (uris.every((uri) => uri.startsWith('file:')) ? disk : client);
  return {
    ...disk,
    folderExists: (uri) => hostOf([uri]).folderExists(uri),
    readText: (uri) => hostOf([uri]).readText(uri),
    writeText: (uri, text) => hostOf([uri]).writeText(uri, text),
    readGlossaries: (folders) => hostOf(folders).readGlossaries(folders),
    loadArchive: (folders, basis, anew) => hostOf(folders).loadArchive(folders, basis, anew),
    prepareImports: (files, options) => {
      const { to } = options;
      return hostOf(to === undefined ? files : [...files, to]).prepareImports(files, options);
    },
    writeImport: (prepared) => hostOf([prepared.target]).writeImport(prepared),
  };
}
