/**
 * What runs in a browser: the extension's entry, the worker with the server, and the worker that converts. A worker is one
 * classic script, because an editor fetches it by `importScripts` from wherever the extension's files are.
 */
const inBrowser = /** @type {const} */ ({
  platform: 'browser',
  target: 'chrome128',
  minify: true,
  sourcemap: false,
});

/** @type {readonly import('esbuild').BuildOptions[]} */
export const webTargets = [
  {
    ...inBrowser,
    entryPoints: ['client/src/browserExtension.ts'],
    outfile: 'dist/web/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...inBrowser,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/web/server.js',
    format: 'iife',
  },
  {
    ...inBrowser,
    entryPoints: ['server/src/browser/convertWorker.ts'],
    outfile: 'dist/web/convert.js',
    format: 'iife',
  },
];
