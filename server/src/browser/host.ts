import { readHouseLexicon } from '../glossary/houseLexicon';
import type { ClientFiles } from '../lsp/clientFiles';
import { clientHost } from '../lsp/clientHost';
import type { Converter } from '../lsp/converter';
import type { Host } from '../lsp/host';
import { localize } from '../text/localized';
import type { ShippedFiles } from './shippedFiles';

/** Larger is no lexicon. In bytes. */
const largestLexicon = 64 * 1024 * 1024;

/** The world of a server that runs in a browser's worker: whatever lies outside it is asked of the client. */
export function browserHost(
  files: ClientFiles,
  { archive, lexicon, ruleDocs }: ShippedFiles,
  makeConverter: () => Converter,
): Host {
  return {
    ...clientHost(files, makeConverter),
    bundledArchive: archive,
    ruleDocs,
    uriOfPath: (path, near = archive) => new URL(encodeURI(path), near).href,
    readLexicon: async () => {
      const read = await files.readBytes(lexicon, largestLexicon);
      if ('problem' in read) throw new Error(localize(read.problem, 'en'));
      return readHouseLexicon(read.bytes);
    },
  };
}
