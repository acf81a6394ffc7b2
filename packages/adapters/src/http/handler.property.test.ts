import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as fc from 'fast-check';

import { createOpenapiDocument } from '../../scripts/openapi-document.ts';
import { goodHeaders, mutations, openScene, origin, requestOf } from '../../testing/handler-harness.ts';

/** Requests that are nearly right, so that they come further than the first check. */

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\0', '\uD800', '1', 'ada', '<svg onload=x>', '__proto__'),
);
const value = fc.oneof(text, fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(1e308, -0, '9'.repeat(5000)));
const keys = fc.constantFrom(
  'fullName',
  'username',
  'password',
  'currentPassword',
  'newPassword',
  'code',
  'theme',
  'id',
  '__proto__',
);
const object = fc.dictionary(fc.oneof({ weight: 5, arbitrary: keys }, { weight: 1, arbitrary: text }), value, {
  maxKeys: 4,
});
const headerText = fc.string({ unit: 'grapheme-ascii', maxLength: 40 });

const wrongHeaders = fc.dictionary(
  fc.constantFrom(
    'content-type',
    'origin',
    'sec-fetch-site',
    'x-account-elements',
    'if-match',
    'content-length',
    'content-encoding',
  ),
  fc.oneof(headerText, fc.constantFrom('null', '*', 'W/"1"', '"1"', 'cross-site', origin, 'text/plain', '-1', '1e9')),
  { maxKeys: 2 },
);

const generated = fc.record({
  route: fc.constantFrom(...mutations),
  method: fc.option(fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'POST', 'PATCH'), { freq: 3 }),
  suffix: fc.oneof(
    { weight: 5, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.webPath() },
    { weight: 1, arbitrary: fc.webQueryParameters().map((query) => `?${query}`) },
  ),
  body: fc.oneof(object, value, fc.uint8Array({ maxLength: 64 }), fc.constantFrom('', '{', '[[[[', 'null')),
  headers: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: wrongHeaders }),
});

const { paths } = createOpenapiDocument() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
};

function assertDocumented(path: string, method: string, status: number): void {
  const operation = paths[path]?.[method.toLowerCase()];
  if (operation !== undefined) assert.ok(String(status) in operation.responses, `${status} for ${method} ${path}`);
}

test('the handler answers 10 000 generated requests without a 5xx or undocumented status, and a rejected one changes nothing (H6)', async () => {
  const { handler, stored } = await openScene();
  const watched = async () => {
    const record = (await stored()) ?? assert.fail('the account is gone');
    const pendingTotp = record.pendingTotp && { ...record.pendingTotp, failures: 0 };
    return { ...record, revision: 0, attempts: null, pendingTotp };
  };
  await fc.assert(
    fc.asyncProperty(generated, async ({ route: [method, path], suffix, body, headers, ...rest }) => {
      const before = await watched();
      const sent = body instanceof Uint8Array ? new Uint8Array(body) : body;
      const version = path === '/profile' ? before.profileVersion : before.preferencesVersion;
      const sending = { body: sent, headers: { 'if-match': `"${version}"`, ...headers } };
      const response = await handler(requestOf(rest.method ?? method, path + suffix, sending));
      assert.ok(response.status < 500, `${response.status} ${await response.text()}`);
      if (response.status >= 400) assert.deepEqual(await watched(), before);
      if (suffix === '') assertDocumented(path, rest.method ?? method, response.status);
    }),
    { numRuns: 10_000 },
  );
  const whole = await handler(new Request(`${origin}/account`, { headers: goodHeaders }));
  assert.equal(whole.status, 200, 'the account is as well as before');
});
