import { AccountPassword } from '../password/account-password.ts';
import { define } from './define.ts';

define('account-password', AccountPassword);

export { AccountPassword };
export type { AccountPasswordChangedEvent } from '../password/account-password.events.ts';
