import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { definePreferences } from '../../preferences/built-in.ts';
import { choice } from '../../preferences/definition.ts';
import { createHarness } from '../authority-harness.fixture.ts';
import { preferencesTooLarge } from './size.ts';

describe('preferences', () => {
  test('are limited to 16 KiB as JSON (A11)', () => {
    const frame = JSON.stringify({ key: '' }).length;
    assert.ok(!preferencesTooLarge({ key: 'x'.repeat(16 * 1024 - frame) }));
    assert.ok(preferencesTooLarge({ key: 'x'.repeat(16 * 1024 - frame + 1) }));
    assert.ok(preferencesTooLarge({ key: 'é'.repeat(8 * 1024) }));
  });

  test('are rejected above the limit, even if each value is a choice (A11)', async () => {
    const long = 'x'.repeat(9000);
    const fields = {
      one: choice(['short', long], { default: 'short' }),
      two: choice(['short', long], { default: 'short' }),
    };
    const harness = await createHarness({ preferences: definePreferences(fields) });
    const { preferences } = harness.service();
    await preferences.update({ one: long }, harness.newestPreferences());
    const call = preferences.update({ two: long }, harness.newestPreferences());
    const issues = [{ field: 'preferences', rule: 'tooLarge' }];
    await assert.rejects(call, { code: 'INPUT_INVALID', issues });
    assert.deepEqual(harness.record().preferences, { one: long });
    const registration = {
      username: 'grace',
      fullName: 'Grace',
      password: null,
      preferences: { one: long, two: long },
    };
    await assert.rejects(harness.authority.accounts.register(registration), {
      code: 'INPUT_INVALID',
      issues,
    });
  });

  test('of an older definition remain stored until they are chosen again', async () => {
    const harness = await createHarness();
    harness.corrupt({ preferences: { former: 'yes', theme: 'sepia' } });
    const { preferences } = harness.service();
    await preferences.update({ animation: 'off' }, harness.newestPreferences());
    assert.deepEqual(harness.record().preferences, { former: 'yes', theme: 'sepia', animation: 'off' });
  });
});
