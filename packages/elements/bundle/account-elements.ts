// First, so that providers and elements find them when they are upgraded.
import './endpoint.ts';
import './languages.ts';
import '@account-elements/elements/define';

export { createHttpAccountService } from '@account-elements/adapters/http';
export { createAccountClient, definePreferences } from '@account-elements/core';
export { chooseLanguage } from '@account-elements/elements/locales';
