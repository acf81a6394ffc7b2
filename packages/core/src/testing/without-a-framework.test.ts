import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const program = `
import { createFaults, createAuthorityHarness, serviceConformance, storageConformance } from '@account-elements/core/testing';
import { createRecordStore } from ${JSON.stringify(new URL('record-store.ts', import.meta.url).href)};

for (const global of ['describe', 'it', 'test', 'expect', 'beforeEach']) {
  if (global in globalThis) throw new Error(global + ' is there');
}
const storage = () => createFaults(() => ({})).storage(createRecordStore());
const cases = [...storageConformance(storage), ...serviceConformance(() => createAuthorityHarness({ storage: storage() }))];
for (const { run } of cases) await run();
console.log(cases.length > 60 ? 'all kept' : 'too few');
`;

test('both suites run in a loop, without a test framework', async () => {
  const args = ['--conditions=@account-elements/source', '--input-type=module', '--eval', program];
  // Without this variable, the process does not run as a test of Node's test runner.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: import.meta.dirname, env });
  assert.equal(stdout, 'all kept\n');
});
