/**
 * The layers of ARCHITECTURE.md. Type imports count: a type that crosses a layer is a dependency all the same.
 */

const tests =
  '^tests/|[.](test|e2e|fixture|driver|stories)[.]ts$|/(e2e|bench|scripts)/|^packages/[^/]+/testing/|[.]config[.](ts|mjs)$';
const feature = '(preferences|general|profile|password|mfa)';
const npm = (...names) => `node_modules/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const hygiene = [
  {
    name: 'no-cycles',
    comment:
      'Two files that need each other are one thought, or miss a third. A module that is loaded later may import the page that loads it.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
  },
  {
    name: 'resolvable',
    comment: 'The module is not there, or the package does not export it.',
    from: {},
    to: { couldNotResolve: true, pathNot: '[.]css' },
  },
  {
    name: 'no-rooms-without-a-name',
    comment: 'A name says what lives there.',
    from: { path: '/(utils?|helpers?|types|lib|common|misc)(/|[.]ts$)' },
    to: {},
  },
  {
    name: 'no-imports-of-rooms-without-a-name',
    comment: 'A name says what lives there.',
    from: {},
    to: { path: '^(packages|examples|stories|tests)/.*/(utils?|helpers?|types|lib|common|misc)(/|[.]ts$)' },
  },
  {
    name: 'tests-are-not-imported',
    comment: 'Move what both need out of the test.',
    from: { pathNot: tests },
    to: { path: '[.](test|e2e|fixture)[.]ts$' },
  },
  {
    name: 'development-stays-at-home',
    comment: 'What is shipped does not import a development dependency.',
    from: { path: '^packages/[^/]+/src/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['npm', 'npm-peer'] },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const features = [
  {
    name: 'features-do-not-meet',
    comment: 'A feature does not know another; composition files outside the rooms bring them together.',
    from: { path: `^packages/([^/]+)/src/(?:authority/)?${feature}/`, pathNot: tests },
    to: { path: `^packages/$1/src/(?:authority/)?${feature}/`, pathNot: `^packages/$1/src/(?:authority/)?$2/` },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const core = [
  {
    name: 'core-is-alone',
    comment: 'Core has rules and state: no DOM library, no database, no transport, no platform module.',
    from: { path: '^packages/core/src/', pathNot: tests },
    to: { dependencyTypesNot: ['local'], pathNot: npm('zod', 'otpauth', 'nanostores') },
  },
  {
    name: 'core-client-without-authority',
    comment: 'The root entry is what a browser loads: nothing that hashes, seals or verifies.',
    from: { path: '^packages/core/src/', pathNot: `^packages/core/src/(authority|testing)/|${tests}` },
    to: { path: [`^packages/core/src/(authority|testing)/`, npm('otpauth')] },
  },
  {
    name: 'authority-without-client',
    comment: 'The authority has no stores and no tests in it.',
    from: { path: '^packages/core/src/authority/', pathNot: tests },
    to: { path: ['^packages/core/src/(client|testing)/', '^packages/core/src/client[.]ts$', npm('nanostores')] },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const adapters = [
  {
    name: 'adapters-do-not-meet',
    comment: 'Each adapter is chosen alone and brings only its own peer.',
    from: { path: '^packages/adapters/src/([^/]+)/', pathNot: tests },
    to: { path: '^packages/adapters/src/', pathNot: '^packages/adapters/src/$1/' },
  },
  {
    name: 'adapters-know-core-only',
    from: { path: '^packages/adapters/' },
    to: { path: '^packages/elements/' },
  },
  {
    name: 'adapters-ship-without-testing',
    from: { path: '^packages/adapters/src/', pathNot: tests },
    to: { path: '^packages/core/src/testing/' },
  },
  {
    name: 'wire-without-authority',
    comment: 'A service runs in browsers, and what answers it has rules of its own, or any AccountService behind it.',
    from: { path: '^packages/adapters/src/(http|better-auth)/', pathNot: tests },
    to: { path: '^packages/core/src/authority/' },
  },
  ...Object.entries({
    memory: [],
    sql: ['kysely'],
    argon2: ['@node-rs'],
    'former-hashes': ['@node-rs'],
    http: ['ky', 'zod'],
    'better-auth': ['better-auth', 'zod'],
  }).map(([room, peers]) => ({
    name: `${room}-brings-its-own-peer`,
    from: { path: `^packages/adapters/src/${room}/`, pathNot: tests },
    to: { path: 'node_modules', ...(peers.length > 0 && { pathNot: npm(...peers) }) },
  })),
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const elements = [
  {
    name: 'elements-see-the-client-only',
    comment: 'Elements draw what the client says; who answers is the business of the host.',
    from: { path: '^packages/elements/src/', pathNot: tests },
    to: { path: ['^packages/adapters/', '^packages/core/src/(authority|testing)/'] },
  },
  {
    name: 'elements-are-light',
    comment: 'Every kilobyte is in the first view: lit, context and the QR encoder, nothing else.',
    from: { path: '^packages/elements/src/', pathNot: tests },
    to: {
      dependencyTypesNot: ['local'],
      pathNot: ['^packages/', npm('lit', 'lit-html', 'lit-element', '@lit/[^/]+', 'lean-qr')],
    },
  },
  {
    name: 'classes-register-nothing',
    comment: 'Only entries under define/ register elements.',
    from: { path: '^packages/elements/src/', pathNot: `^packages/elements/src/define/|${tests}` },
    to: { path: '^packages/elements/src/define/' },
  },
];

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const hosts = [
  {
    name: 'packages-by-their-entries',
    comment: 'Import another package by its name, as a stranger would.',
    from: { path: '^(packages/[^/]+|stories|examples/[^/]+)/' },
    to: { dependencyTypes: ['local'], path: '^(packages|stories|examples|tests)/', pathNot: '^$1/' },
  },
  {
    name: 'tests-use-examples-over-http',
    comment: 'Tests import only the code of an example that opens its data or starts its server.',
    from: { path: '^tests/' },
    to: {
      dependencyTypes: ['local'],
      path: '^(packages|stories|examples)/',
      pathNot: ['^examples/dashboard/server/', '^examples/better-auth/(auth|host)[.]ts$'],
    },
  },
  {
    name: 'packages-know-no-host',
    from: { path: '^packages/' },
    to: { path: '^(stories|examples|tests|scripts)/' },
  },
  {
    name: 'clients-without-server',
    from: { path: '^examples/[^/]+/(client|shared)/', pathNot: tests },
    to: { path: ['^examples/[^/]+/server/', '^packages/core/src/authority/'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [hygiene, features, core, adapters, elements, hosts]
    .flat()
    .map((rule) => ({ severity: 'error', ...rule })),
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: [
        '^(packages|stories|examples)/[^/]+/(dist|[.]tsc)/',
        '^tests/[.]tsc/',
        '^stories/(storybook-static|[.]tsc)/',
      ],
    },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@account-elements/source', 'import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.d.ts'],
    },
    cache: { folder: '.cache/layers', strategy: 'content' },
  },
};
