import { AccountEvent } from '../element/events.ts';

/** The backend no longer knows who is asking: time to show a sign-in page. */
export class AccountSessionEndedEvent extends AccountEvent {
  static override readonly type = 'account-session-ended';
}

declare global {
  interface HTMLElementEventMap {
    'account-session-ended': AccountSessionEndedEvent;
  }
}
