import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { atSecondStep, withAppearance } from './document.ts';

const page = '<!doctype html>\n<html lang="en"><head></head></html>';

describe('a page', () => {
  it('has the chosen theme from its first byte', () => {
    const dressed = withAppearance(page, { theme: 'dark', animation: 'off' });
    assert.ok(dressed.includes('<html data-theme="dark" data-appearance="{&quot;theme&quot;:&quot;dark&quot;'));
    assert.ok(dressed.includes('lang="en"'));
  });

  it('has no theme if the user follows the system', () => {
    const dressed = withAppearance(page, { theme: 'system', animation: 'system' });
    assert.ok(!dressed.includes('data-theme='));
    assert.ok(dressed.includes('data-appearance='));
  });

  it('tells the sign-in page that the first step is done', () => {
    assert.ok(atSecondStep(page).includes('<html data-step="second-factor" lang="en">'));
  });
});
