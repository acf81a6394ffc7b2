import { AccountGeneral } from '../preferences/account-general.ts';
import { define } from './define.ts';

define('account-general', AccountGeneral);

export { AccountGeneral };
export type { AccountPreferencesUpdatedEvent } from '../preferences/account-general.events.ts';
