import { AccountEvent } from '../element/events.ts';

/**
 * The user is about to leave unsaved edits, for another tab of the settings or because the host called `confirmLeave`. If a listener
 * prevents the event, the user stays and is not asked.
 */
export class AccountBeforeLeaveEvent extends AccountEvent {
  static override readonly type = 'account-before-leave';

  /** The labels of the unsaved fields, never their values. */
  readonly unsaved: readonly string[];

  constructor(unsaved: readonly string[]) {
    super(true);
    this.unsaved = unsaved;
  }
}

declare global {
  interface HTMLElementEventMap {
    'account-before-leave': AccountBeforeLeaveEvent;
  }
}
