import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.{test,e2e,fixture,driver,stories}.ts', 'tests/**', '**/{e2e,testing,bench}/**'];
/** Tools ask for a default export where they read their configuration or a story. */
const configurations = [
  '.dependency-cruiser.mjs',
  '**/*.config.{ts,mjs}',
  '**/.storybook/**',
  '**/*.stories.ts',
  'scripts/node-count-reporter.ts',
];

const exportRules = [
  { selector: 'ExportAllDeclaration', message: 'Name what you export: `export *` hides the public interface.' },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that every import has the same name.' },
];

const ambient = [
  { object: 'Date', property: 'now', message: 'Take a clock as an option; its default is in ambient.ts.' },
  { object: 'Math', property: 'random', message: 'Take random bytes as an option; the default is in ambient.ts.' },
  { object: 'crypto', property: 'getRandomValues', message: 'Take random bytes as an option.' },
  { object: 'crypto', property: 'randomUUID', message: 'Take random bytes as an option.' },
  { object: 'performance', property: 'now', message: 'Take a clock as an option.' },
];

const ambientGlobals = [
  'fetch',
  'BroadcastChannel',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'self',
].map((name) => ({ name, message: 'Take it as an option; its default is in ambient.ts.' }));

export default defineConfig(
  {
    ignores: ['**/dist/', '**/.tsc/', '**/.cache/', '**/storybook-static/', 'api/', 'examples/dashboard/data/'],
  },
  {
    files: ['**/*.{ts,mjs}'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...exportRules],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      // An empty function is a good "nothing to do"; a comment would only say so again.
      '@typescript-eslint/no-empty-function': 'off',
      // `void promise` marks a promise that is intentionally not awaited.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    // Type-aware rules for shipped code: no promise without an `await`, no missing case.
    files: [
      'packages/*/src/**/*.ts',
      'packages/elements/bundle/**/*.ts',
      'examples/dashboard/{client,server,shared}/**/*.ts',
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        // The runner awaits them.
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ['packages/*/src/**'],
    ignores: tests,
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'error' },
  },
  {
    files: ['packages/core/src/**', 'packages/adapters/src/**'],
    ignores: [...tests, '**/ambient.ts'],
    rules: { 'no-restricted-properties': ['error', ...ambient] },
  },
  {
    files: ['packages/core/src/**'],
    ignores: [...tests, '**/ambient.ts'],
    rules: {
      'no-restricted-globals': ['error', ...ambientGlobals],
      'no-restricted-syntax': [
        'error',
        ...exportRules,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take a clock as an option; its default is in ambient.ts.',
        },
      ],
    },
  },
  {
    files: ['packages/elements/**/*.ts', 'stories/**/*.ts', 'examples/**/client/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    rules: {
      'lit/attribute-names': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'lit/value-after-constraints': 'error',
      'wc/guard-super-call': 'off',
      'wc/no-constructor-params': 'error',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-typos': 'error',
      'wc/require-listener-teardown': 'error',
    },
  },
  {
    files: ['packages/elements/**/*.ts', 'examples/**/client/**/*.ts'],
    // They do not work under the strict CSP that hosts are promised.
    rules: { 'lit/ban-attributes': ['error', 'style', '.innerHTML', '.outerHTML', 'onclick'] },
  },
  {
    files: ['packages/elements/src/**'],
    ignores: tests,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['lit/directives/unsafe-*'], message: 'Text is text: no markup is parsed from strings.' },
            { group: ['lit/decorators*'], message: 'Use `static properties` with `declare` fields (decision 4).' },
            { group: ['zod', 'zod/*'], message: 'Schemas belong to core.' },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'].map((property) => ({
          property,
          message: 'Text is text: no markup is parsed from strings.',
        })),
      ],
      'no-restricted-globals': ['error', 'fetch', 'localStorage', 'sessionStorage', 'indexedDB'],
    },
  },
  {
    files: tests,
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // A catalogue is a list, and the English one is what the types of the others are made of.
    files: ['packages/elements/src/{strings,locales}/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: configurations,
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Programs for a terminal.
    files: [
      'scripts/**',
      'tests/**',
      'examples/*/server/**',
      '**/bench/**',
      '**/scripts/**',
      'stories/pictures/**',
      '**/*.config.mjs',
    ],
    rules: { 'no-console': 'off' },
  },
);
