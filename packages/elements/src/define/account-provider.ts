import { AccountProvider } from '../provider/account-provider.ts';
import { define } from './define.ts';

define('account-provider', AccountProvider);

export { AccountProvider };
export type { AccountSessionEndedEvent } from '../provider/account-provider.events.ts';
