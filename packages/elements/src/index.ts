export {
  AccountBackupCodesRegeneratedEvent,
  AccountBeforeBackupCodesRegenerateEvent,
  AccountBeforeMfaDisableEvent,
  AccountMfaDisabledEvent,
  AccountMfaEnabledEvent,
  AccountMfaReplacedEvent,
} from './mfa/account-mfa.events.ts';
export { AccountMfa } from './mfa/account-mfa.ts';
export { AccountPasswordChangedEvent } from './password/account-password.events.ts';
export { AccountPassword } from './password/account-password.ts';
export { AccountGeneral } from './preferences/account-general.ts';
export { AccountPreferencesUpdatedEvent } from './preferences/account-general.events.ts';
export { AccountProfile } from './profile/account-profile.ts';
export { AccountProfileUpdatedEvent } from './profile/account-profile.events.ts';
export { AccountProvider } from './provider/account-provider.ts';
export { AccountSessionEndedEvent } from './provider/account-provider.events.ts';
export { prePaintScript } from './provider/pre-paint-script.ts';
export { AccountSecurity } from './security/account-security.ts';
export { AccountSettings } from './settings/account-settings.ts';
export { AccountTabSelectedEvent } from './settings/account-settings.events.ts';
export { AccountElement } from './shared/account-element.ts';
export type { ElementState, Store } from './shared/account-element.ts';
export { accountContext } from './shared/context.ts';
export type { AccountContext } from './shared/context.ts';
export { AccountEvent } from './shared/events.ts';
export type { Revealing } from './shared/reveal.ts';
export { AccountBeforeLeaveEvent } from './shared/unsaved.events.ts';
export { confirmLeave, unsavedIn } from './shared/unsaved.ts';
export type { Editing } from './shared/unsaved.ts';
export type { Locale } from './languages/locale.ts';
export type { Counting, PluralForms } from './strings/counting.ts';
export type { UnsavedStrings } from './strings/en/unsaved.ts';
export type { Catalogue, StringOverrides, Strings, Texts } from './strings/strings.ts';
