/** `npm run package`: builds and packs the extension into one file, and sees that nothing else went into it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PackageManager, createVSIX, listFiles } from '@vscode/vsce';
import { UserError, npm, runMain } from './process.mjs';
import { manifest, root } from './project.mjs';

/** All that an installed Reaffirm needs; a file elsewhere does not belong into the package. */
const belongs = [
  /^dist\/[^/]+\.(?:c?js|css)$/,
  /^dist\/libraries\/[^/]+\.cjs$/,
  /^dist\/web\/(?:extension\.cjs|(?:server|convert)\.js)$/,
  /^dist\/(?:third-party-notices\.txt|seeds\.index)$/,
  /^server\/data\/lexicon\/(?:lexicon\.bin|NOTICE\.md)$/,
  /^(?:syntaxes|l10n|seeds|media|docs\/(?:images|rules|walkthrough))\//,
  /^package(?:\.nls(?:\.\w+)?)?\.json$/,
  /^(?:README|CHANGELOG)\.md$/,
  /^LICENSE(?:\.txt)?$/,
];

await runMain(async () => {
  await rm(join(root, 'dist'), { recursive: true, force: true });
  if ((await npm(['run', '--silent', 'build'], { cwd: root })) !== 0)
    throw new UserError('The build failed: see above.');
  const strangers = (await listFiles({ cwd: root, packageManager: PackageManager.None })).filter(
    (file) => !belongs.some((pattern) => pattern.test(file)),
  );
  if (strangers.length > 0)
    throw new UserError(
      `These files do not belong into the package; name them in .vscodeignore: ${strangers.join(', ')}`,
    );
  const { name, version } = await manifest();
  await createVSIX({
    cwd: root,
    packagePath: join(root, `${name}-${version}.vsix`),
    dependencies: false,
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
    skipLicense: false,
  });
  return 0;
});
