import * as z from 'zod/mini';

import type { AccountSnapshot } from './account.ts';
import { integerSchema } from './integer-schemas.ts';
import type { InputIssue } from './errors.ts';
import { mfaStatusSchema } from './mfa/schema.ts';
import { passwordStatusSchema } from './password/schema.ts';
import { preferencesSnapshotSchema } from './preferences/schema.ts';
import { profileSnapshotSchema } from './profile/schema.ts';
import type { BackupCodesIssued, CredentialsChanged, TotpConfirmed } from './service.ts';

/** The shape of an `AccountRole`. */
export const accountRoleSchema = z.object({ name: z.string(), description: z.optional(z.string()) });

/** The shape of an {@link AccountSnapshot}. Unknown keys are dropped, because a newer server can add some. */
export const accountSnapshotSchema: z.ZodMiniType<AccountSnapshot> = z.object({
  id: z.string(),
  role: z.nullable(accountRoleSchema),
  permissions: z.array(z.string()),
  createdAt: z.string(),
  profile: profileSnapshotSchema,
  preferences: preferencesSnapshotSchema,
  password: passwordStatusSchema,
  mfa: mfaStatusSchema,
});

const credentialsChanged = { account: accountSnapshotSchema, epoch: integerSchema };

/** The shape of a {@link CredentialsChanged}. */
export const credentialsChangedSchema: z.ZodMiniType<CredentialsChanged> = z.object(credentialsChanged);

/** The shape of a {@link BackupCodesIssued}. */
export const backupCodesIssuedSchema: z.ZodMiniType<BackupCodesIssued> = z.object({
  ...credentialsChanged,
  backupCodes: z.array(z.string()),
});

/** The shape of a {@link TotpConfirmed}. */
export const totpConfirmedSchema: z.ZodMiniType<TotpConfirmed> = z.object({
  ...credentialsChanged,
  backupCodes: z.nullable(z.array(z.string())),
});

/** Converts an error of a schema to issues. They contain names of fields, never values. */
export function schemaIssues(error: z.core.$ZodError): readonly InputIssue[] {
  return error.issues.flatMap((issue): InputIssue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ field: key.slice(0, 64), rule: 'unknown' }));
    }
    return [{ field: String(issue.path[0] ?? 'body'), rule: 'type' }];
  });
}
