import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { callOperation, operations, serviceFrom } from './operations.ts';
import type { Operation, OperationName } from './operations.ts';
import type { AccountFeature, AccountService, VersionedCallOptions } from './service.ts';

type Table = (typeof operations)[OperationName];
type Declared<Feature extends AccountFeature> = Extract<Table, { readonly feature: Feature }>['call'];
type Methods<Feature extends AccountFeature> = keyof NonNullable<AccountService[Feature]>;
type IsSame<First, Second> = [First, Second] extends [Second, First] ? true : never;

/** Does not compile when the table lacks a method of the interface, or has one that the interface lacks. */
const complete: { readonly [Feature in AccountFeature]: IsSame<Declared<Feature>, Methods<Feature>> } = {
  profile: true,
  preferences: true,
  password: true,
  mfa: true,
};

describe('the table of operations', () => {
  test('has every feature of a service', () => {
    const features = new Set(Object.values(operations).map(({ feature }) => feature));
    assert.deepEqual(features, new Set([null, ...Object.keys(complete)]));
  });

  test('gives every operation a unique method and path', () => {
    const routes = Object.values<Operation>(operations).flatMap(({ method, path, postPath }) => [
      `${method} ${path}`,
      ...(postPath === undefined ? [] : [`POST ${postPath}`]),
    ]);
    assert.equal(new Set(routes).size, routes.length);
  });

  test('gives every operation with another method than GET and POST a path for POST', () => {
    for (const { method, postPath } of Object.values<Operation>(operations)) {
      assert.equal(postPath !== undefined, method === 'PATCH' || method === 'DELETE');
    }
  });

  test('creates a service that passes on its calls, and calls an operation by name', async () => {
    const calls: unknown[] = [];
    const inner = serviceFrom(async (...call) => {
      calls.push(call);
      return call[0];
    });
    const outer = serviceFrom((name, input, options) => callOperation(inner, name, input, options));
    const options: VersionedCallOptions = { version: '7' };
    assert.equal(await outer.load(options), 'load');
    assert.equal(await outer.profile?.update({ fullName: 'Ada' }, options), 'updateProfile');
    assert.equal(await outer.mfa?.cancelTotp(options), 'cancelTotp');
    assert.equal(await outer.mfa?.disable({ password: 'x' }), 'disableMfa');
    assert.deepEqual(calls, [
      ['load', undefined, options],
      ['updateProfile', { fullName: 'Ada' }, options],
      ['cancelTotp', undefined, options],
      ['disableMfa', { password: 'x' }, undefined],
    ]);
  });

  test('creates a service without unsupported features', async () => {
    const service = serviceFrom(
      async () => null,
      (feature) => feature === 'profile',
    );
    assert.deepEqual(Object.keys(service), ['load', 'profile']);
    await assert.rejects(callOperation(service, 'disableMfa', { password: 'x' }), { code: 'FEATURE_UNSUPPORTED' });
  });
});
