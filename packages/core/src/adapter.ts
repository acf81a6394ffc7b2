/** For implementations of a service, a storage, a transport or a proxy: the table of operations, schemas, records. */
export type { ActionsOf } from './client.ts';
export { accountErrorCodes, toAccountError, toInputIssue } from './errors.ts';
export type { AccountErrorDetails, PlainRule } from './errors.ts';
export { parseConfirmation, parseInput, rejectUnreadablePassword } from './input.ts';
export { countSchema, integerSchema } from './integer-schemas.ts';
export { formatBackupCode, parseBackupCode } from './mfa/backup-codes.ts';
export { mfaStatusSchema, totpConfirmationSchema, totpEnrolmentSchema } from './mfa/schema.ts';
export { operationAnswers, operationDescriptions, operationInputs } from './operation-schemas.ts';
export type { OperationAnswer, OperationDescription } from './operation-schemas.ts';
export { callOperation, checkAnswer, operations, serviceFrom } from './operations.ts';
export type { CarryOut, Operation, OperationName, OperationOptions } from './operations.ts';
export type { PasswordChange } from './password/password-change.ts';
export type { PasswordRuleKind } from './password/policy.ts';
export { passwordChangeSchema, passwordConfirmationSchema, passwordStatusSchema } from './password/schema.ts';
export type { Preference, PreferenceValue, PreferencesPatch } from './preferences/definition.ts';
export { preferenceValueSchema, preferenceValuesSchema, preferencesSnapshotSchema } from './preferences/schema.ts';
export { profileSnapshotSchema, profileUpdateSchema } from './profile/schema.ts';
export {
  accountRoleSchema,
  accountSnapshotSchema,
  backupCodesIssuedSchema,
  credentialsChangedSchema,
  schemaIssues,
  totpConfirmedSchema,
} from './schema.ts';
export type {
  BackupCodesIssued,
  CallOptions,
  CredentialsChanged,
  MfaService,
  PasswordConfirmation,
  PasswordService,
  PreferencesService,
  ProfileService,
  TotpConfirmed,
  VersionedCallOptions,
} from './service.ts';
export { noAttempts } from './storage.ts';
export type {
  AccountRecord,
  AttemptBudget,
  AttemptCounter,
  AttemptRecord,
  BackupCodeRecord,
  FormerUsernames,
  InsertOutcome,
  PendingTotpRecord,
  RemoveOutcome,
  ReplaceOutcome,
  TotpParameters,
  TotpRecord,
} from './storage.ts';
