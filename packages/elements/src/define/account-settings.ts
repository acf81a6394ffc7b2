import { AccountSettings } from '../settings/account-settings.ts';
import { define } from './define.ts';

define('account-settings', AccountSettings);
