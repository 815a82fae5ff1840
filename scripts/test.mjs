/**
 * `npm test`: everything that tells whether the project is right. Types, lint and layout; the fast suite of the engine; the
 * server, the command line and files; then the suites in a real VS Code. The last line of the output sums up.
 *
 *   npm test -- --no-vscode         leaves out what needs a VS Code
 *   npm test -- --only unit,ui      runs some of: checks, unit, around, vscode, ui, package
 *   npm test -- --only vscode --grep TEXT   of the suite in VS Code, only the tests with this text in their names
 */
import { parseArgs } from 'node:util';
import { chooseHost } from './host/choose.mjs';
import { UserError, npm, runMain } from './process.mjs';
import { root } from './project.mjs';
import { runVitest } from './suites/vitest.mjs';
import { runVscodeSuite } from './suites/vscode.mjs';

/** Each tells how many passed and failed; those in VS Code are given the host. */
const suites = {
  checks: { title: 'Types, lint, layout', run: () => runScript('check') },
  unit: { title: 'Engine', run: () => runVitest('unit', ['--project', 'engine']) },
  around: { title: 'Server, command line, files', run: () => runVitest('around', ['--project', 'around']) },
  vscode: { title: 'In VS Code', inVscode: true, run: runVscodeSuite },
  ui: {
    title: 'User interface',
    inVscode: true,
    inBrowser: true,
    run: () => runVitest('ui', ['--config', 'test/ui/vitest.config.ts', '--exclude', '**/package.test.ts']),
  },
  package: {
    title: 'Installed package',
    inVscode: true,
    inBrowser: true,
    run: async () =>
      sum([
        await runScript('package'),
        await runVitest('package', ['--config', 'test/ui/vitest.config.ts', 'test/ui/package.test.ts']),
      ]),
  },
};

await runMain(async () => {
  const { values } = parseArgs({
    options: { 'no-vscode': { type: 'boolean' }, only: { type: 'string' }, grep: { type: 'string' } },
  });
  const chosen = chooseSuites(values.only, values['no-vscode'] === true);
  const results = [];
  let host;
  for (const { title, run, inVscode, inBrowser } of chosen) {
    console.log(`\n── ${title}`);
    if (inVscode && host === undefined) host = await prepareVscode(results);
    if (host === null) break;
    if (inBrowser && host?.kind === 'desktop') {
      console.log('Not run: it drives the browser-hosted VS Code. Run it with VSCODE_HOST=browser.');
      continue;
    }
    results.push({ title, ...(await run(host, values.grep)) });
  }
  if (values['no-vscode']) console.log('\nThe suites in VS Code were left out (--no-vscode).');
  return summarise(results);
});

function chooseSuites(only, withoutVscode) {
  const names = only?.split(',') ?? Object.keys(suites);
  const unknown = names.find((name) => !(name in suites));
  if (unknown !== undefined) {
    throw new UserError(`There is no suite "${unknown}"; there are: ${Object.keys(suites).join(', ')}.`);
  }
  return names.map((name) => suites[name]).filter(({ inVscode }) => !(inVscode && withoutVscode));
}

/** Builds the extension and finds a VS Code. What is missing counts as a failure: a suite that cannot run has not passed. */
async function prepareVscode(results) {
  try {
    const host = await chooseHost();
    console.log(`${host.kind === 'desktop' ? 'Desktop' : 'Browser-hosted'} VS Code: ${host.why}.`);
    const build = await runScript('build');
    if (build.failed === 0) return host;
    results.push({ title: 'Build', ...build });
  } catch (fault) {
    console.error(fault instanceof UserError ? fault.message : fault);
    results.push({ title: 'A VS Code to test in (leave it out with --no-vscode)', passed: 0, failed: 1 });
  }
  return null;
}

/** A script of package.json counts as one test. */
async function runScript(name) {
  const status = await npm(['run', '--silent', name], { cwd: root });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function sum(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
  };
}

function summarise(results) {
  console.log('');
  for (const { title, passed, failed } of results)
    console.log(`${failed > 0 ? '✗' : '✓'} ${title}: ${passed} passed, ${failed} failed`);
  const { passed, failed } = sum(results);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
