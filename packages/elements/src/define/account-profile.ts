import { AccountProfile } from '../profile/account-profile.ts';
import { define } from './define.ts';

define('account-profile', AccountProfile);

export { AccountProfile };
export type { AccountProfileUpdatedEvent } from '../profile/account-profile.events.ts';
