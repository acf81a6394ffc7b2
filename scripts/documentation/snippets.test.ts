import { deepEqual, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';

import { documents, snippetsOf } from './snippets.ts';
import { typeErrors } from './type-check.ts';

const snippets = documents().flatMap(snippetsOf);

/** Snippets with a wrong import, a missing import and a wrong call. The check must find each mistake. */
const wrong = [
  { document: 'wrong-import.md', code: "import { createAccount } from '@account-elements/core';" },
  { document: 'missing-import.md', code: 'createAccountHandler();' },
  {
    document: 'wrong-call.md',
    code: "import { createUserDriver } from '@account-elements/elements/testing';\ncreateUserDriver(document.body).hear(1);",
  },
].map((snippet) => ({ ...snippet, line: 1, language: 'ts' }));

describe('the code in the documentation', () => {
  it('has a known language', () => {
    // Output of programs has no language.
    const known = ['ts', 'html', 'css', 'sh', 'sql', ''];
    deepEqual(
      snippets.filter(({ language }) => !known.includes(language)),
      [],
    );
  });

  // Type-checking all packages takes time.
  it('compiles against the packages', { timeout: 300_000 }, () => {
    const typescript = snippets.filter(({ language }) => language === 'ts');
    ok(typescript.length > 0);
    deepEqual(typeErrors([...typescript, ...wrong]), [
      `wrong-import.md:2: Module '"@account-elements/core"' has no exported member 'createAccount'.`,
      "missing-import.md:2: Cannot find name 'createAccountHandler'.",
      "wrong-call.md:3: Argument of type 'number' is not assignable to parameter of type 'string'.",
    ]);
  });
});
