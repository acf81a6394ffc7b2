import { AccountEvent } from '../element/events.ts';

/** The user chose a tab. */
export class AccountTabSelectedEvent extends AccountEvent {
  static override readonly type = 'account-tab-selected';

  /** The name of the tab, for example `profile`. */
  readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }
}

declare global {
  interface HTMLElementEventMap {
    'account-tab-selected': AccountTabSelectedEvent;
  }
}
