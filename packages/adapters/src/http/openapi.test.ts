import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { Validator } from '@seriousme/openapi-schema-validator';

import { createOpenapiDocument } from '../../scripts/openapi-document.ts';
import { operations } from '@account-elements/core/adapter';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, { readonly additionalProperties?: unknown }>> };
}

const text = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');
const document = JSON.parse(text) as Document;

describe('openapi.json', () => {
  test('matches the contract; after a change of the contract, run `pnpm generate`', () => {
    assert.deepEqual(document, JSON.parse(JSON.stringify(createOpenapiDocument())));
  });

  test('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(text);
    assert.ok(valid, JSON.stringify(errors));
    assert.equal(validator.version, '3.1');
  });

  test('contains every operation once, and every PATCH and DELETE also as a POST', () => {
    const named = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    const expected = Object.entries(operations).flatMap(([name, { method }]) =>
      method === 'PATCH' || method === 'DELETE' ? [name, `${name}ByPost`] : [name],
    );
    assert.deepEqual(named.toSorted(), expected.toSorted());
  });

  test('has no broken references', () => {
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/gu)) {
      assert.ok(Object.hasOwn(document.components.schemas, name), name);
    }
  });

  test('allows no unknown fields in requests, but allows them in answers', () => {
    const { schemas } = document.components;
    const closed = Object.keys(schemas).filter((name) => schemas[name]?.additionalProperties === false);
    assert.deepEqual(closed.toSorted(), [
      'Nothing',
      'PasswordChange',
      'PasswordConfirmation',
      'ProfileUpdate',
      'TotpConfirmation',
    ]);
  });
});
