import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { atSecondStep, dressDocument } from './document.ts';

const page = '<!doctype html>\n<html lang="en"><head></head></html>';

describe('a page', () => {
  it('carries the theme that was chosen from its first byte', () => {
    const dressed = dressDocument(page, { theme: 'dark', animation: 'off' });
    assert.ok(dressed.includes('<html data-theme="dark" data-appearance="{&quot;theme&quot;:&quot;dark&quot;'));
    assert.ok(dressed.includes('lang="en"'));
  });

  it('leaves the theme to the system where the person does', () => {
    const dressed = dressDocument(page, { theme: 'system', animation: 'system' });
    assert.ok(!dressed.includes('data-theme='));
    assert.ok(dressed.includes('data-appearance='));
  });

  it('of the sign-in says that its first step is done', () => {
    assert.ok(atSecondStep(page).includes('<html data-step="second-factor" lang="en">'));
  });
});
