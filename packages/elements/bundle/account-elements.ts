// First, so that an `endpoint` finds it when its provider is upgraded.
import './endpoint.ts';
import '@account-elements/elements/define';

export { createHttpAccountService } from '@account-elements/adapters/http';
export { createAccountClient, definePreferences } from '@account-elements/core';
