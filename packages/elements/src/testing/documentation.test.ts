import { createMemoryStorage } from '@account-elements/adapters/memory';
import { createTestAuthority, personas } from '@account-elements/core/testing';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-profile.ts';
import '../define/account-provider.ts';
import { createElementHarness } from './element-harness.driver.ts';
import type { ElementHarness } from './element-harness.driver.ts';
import * as kit from './index.ts';

const importing = /^import \{ (.+) \} from '@account-elements\/elements\/testing';$/mu;
const AsyncFunction = (
  Object.getPrototypeOf(async () => undefined) as {
    readonly constructor: new (...source: readonly string[]) => (...values: readonly unknown[]) => Promise<void>;
  }
).constructor;

/** The code blocks of a document that import the test kit. They contain no types, so that a browser can run them. */
async function pageTestsOf(document: string): Promise<readonly string[]> {
  const text = await (await fetch(`/${document}`)).text();
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gmu)]
    .map(([, code = '']) => code)
    .filter((code) => importing.test(code));
}

async function runPageTest(code: string): Promise<void> {
  const names = importing.exec(code)?.[1]?.split(', ') ?? [];
  const exported: Readonly<Record<string, unknown>> = kit;
  const run = new AsyncFunction(...names, code.replace(importing, ''));
  await run(...names.map((name) => exported[name]));
}

describe('The page test in the documentation', () => {
  let on: ElementHarness;
  afterEach(() => on.end());

  it('passes as it is in docs/embedding.md', async () => {
    const authority = createTestAuthority({ storage: createMemoryStorage() });
    const { id: accountId } = await authority.accounts.register(personas.ada);
    const service = authority.serviceWithoutSession(accountId);
    on = createElementHarness(html`<account-profile></account-profile>`, service);
    const tests = await pageTestsOf('docs/embedding.md');
    assert.lengthOf(tests, 1);
    for (const test of tests) await runPageTest(test);
    assert.equal((await service.load()).profile.fullName, 'Ada King');
  });
});
