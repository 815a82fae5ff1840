/**
 * Lets many files import from a large CommonJS library without cost. A bundle gives each importing file a copy of the library's
 * exports, of which the language server's library has six hundred; here they are taken once, under their names.
 */
import { createRequire } from 'node:module';

const libraries = ['vscode-languageserver', 'vscode-languageserver-protocol'];
const require = createRequire(import.meta.url);

/** @type {import('esbuild').Plugin} */
export const namedForEsbuild = {
  name: 'named-exports',
  setup(build) {
    const filter = new RegExp(`^(?:${libraries.join('|')})$`);
    build.onResolve({ filter }, ({ path, namespace, importer }) =>
      namespace === 'named' || importer.includes('node_modules')
        ? undefined
        : { path, namespace: 'named', sideEffects: false },
    );
    build.onLoad({ filter, namespace: 'named' }, ({ path }) => ({
      contents: toNamedExports(path),
      resolveDir: import.meta.dirname,
    }));
  },
};

/** @param {string} library */
function toNamedExports(library) {
  const names = Object.keys(require(library)).filter((name) => name !== 'default');
  const exported = names.map((name) => `export const ${name} = library.${name};`);
  return [`const library = require(${JSON.stringify(library)});`, ...exported].join('\n');
}
