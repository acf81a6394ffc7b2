import type { ProfileSnapshot } from '@account-elements/core';

import { AccountEvent } from '../element/events.ts';

/** The user saved their profile. */
export class AccountProfileUpdatedEvent extends AccountEvent {
  static override readonly type = 'account-profile-updated';

  /** The profile as it was saved. */
  readonly profile: ProfileSnapshot;

  constructor(profile: ProfileSnapshot) {
    super();
    this.profile = profile;
  }
}

declare global {
  interface HTMLElementEventMap {
    'account-profile-updated': AccountProfileUpdatedEvent;
  }
}
