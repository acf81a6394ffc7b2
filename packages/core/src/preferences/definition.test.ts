import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import fc from 'fast-check';

import { builtInPreferences, definePreferences } from './built-in.ts';
import { choice, createPreferencesDefinition, toggle } from './definition.ts';
import type { PreferencesDefinition } from './definition.ts';

const definition = definePreferences({
  dateRange: choice(['week', 'month'], { default: 'month' }),
  weeklyReport: toggle({ default: true }),
});

/** Whether two types are the same. A wrong expectation does not compile. */
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const isTrue = <Answer extends true>(answer?: Answer): void => assert.equal(answer, undefined);

describe('a definition', () => {
  test('infers each choice and toggle', () => {
    type Values = ReturnType<typeof definition.parse>;
    isTrue<Same<Values['dateRange'], 'week' | 'month'>>();
    isTrue<Same<Values['weeklyReport'], boolean>>();
    isTrue<Same<Values['theme'], 'system' | 'light' | 'dark'>>();
    isTrue<Same<ReturnType<PreferencesDefinition['parse']>[string], string | boolean>>();
    isTrue<Same<keyof Values, keyof typeof builtInPreferences | 'weeklyReport'>>();
  });

  test('does not compile with a default or value that is not a choice', () => {
    // @ts-expect-error: no such choice
    assert.throws(() => createPreferencesDefinition({ size: choice(['s', 'm'], { default: 'l' }) }), TypeError);
    // @ts-expect-error: no such key
    assert.equal(definition.defaults.colour, undefined);
    // @ts-expect-error: no such choice
    assert.ok(definition.defaults.dateRange !== 'today');
  });

  test('contains the six built-in preferences, then those of the host', () => {
    assert.deepEqual(Object.keys(definition.fields), [...Object.keys(builtInPreferences), 'weeklyReport']);
    assert.deepEqual(Object.keys(definePreferences().fields).length, 6);
  });

  for (const key of ['', 'a b', '1st', '__proto__', 'constructor', 'prototype', 'Theme', 'x'.repeat(65)]) {
    test(`rejects the key ${JSON.stringify(key).slice(0, 20)}`, () => {
      assert.throws(() => createPreferencesDefinition({ [key]: toggle({ default: true }) } as never), TypeError);
    });
  }
});

describe('parse', () => {
  test('returns a valid value for every key, for any stored value', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withObjectString: true }), (stored) => {
        assert.deepEqual(definition.issues(definition.parse(stored)), []);
      }),
    );
  });

  test('keeps valid values and returns defaults for the others', () => {
    const stored = fc.record({
      theme: fc.oneof(fc.constantFrom('dark', 'light'), fc.anything()),
      weeklyReport: fc.oneof(fc.boolean(), fc.anything()),
    });
    fc.assert(
      fc.property(stored, ({ theme, weeklyReport }) => {
        const values = definition.parse({ theme, weeklyReport });
        assert.equal(values.theme, theme === 'dark' || theme === 'light' ? theme : 'system');
        assert.equal(values.weeklyReport, typeof weeklyReport === 'boolean' ? weeklyReport : true);
      }),
    );
  });

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.object(), (stored) => {
        assert.deepEqual(definition.parse(definition.parse(stored)), definition.parse(stored));
      }),
    );
  });

  test('ignores values of the prototype (A11)', () => {
    assert.equal(definition.parse(Object.create({ theme: 'dark' })).theme, 'system');
  });
});

describe('issues', () => {
  const rulesOf = (patch: unknown): readonly string[] =>
    definition.issues(patch).map(({ field, rule }) => `${field.slice(0, 20)} ${rule}`);

  test('is empty for a part of the preferences', () => {
    assert.deepEqual(rulesOf({}), []);
    assert.deepEqual(rulesOf({ theme: 'dark', weeklyReport: false }), []);
  });

  test('reports each key that is unknown, or whose value has a wrong type or is not a choice (A11)', () => {
    assert.deepEqual(rulesOf({ theme: 'blue', weeklyReport: 'yes', dateRange: 1, colour: 'x' }), [
      'theme choice',
      'weeklyReport type',
      'dateRange type',
      'colour unknown',
    ]);
  });

  test('reports a value that is not an object', () => {
    for (const patch of [null, undefined, 1, 'dark', ['dark'], true])
      assert.deepEqual(rulesOf(patch), ['preferences type']);
  });

  test('reports the names of prototype properties (A11)', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
      assert.deepEqual(rulesOf(JSON.parse(`{"${key}":"dark"}`)), [`${key} unknown`]);
    }
  });

  test('does not contain the values that were sent', () => {
    const [issue] = definition.issues({ ['k'.repeat(100_000)]: 'v'.repeat(100_000) });
    assert.ok(JSON.stringify(issue).length < 200);
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`key${index}`, true]));
    assert.deepEqual(rulesOf(many), ['preferences tooLarge']);
  });
});
