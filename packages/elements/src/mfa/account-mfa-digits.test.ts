import { AccountError } from '@account-elements/core';
import type { AccountService } from '@account-elements/core';
import { assert } from 'chai';
import { html } from 'lit';

import '../define/account-mfa.ts';
import '../define/account-provider.ts';
import { createTestAccount, password } from '../../testing/test-account.ts';
import { createElementHarness } from '../testing/element-harness.driver.ts';
import { found } from '../testing/user.driver.ts';

describe('<account-mfa> with codes of another length', () => {
  it('asks for as many digits as the codes of the backend have', async () => {
    const { service } = await createTestAccount();
    const entered: string[] = [];
    const { mfa: own } = service;
    assert.isDefined(own);
    const mfa: AccountService['mfa'] = own && {
      ...own,
      beginTotp: async (...inputs) => ({ ...(await own.beginTotp(...inputs)), digits: 8, periodSeconds: 45 }),
      confirmTotp: async ({ code }) => {
        entered.push(code);
        throw new AccountError('CODE_WRONG', { field: 'code' });
      },
    };
    const { user, end } = createElementHarness(html`<account-mfa></account-mfa>`, { ...service, mfa });
    await user.press('Enable MFA');
    await user.write('Password', password);
    await user.press('Continue');
    await user.see('Your app shows a new code every 45 seconds.');
    await user.write('8-digit code', '123456');
    await user.press('Verify');
    assert.equal(await user.errorOf('8-digit code'), 'Enter the 8 digits that your app shows.');
    await user.write('8-digit code', '1234 5678');
    await user.press('Verify');
    await found('the code', () => entered[0]);
    assert.deepEqual(entered, ['12345678']);
    end();
  });
});
