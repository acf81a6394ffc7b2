import * as z from 'zod/mini';

/** The shape of a `PasswordChange`. `newPasswordIssues` checks the new password itself. */
export const passwordChangeSchema = z.strictObject({ currentPassword: z.string(), newPassword: z.string() });

/** The shape of a `PasswordConfirmation`. */
export const passwordConfirmationSchema = z.strictObject({ password: z.string(), code: z.optional(z.string()) });

/** The shape of a `PasswordStatus`. */
export const passwordStatusSchema = z.object({ isSet: z.boolean(), changedAt: z.nullable(z.string()) });
