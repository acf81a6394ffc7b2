import { AccountSettings } from '../settings/account-settings.ts';
import { define } from './define.ts';

define('account-settings', AccountSettings);

export { AccountSettings };
export type { AccountTabSelectedEvent } from '../settings/account-settings.events.ts';
