/** Adobe's Japanese character maps by name, in base64; see scripts/cmaps-module.mjs. */
declare module 'reaffirm:cmaps' {
  const cmaps: Readonly<Record<string, string>>;
  export default cmaps;
}

/** Loading it registers the parser that pdfjs-dist otherwise starts in a worker of its own. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** The names of the releases that ship with Reaffirm; see scripts/seeds-module.mjs. */
declare module 'reaffirm:seeds' {
  const names: readonly string[];
  export default names;
}
