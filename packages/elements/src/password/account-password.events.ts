import { AccountEvent } from '../element/events.ts';

/** The user has changed their password; their other sessions are over. Carries nothing. */
export class AccountPasswordChangedEvent extends AccountEvent {
  static override readonly type = 'account-password-changed';
}

declare global {
  interface HTMLElementEventMap {
    'account-password-changed': AccountPasswordChangedEvent;
  }
}
