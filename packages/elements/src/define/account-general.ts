import { AccountGeneral } from '../general/account-general.ts';
import { define } from './define.ts';

define('account-general', AccountGeneral);

export { AccountGeneral };
export type { AccountPreferencesUpdatedEvent } from '../general/account-general.events.ts';
