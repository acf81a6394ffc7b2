import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { defaultPasswordPolicy, nistPasswordPolicy } from '@account-elements/core';

import { passwordRules } from './password-rules.ts';

describe('passwordrules', () => {
  it('says the default policy in the words of password generators', () => {
    assert.equal(
      passwordRules(defaultPasswordPolicy),
      'minlength: 8; required: upper; required: lower; required: digit; required: [-!@#$%^&*_+=:,.?];',
    );
  });

  it('leaves out what generators have no word for', () => {
    assert.equal(passwordRules(nistPasswordPolicy(['password'])), 'minlength: 15;');
  });
});
