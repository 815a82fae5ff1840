/** What ships with Reaffirm, by URIs. */
export interface ShippedFiles {
  readonly archive: string;
  /** The compiled bilingual lexicon. */
  readonly lexicon: string;
  readonly ruleDocs: string;
  /** The worker that converts files of other forms, as it is bundled. */
  readonly converter: string;
}

/** Where they are below the extension's folder. */
export function shippedFiles(extension: string): ShippedFiles {
  return {
    archive: `${extension}/seeds`,
    lexicon: `${extension}/server/data/lexicon/lexicon.bin`,
    ruleDocs: `${extension}/docs/rules`,
    converter: `${extension}/dist/web/convert.js`,
  };
}
