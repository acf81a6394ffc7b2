import {
  accountErrorCodes,
  accountSnapshotSchema,
  backupCodesIssuedSchema,
  credentialsChangedSchema,
} from '@account-elements/core/adapter';
import * as z from 'zod/mini';

/** The protocol between the service and the plugin, in addition to better-auth's own endpoints. */

/** The plugin's endpoints, below better-auth's base path. */
export const paths = {
  load: '/account-elements/account',
  updateProfile: '/account-elements/profile',
  updatePreferences: '/account-elements/preferences',
  cancelTotp: '/account-elements/cancel-totp',
} as const;

/** The endpoints of better-auth that the service calls. */
export const ownPaths = {
  changePassword: '/change-password',
  beginTotp: '/two-factor/enable',
  confirmTotp: '/two-factor/verify-totp',
  regenerateBackupCodes: '/two-factor/generate-backup-codes',
  disableMfa: '/two-factor/disable',
} as const;

/**
 * A request with this header to better-auth's own endpoints is also answered with the account, and ends the other sessions.
 * Without the header those endpoints are unchanged.
 */
export const markerHeader = { name: 'x-account-elements', value: '1' } as const;

/** The fields that the plugin adds to the answer to a change of credentials. */
export const changedSchema = credentialsChangedSchema;

/** The same fields, with new backup codes. */
export const issuedSchema = backupCodesIssuedSchema;

/** An answer of the plugin's own endpoints. */
export const answeredSchema = z.object({ account: accountSnapshotSchema });

/** The answer of better-auth when an enrolment starts. */
export const enabledSchema = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** An error of the plugin: the body of its `APIError`. */
export const refusalSchema = z.object({
  code: z.enum(accountErrorCodes),
  field: z.optional(z.string()),
  issues: z.optional(
    z.array(
      z.object({
        field: z.string(),
        rule: z.string(),
        params: z.optional(z.record(z.string(), z.nullable(z.number()))),
      }),
    ),
  ),
});
