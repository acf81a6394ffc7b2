import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { schemaIssues } from '../schema.ts';
import { preferenceValuesSchema } from './schema.ts';

describe('the schema of stored preferences', () => {
  test('accepts strings and booleans under any key', () => {
    const values = { theme: 'dark', digest: true, empty: '', '': false };
    assert.deepEqual(preferenceValuesSchema.parse(values), values);
  });

  for (const [type, value] of Object.entries({ number: 1, null: null, undefined, object: {}, array: ['dark'] })) {
    test(`rejects a value of type ${type}, and names its key`, () => {
      const { error } = preferenceValuesSchema.safeParse({ theme: 'dark', digest: value });
      assert.deepEqual(error && schemaIssues(error), [{ field: 'digest', rule: 'type' }]);
    });
  }

  for (const values of ['dark', ['dark'], null, undefined]) {
    test(`rejects ${JSON.stringify(values)}, which is not an object`, () => {
      assert.equal(preferenceValuesSchema.safeParse(values).success, false);
    });
  }

  test('drops the key __proto__', () => {
    const parsed = preferenceValuesSchema.parse(JSON.parse('{"__proto__":"x","theme":"dark"}'));
    assert.deepEqual(Object.entries(parsed), [['theme', 'dark']]);
    assert.equal(Object.getPrototypeOf(parsed), Object.prototype);
  });
});
