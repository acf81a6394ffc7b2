export type { AccountRole, AccountSnapshot, PasswordStatus, PreferencesSnapshot, ProfileSnapshot } from './account.ts';
export type { Clock } from './ambient.ts';
export { createAccountClient } from './client.ts';
export type { AccountClient, AccountClientOptions, MfaClient, PasswordClient, ProfileClient } from './client.ts';
export type { SessionStatus } from './client/account-store.ts';
export type { PreferencesClient } from './client/preferences-client.ts';
export type { ChannelLike } from './client/tab-channel.ts';
export { AccountError, isAccountError } from './errors.ts';
export type { AccountErrorCode, InputIssue } from './errors.ts';
export { backupCodeCount, backupCodesLowAt } from './mfa/backup-codes.ts';
export { isTotpEnrolment } from './mfa/key-uri.ts';
export type { MfaStatus, TotpEnrolment } from './mfa/status.ts';
export { enrolmentLifetimeSeconds, parseTotpCode, totpCodeDigits, totpPeriodSeconds } from './mfa/totp-code.ts';
export { defaultPasswordPolicy, nistPasswordPolicy } from './password/policy.ts';
export type {
  PasswordBlocklist,
  PasswordContext,
  PasswordPolicy,
  PasswordRule,
  PasswordRuleResult,
} from './password/policy.ts';
export { builtInPreferences, definePreferences } from './preferences/built-in.ts';
export type { BuiltInPreferences, WithBuiltIn } from './preferences/built-in.ts';
export { choice, createPreferencesDefinition, toggle } from './preferences/definition.ts';
export type {
  ChoicePreference,
  PreferenceFields,
  PreferenceValues,
  PreferencesDefinition,
  TogglePreference,
  ValuesOf,
} from './preferences/definition.ts';
export type { Profile, ProfileUpdate, ReadOnlyProfile } from './profile/profile.ts';
export type { UsernamePolicy } from './profile/username-policy.ts';
export { resourceValue } from './resource.ts';
export type { Resource } from './resource.ts';
export type { ChangeResult, Result } from './result.ts';
export type { AccountFeature, AccountService, FullAccountService } from './service.ts';
export type { AccountStorage } from './storage.ts';
