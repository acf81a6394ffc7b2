import { AccountEvent } from '../element/events.ts';

/** The session has ended. The host can show a sign-in page. */
export class AccountSessionEndedEvent extends AccountEvent {
  static override readonly type = 'account-session-ended';
}

declare global {
  interface HTMLElementEventMap {
    'account-session-ended': AccountSessionEndedEvent;
  }
}
