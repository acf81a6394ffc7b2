import { AccountEvent } from '../element/events.ts';

/** The user has changed their password, and their other sessions have ended. The event has no data. */
export class AccountPasswordChangedEvent extends AccountEvent {
  static override readonly type = 'account-password-changed';
}

declare global {
  interface HTMLElementEventMap {
    'account-password-changed': AccountPasswordChangedEvent;
  }
}
