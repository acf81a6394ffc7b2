import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { defaultPasswordPolicy, nistPasswordPolicy } from '@account-elements/core';

import { passwordRules } from './password-rules.ts';

describe('passwordrules', () => {
  it('expresses the default policy in the syntax of password generators', () => {
    assert.equal(
      passwordRules(defaultPasswordPolicy),
      'minlength: 8; required: upper; required: lower; required: digit; required: [-!@#$%^&*_+=:,.?];',
    );
  });

  it('omits rules that the syntax cannot express', () => {
    assert.equal(passwordRules(nistPasswordPolicy(['password'])), 'minlength: 15;');
  });
});
