import * as z from 'zod/mini';

import { countSchema } from '../integer-schemas.ts';
import { isTotpEnrolment } from './key-uri.ts';

/** The shape of the input of `confirmTotp`. A number is not a code, because it has lost its leading zeros. */
export const totpConfirmationSchema = z.strictObject({ code: z.string() });

/** The shape of an `MfaStatus`. */
export const mfaStatusSchema = z.object({
  enabled: z.boolean(),
  enabledAt: z.nullable(z.string()),
  backupCodesRemaining: countSchema,
  enrolmentExpiresAt: z.nullable(z.string()),
  replaceable: z.optional(z.boolean()),
  confirmation: z.optional(z.enum(['password', 'password-and-code'])),
});

/** The shape of a `TotpEnrolment`. */
export const totpEnrolmentSchema = z
  .object({
    secret: z.string(),
    uri: z.string(),
    expiresAt: z.nullable(z.string()),
    digits: z.optional(countSchema.check(z.refine((digits) => digits >= 6 && digits <= 8))),
    periodSeconds: z.optional(countSchema),
  })
  .check(z.refine(isTotpEnrolment));
