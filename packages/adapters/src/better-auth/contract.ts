import {
  accountErrorCodes,
  accountSnapshotSchema,
  backupCodesIssuedSchema,
  credentialsChangedSchema,
} from '@account-elements/core/adapter';
import * as z from 'zod/mini';

/** What the service and the plugin say to each other, beside better-auth's own endpoints. */

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
 * A call of better-auth's own endpoints that carries it is answered with the account as well, and ends the other sessions.
 * Without it they are as they always were.
 */
export const markerHeader = { name: 'x-account-elements', value: '1' } as const;

/** What the plugin adds to the answer of a change of credentials. */
export const changedSchema = credentialsChangedSchema;

/** The same, with new backup codes. */
export const issuedSchema = backupCodesIssuedSchema;

/** What the plugin's own endpoints answer. */
export const answeredSchema = z.object({ account: accountSnapshotSchema });

/** What better-auth answers when an authenticator is to be added. */
export const enabledSchema = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** A refusal of the plugin: the body of its `APIError`. */
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
