/** For those who write a service, a wire or a proxy: the table of operations, its schemas, and the checks of input. */
export { withCheckedUpdates } from './contains-change.ts';
export { toInputIssue } from './errors.ts';
export { confirmedPassword, parseInput, refuseUnreadablePassword } from './input.ts';
export { mfaStatusSchema, totpConfirmationSchema, totpEnrolmentSchema } from './mfa/schema.ts';
export { operationAnswers, operationDescriptions, operationInputs } from './operation-schemas.ts';
export type { OperationAnswer, OperationDescription } from './operation-schemas.ts';
export { callOperation, operations, serviceFrom } from './operations.ts';
export type { CarryOut, Operation, OperationName, OperationOptions } from './operations.ts';
export { passwordChangeSchema, passwordConfirmationSchema, passwordStatusSchema } from './password/schema.ts';
export { preferenceValuesSchema, preferencesSnapshotSchema } from './preferences/schema.ts';
export { profileSnapshotSchema, profileUpdateSchema } from './profile/schema.ts';
export {
  accountRoleSchema,
  accountSnapshotSchema,
  backupCodesIssuedSchema,
  credentialsChangedSchema,
  schemaIssues,
  totpConfirmedSchema,
} from './schema.ts';
