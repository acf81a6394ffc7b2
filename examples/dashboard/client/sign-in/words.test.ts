import assert from 'node:assert/strict';
import { it } from 'node:test';

import { problemText } from './words.ts';

it('the sign-in says that an account is suspended', () => {
  const text = problemText({ code: 'ACCOUNT_SUSPENDED', retryAfter: undefined }, 'password');
  assert.equal(text, 'Your account is suspended. Contact your administrator.');
});
