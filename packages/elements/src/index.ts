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
export { AccountGeneral } from './general/account-general.ts';
export { AccountPreferencesUpdatedEvent } from './general/account-general.events.ts';
export { AccountProfile } from './profile/account-profile.ts';
export { AccountProfileUpdatedEvent } from './profile/account-profile.events.ts';
export { AccountProvider } from './provider/account-provider.ts';
export { AccountSessionEndedEvent } from './provider/account-provider.events.ts';
export { prePaintScript } from './provider/pre-paint-script.ts';
export { AccountSecurity } from './security/account-security.ts';
export { AccountSettings } from './settings/account-settings.ts';
export { AccountTabSelectedEvent } from './settings/account-settings.events.ts';
export { AccountElement } from './element/account-element.ts';
export type { ElementState, ListenableStore } from './element/account-element.ts';
export { accountContext } from './element/context.ts';
export type { AccountContext } from './element/context.ts';
export { AccountEvent } from './element/events.ts';
export type { RevealableElement } from './ui/reveal.ts';
export { GuardedElement } from './leave/guarded-element.ts';
export { AccountBeforeLeaveEvent } from './leave/unsaved.events.ts';
export { confirmLeave, unsavedIn } from './leave/unsaved.ts';
export type { EditableElement } from './leave/unsaved.ts';
export type { Locale } from './languages/locale.ts';
export type { LocaleFormatter, PluralForms } from './languages/locale-formatter.ts';
export type { UnsavedStrings } from './strings/unsaved.ts';
export type { Catalogue, StringOverrides, Strings, StringsFactory } from './strings/catalogue.ts';
