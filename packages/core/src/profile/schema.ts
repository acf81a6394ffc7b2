import * as z from 'zod/mini';

/** The shape of a `ProfileUpdate`: these fields and no others. `profileUpdateIssues` checks the names themselves. */
export const profileUpdateSchema = z.strictObject({
  username: z.optional(z.string()),
  fullName: z.optional(z.string()),
  password: z.optional(z.string()),
});

/** The shape of a `ProfileSnapshot`. */
export const profileSnapshotSchema = z.object({
  username: z.string(),
  fullName: z.string(),
  updatedAt: z.nullable(z.string()),
  version: z.string(),
  usernameConfirmation: z.optional(z.literal('password')),
  readOnly: z.optional(z.object({ username: z.optional(z.string()), fullName: z.optional(z.string()) })),
});
