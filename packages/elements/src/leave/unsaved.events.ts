import { AccountEvent } from '../element/events.ts';

/**
 * The person is about to leave edits that are not saved: for another tab of the settings, or because the host asked by
 * `confirmLeave`. Prevented, they stay and are asked nothing.
 */
export class AccountBeforeLeaveEvent extends AccountEvent {
  static readonly type = 'account-before-leave';

  /** The names of what is not saved, as the person reads them; never what was typed. */
  readonly unsaved: readonly string[];

  constructor(unsaved: readonly string[]) {
    super(AccountBeforeLeaveEvent.type, true);
    this.unsaved = unsaved;
  }
}

declare global {
  interface HTMLElementEventMap {
    'account-before-leave': AccountBeforeLeaveEvent;
  }
}
