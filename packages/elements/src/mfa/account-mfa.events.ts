import { AccountEvent } from '../element/events.ts';

/** Multi-factor authentication is on, and its backup codes are acknowledged as saved. */
export class AccountMfaEnabledEvent extends AccountEvent {
  static override readonly type = 'account-mfa-enabled';
}

/** Multi-factor authentication is off. */
export class AccountMfaDisabledEvent extends AccountEvent {
  static override readonly type = 'account-mfa-disabled';
}

/** Another authenticator has replaced the old one. */
export class AccountMfaReplacedEvent extends AccountEvent {
  static override readonly type = 'account-mfa-replaced';
}

/** New backup codes are in use, and the user has confirmed that they are saved. The event does not contain them. */
export class AccountBackupCodesRegeneratedEvent extends AccountEvent {
  static override readonly type = 'account-backup-codes-regenerated';
}

/** The user wants to turn off multi-factor authentication. If the event is prevented, no dialog opens and nothing changes. */
export class AccountBeforeMfaDisableEvent extends AccountEvent {
  static override readonly type = 'account-before-mfa-disable';

  constructor() {
    super(true);
  }
}

/** The user wants new backup codes. If the event is prevented, no dialog opens and nothing changes. */
export class AccountBeforeBackupCodesRegenerateEvent extends AccountEvent {
  static override readonly type = 'account-before-backup-codes-regenerate';

  constructor() {
    super(true);
  }
}

declare global {
  interface HTMLElementEventMap {
    'account-mfa-enabled': AccountMfaEnabledEvent;
    'account-mfa-disabled': AccountMfaDisabledEvent;
    'account-mfa-replaced': AccountMfaReplacedEvent;
    'account-backup-codes-regenerated': AccountBackupCodesRegeneratedEvent;
    'account-before-mfa-disable': AccountBeforeMfaDisableEvent;
    'account-before-backup-codes-regenerate': AccountBeforeBackupCodesRegenerateEvent;
  }
}
