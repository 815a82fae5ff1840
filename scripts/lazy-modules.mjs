/**
 * Lets a bundle run a library when something of it is first used, and not at every start: tables of encodings, the parsers of
 * YAML and CSV and the like are asked for by few files, which say `import` as for any other library.
 */
import { createRequire } from 'node:module';

const lazyModules = ['encoding-japanese', 'minimatch', 'papaparse', 'wanakana', 'yaml'];
const require = createRequire(import.meta.url);

/**
 * Lets a library be a file of its own beside the bundle, which is not even read before the library is first needed.
 * @param {RegExp} filter what the library is imported by
 * @param {string} file its path from the bundle
 * @returns {import('esbuild').Plugin}
 */
export const apartForEsbuild = (filter, file) => ({
  name: 'apart',
  setup(build) {
    build.onResolve({ filter }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: file, external: true } : undefined,
    );
  },
});

/** @type {import('esbuild').Plugin} */
export const lazyForEsbuild = {
  name: 'lazy-modules',
  setup(build) {
    const filter = new RegExp(`^(?:${lazyModules.join('|')})$`);
    build.onResolve({ filter }, ({ path, namespace }) =>
      namespace === 'lazy' ? undefined : { path, namespace: 'lazy', sideEffects: false },
    );
    build.onLoad({ filter, namespace: 'lazy' }, ({ path }) => ({
      contents: toLazyModule(path),
      resolveDir: import.meta.dirname,
    }));
  },
};

/**
 * A module with the same exports, each of which is taken from the library when it is read.
 * @param {string} name
 */
function toLazyModule(name) {
  const exports = Object.keys(require(name)).map(
    (key) =>
      `get ${JSON.stringify(key)}() { return require(${JSON.stringify(name)})[${JSON.stringify(key)}]; }`,
  );
  return `module.exports = { ${exports.join(', ')} };`;
}
