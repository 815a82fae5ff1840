/** Gathers the licences of the libraries that a build has bundled, as those licences ask, into one text beside the build. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {import('esbuild').Metafile[]} metafiles what esbuild says it has bundled
 * @param {string} file where to write the text
 */
export async function writeNotices(metafiles, file) {
  const folders = new Set(metafiles.flatMap(({ inputs }) => Object.keys(inputs).flatMap(packageFolder)));
  const notices = await Promise.all([...folders].sort().map(noticeOf));
  await writeFile(file, `The libraries bundled with Reaffirm, and their licences.\n\n${notices.join('\n')}`);
}

/** @param {string} input a bundled file */
function packageFolder(input) {
  const found = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
  return found ? [found[0]] : [];
}

/** @param {string} folder of a library */
async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
  const texts = await Promise.all(files.map((one) => readFile(join(folder, one), 'utf8').catch(() => '')));
  return [
    `==== ${name} ${version} (${license ?? 'see below'})`,
    ...texts.map((text) => text.trim()),
    '',
  ].join('\n\n');
}
