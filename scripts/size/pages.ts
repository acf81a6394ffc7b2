import { join } from 'node:path';

import { bundleSource } from '../build/bundle.ts';
import { entriesOf, root } from '../build/entries.ts';

/** The size of one kind of a page's JavaScript and its budget, in bytes. 1 kB is 1000 bytes. */
export interface Budget {
  readonly first?: number;
  readonly all?: number;
}

/** A page or entry to measure: the imports of its script. */
export interface Page {
  readonly name: string;
  readonly script: string;
  readonly budget: Budget;
  /** Whether a browser loads it. Then it must contain no code of the authority. */
  readonly isClient: boolean;
  /** The file name of the page's language, if the page can load languages. Default: English, and the page must contain no other. */
  readonly language?: string;
  /** The page loads one language, or all languages. */
  readonly bringsLanguages?: boolean;
}

const core = '@account-elements/core';
const elements = '@account-elements/elements';
const adapters = '@account-elements/adapters';
const kB = 1000;

/** A host's script: registers elements and then sets the provider's client. */
function host(tags: readonly string[], service: string, ...more: readonly string[]): string {
  return [
    ...tags.map((tag) => `import '${elements}/define${tag}';`),
    `import { createAccountClient } from '${core}';`,
    ...(service === '' ? [] : [`import { ${service} } from '${adapters}/http';`]),
    `const service = ${service === '' ? 'globalThis.service' : `${service}({ url: '/account' })`};`,
    `document.querySelector('account-provider').client = createAccountClient({ service });`,
    ...more,
  ].join('\n');
}

const hostPages: Page[] = [
  {
    name: 'settings page, client and HTTP',
    // The first tab is measured with the page, even if its element is imported lazily.
    script: host(['', '/account-provider', '/account-settings', '/account-general'], 'createHttpAccountService'),
    budget: { first: 28 * kB, all: 42 * kB },
    isClient: true,
  },
  {
    name: 'the same in Arabic',
    script: host(
      ['', '/account-provider', '/account-settings', '/account-general'],
      'createHttpAccountService',
      `import { builtInLocales } from '${elements}/locales';`,
      `document.querySelector('account-provider').locales = builtInLocales;`,
    ),
    budget: {},
    isClient: true,
    language: 'ar',
  },
  ...['general', 'profile', 'password', 'mfa'].map((element) => ({
    name: `account-${element} alone, with client`,
    script: host([`/account-${element}`], ''),
    budget: { first: 22 * kB },
    isClient: true,
  })),
  {
    name: 'the one-tag bundle',
    script: `import '${bundleSource}';`,
    budget: {},
    isClient: false,
    bringsLanguages: true,
  },
];

const budgets: Readonly<Record<string, Budget>> = { [core]: { first: 11 * kB } };
const serverEntries = /authority|testing|handler|plugin|sql|argon2|former-hashes|memory/;

/** Every page and every public entry. */
export function pages(): Page[] {
  const entries = (['core', 'elements', 'adapters'] as const).flatMap((name) =>
    entriesOf(name).map(({ subpath }): Page => {
      const specifier = join(`@account-elements/${name}`, subpath);
      return {
        name: specifier,
        script: `export * from '${specifier}'; import '${specifier}';`,
        budget: budgets[specifier] ?? {},
        isClient: !serverEntries.test(subpath),
        bringsLanguages: /^\.\/(?:locales|testing)/.test(subpath),
      };
    }),
  );
  return [...hostPages, ...entries];
}

/** The folder from which the pages' imports are resolved: a package that depends on all three packages. */
export const pagesFolder = join(root, 'examples/dashboard');
