import * as z from 'zod/mini';

import type { AccountErrorCode } from './errors.ts';
import { totpConfirmationSchema, totpEnrolmentSchema } from './mfa/schema.ts';
import type { OperationName } from './operations.ts';
import { passwordChangeSchema, passwordConfirmationSchema } from './password/schema.ts';
import { preferenceValuesSchema } from './preferences/schema.ts';
import { profileUpdateSchema } from './profile/schema.ts';
import {
  accountSnapshotSchema,
  backupCodesIssuedSchema,
  credentialsChangedSchema,
  totpConfirmedSchema,
} from './schema.ts';

// Bundlers keep a call of zod and a spread, because they could have side effects. They remove an unused function that is marked pure: a
// page needs neither the inputs nor the descriptions.

/** The schema of each input. Unknown keys are rejected. */
export const operationInputs = /* @__PURE__ */ (() =>
  ({
    load: z.strictObject({}),
    updateProfile: profileUpdateSchema,
    updatePreferences: preferenceValuesSchema,
    changePassword: passwordChangeSchema,
    beginTotp: passwordConfirmationSchema,
    confirmTotp: totpConfirmationSchema,
    cancelTotp: z.strictObject({}),
    regenerateBackupCodes: passwordConfirmationSchema,
    disableMfa: passwordConfirmationSchema,
  }) satisfies Record<OperationName, z.ZodMiniType>)();

/** The schema of each answer. */
export const operationAnswers = {
  load: accountSnapshotSchema,
  updateProfile: accountSnapshotSchema,
  updatePreferences: accountSnapshotSchema,
  changePassword: credentialsChangedSchema,
  beginTotp: totpEnrolmentSchema,
  confirmTotp: totpConfirmedSchema,
  cancelTotp: accountSnapshotSchema,
  regenerateBackupCodes: backupCodesIssuedSchema,
  disableMfa: credentialsChangedSchema,
} as const satisfies Record<OperationName, z.ZodMiniType>;

/** The answer of an operation. */
export type OperationAnswer<Name extends OperationName> = z.infer<(typeof operationAnswers)[Name]>;

/** Description of an operation, for a server and the OpenAPI document. */
export interface OperationDescription {
  readonly summary: string;
  /** The error codes of this operation, besides those that any call can have. */
  readonly errors: readonly AccountErrorCode[];
  /** The input field of a password that the service compares. It computes slow hashes, so a call with this field has a longer deadline. */
  readonly passwordField?: string;
}

const confirmed = ['PASSWORD_WRONG', 'PASSWORD_UNSET', 'ATTEMPTS_LOCKED'] as const;

/** Descriptions of {@link operations}. */
export const operationDescriptions = /* @__PURE__ */ ((): Readonly<Record<OperationName, OperationDescription>> => ({
  load: { summary: 'Reads the whole account.', errors: [] },
  updateProfile: {
    summary: 'Changes the named fields of the profile.',
    errors: ['USERNAME_TAKEN', 'PROFILE_CHANGED', 'VERSION_MISSING', ...confirmed],
    passwordField: 'password',
  },
  updatePreferences: {
    summary: 'Changes the named preferences.',
    errors: ['PREFERENCES_CHANGED', 'VERSION_MISSING'],
  },
  changePassword: {
    summary: 'Replaces the password and ends every other session.',
    errors: [...confirmed, 'PASSWORD_REJECTED'],
    passwordField: 'currentPassword',
  },
  beginTotp: {
    summary: 'Begins to enrol an authenticator. The active one stays active until the new one is confirmed.',
    errors: [...confirmed, 'CODE_WRONG', 'CODE_USED'],
    passwordField: 'password',
  },
  confirmTotp: {
    summary: 'Proves the authenticator with one of its codes and makes it the active one.',
    errors: ['CODE_WRONG', 'CODE_USED', 'CLOCK_OFF', 'ENROLMENT_MISSING', 'ENROLMENT_EXPIRED'],
  },
  cancelTotp: { summary: 'Ends a pending enrolment, if there is one.', errors: [] },
  regenerateBackupCodes: {
    summary: 'Replaces the set of backup codes. Earlier codes stop working.',
    errors: [...confirmed, 'CODE_WRONG', 'CODE_USED', 'MFA_INACTIVE', 'BACKUP_CODES_CHANGED'],
    passwordField: 'password',
  },
  disableMfa: {
    summary: 'Turns multi-factor authentication off.',
    errors: [...confirmed, 'CODE_WRONG', 'CODE_USED', 'MFA_INACTIVE'],
    passwordField: 'password',
  },
}))();
