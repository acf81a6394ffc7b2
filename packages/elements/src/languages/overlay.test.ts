import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';

import { overlay } from './overlay.ts';

describe('overlay', () => {
  it('replaces texts key by key, also in groups, and drops unknown keys', () => {
    const english = { title: 'Profile', tabs: { general: 'General', profile: 'Profile' } };
    deepEqual(overlay(english, { tabs: { profile: 'Me' }, other: 'x' }), {
      title: 'Profile',
      tabs: { general: 'General', profile: 'Me' },
    });
  });
});
