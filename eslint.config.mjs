/**
 * The lint rules, and above all the layer rule: which room may import which.
 * A room may import itself and the rooms named beside it; the engine may not touch an editor, a protocol,
 * a file, a clock or a console. See ARCHITECTURE.md.
 */
import tseslint from 'typescript-eslint';

const engineRooms = {
  text: [],
  release: ['text'],
  glossary: ['release', 'text'],
  archive: ['glossary', 'release', 'text'],
  relation: ['archive', 'glossary', 'release', 'text'],
  rules: ['relation', 'archive', 'glossary', 'release', 'text'],
  features: ['rules', 'relation', 'archive', 'glossary', 'release', 'text'],
};
const engine = Object.keys(engineRooms);
const edgeRooms = {
  lsp: engine,
  node: ['lsp', ...engine],
  browser: ['lsp', ...engine],
  cli: ['node', ...engine],
};
const everyRoom = [...engine, ...Object.keys(edgeRooms)];

function forbidRooms(room, allowed) {
  return everyRoom
    .filter((other) => other !== room && !allowed.includes(other))
    .map((other) => ({
      group: [`**/${other}/*`, `**/${other}/**`],
      message: `${room}/ may not import ${other}/: see ARCHITECTURE.md.`,
    }));
}

const noWorld = [
  {
    group: ['vscode', 'vscode-*', 'node:*', 'fs', 'path', 'os', 'commander'],
    message: 'The engine knows no editor, protocol or machine: inject what it needs.',
  },
];
const noWorldGlobals = [
  'console',
  'process',
  'Buffer',
  'fetch',
  'setTimeout',
  'setInterval',
  'performance',
].map((name) => ({ name, message: 'The engine is pure: inject what it needs.' }));
const noClock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The engine has no clock.' },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The engine has no clock.',
  },
];

function room(name, allowed, pure) {
  return {
    files: [`server/src/${name}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [...forbidRooms(name, allowed), ...(pure ? noWorld : [])] },
      ],
      ...(pure && {
        'no-restricted-globals': ['error', ...noWorldGlobals],
        'no-restricted-syntax': ['error', ...noClock],
      }),
    },
  };
}

export default tseslint.config(
  { ignores: ['dist/', '.vscode-test/', 'test-output/', 'node_modules/'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // A declaration of modules that imports would declare none: it names types where they are used.
    files: ['**/*.d.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    files: ['client/**/*.ts', 'server/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  ...engine.map((name) => room(name, engineRooms[name], true)),
  ...Object.entries(edgeRooms).map(([name, allowed]) => room(name, allowed, false)),
  {
    files: ['client/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'server/src/(?!lsp/protocol)',
              message: 'The client does no analysis: it talks to the server through lsp/protocol.',
            },
          ],
        },
      ],
    },
  },
);
