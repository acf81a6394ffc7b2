import type { PreferenceValues } from '@account-elements/core';

import { AccountEvent } from '../element/events.ts';

/** The user changed a preference, and it is saved. */
export class AccountPreferencesUpdatedEvent extends AccountEvent {
  static override readonly type = 'account-preferences-updated';

  /** Key of the preference that was changed. */
  readonly key: string;
  /** All preferences after the change. */
  readonly values: PreferenceValues;

  constructor(key: string, values: PreferenceValues) {
    super();
    this.key = key;
    this.values = values;
  }
}

declare global {
  interface HTMLElementEventMap {
    'account-preferences-updated': AccountPreferencesUpdatedEvent;
  }
}
