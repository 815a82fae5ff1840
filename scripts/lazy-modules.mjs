/**
 * Lets a bundle run a library when something of it is first used, and not at every start: tables of encodings, the parsers of
 * YAML and CSV and the like are asked for by few files, which say `import` as for any other library.
 */
import { createRequire } from 'node:module';

const lazyModules = ['encoding-japanese', 'minimatch', 'papaparse', 'wanakana', 'yaml'];
const require = createRequire(import.meta.url);

/**
 * The libraries are part of the bundle: where a program must be one script.
 * @type {import('esbuild').Plugin}
 */
export const lazyForEsbuild = lazy((name) => name);

/**
 * The libraries are files of their own beside the bundle (`libraryTargets`), which are not even read before they are used:
 * to compile them took a fifth of a start.
 * @type {import('esbuild').Plugin}
 */
export const lazyFromFiles = lazy(fileOf);

/** @type {readonly import('esbuild').BuildOptions[]} */
export const libraryTargets = lazyModules.map((name) => libraryTarget(name, `dist/${fileOf(name)}`));

/**
 * A library as a file of its own.
 * @param {string} name
 * @param {string} outfile
 * @returns {import('esbuild').BuildOptions}
 */
export function libraryTarget(name, outfile) {
  return {
    stdin: {
      contents: `module.exports = require(${JSON.stringify(name)});`,
      resolveDir: import.meta.dirname,
    },
    outfile,
    format: 'cjs',
    external: ['vscode'],
    minify: true,
    sourcemap: false,
    plugins: [],
  };
}

/**
 * Lets a library that is imported by `import()` be a file of its own beside the bundle.
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

/**
 * @param {(name: string) => string} placeOf what a library is required by
 * @returns {import('esbuild').Plugin}
 */
function lazy(placeOf) {
  return {
    name: 'lazy-modules',
    setup(build) {
      const filter = new RegExp(`^(?:${lazyModules.join('|')})$`);
      build.onResolve({ filter }, ({ path, namespace }) =>
        namespace === 'lazy' ? undefined : { path, namespace: 'lazy', sideEffects: false },
      );
      build.onResolve({ filter: /^[.]/ }, ({ path, namespace }) =>
        namespace === 'lazy' ? { path, external: true } : undefined,
      );
      build.onLoad({ filter, namespace: 'lazy' }, ({ path }) => ({
        contents: toLazyModule(path, placeOf(path)),
        resolveDir: import.meta.dirname,
      }));
    },
  };
}

/** @param {string} name */
function fileOf(name) {
  return `./libraries/${name}.cjs`;
}

/**
 * A module with the same exports, each of which is taken from the library when it is read.
 * @param {string} name
 * @param {string} place
 */
function toLazyModule(name, place) {
  const exports = Object.keys(require(name)).map(
    (key) =>
      `get ${JSON.stringify(key)}() { return require(${JSON.stringify(place)})[${JSON.stringify(key)}]; }`,
  );
  return `module.exports = { ${exports.join(', ')} };`;
}
