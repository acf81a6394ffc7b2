import { AccountMfa } from '../mfa/account-mfa.ts';
import { define } from './define.ts';

define('account-mfa', AccountMfa);

export { AccountMfa };
export type {
  AccountBackupCodesRegeneratedEvent,
  AccountBeforeBackupCodesRegenerateEvent,
  AccountBeforeMfaDisableEvent,
  AccountMfaDisabledEvent,
  AccountMfaEnabledEvent,
  AccountMfaReplacedEvent,
} from '../mfa/account-mfa.events.ts';
