import type { AccountErrorCode } from '@account-elements/core';
import { accountErrorCodes, countSchema, integerSchema } from '@account-elements/core/adapter';
import * as z from 'zod/mini';

/**
 * What the HTTP service, the handler and the OpenAPI document share, besides the table of operations in core. Each constant is separate, so
 * that a page loads only those that it uses.
 */

// `z.enum()` and `z.record()` would add 0.9 kB to a page, because nothing else in it needs their code.

/** The shape of a known error code. */
export const errorCodeSchema = z.custom<AccountErrorCode>((code) =>
  (accountErrorCodes as readonly unknown[]).includes(code),
);

const limitSchema = z.optional(z.nullable(z.number()));

/** The body of an error answer: problem details (RFC 9457) with the error code. */
export const problemSchema = z.object({
  code: errorCodeSchema,
  field: z.optional(z.string()),
  issues: z.optional(
    z.array(
      z.object({
        field: z.string(),
        rule: z.string(),
        params: z.optional(z.object({ minimum: limitSchema, maximum: limitSchema })),
      }),
    ),
  ),
  retryAfter: z.optional(countSchema),
  driftSeconds: z.optional(integerSchema),
});

/** The media type of {@link problemSchema}. */
export const problemType = 'application/problem+json';

/**
 * Every change has this header. No form and no simple cross-site request can set it, so a browser sends a CORS preflight before a change
 * from another origin.
 */
export const guardHeader = { name: 'x-account-elements', value: '1' } as const;

/** Returns the entity tag of a version, for `If-Match`. */
export function versionTag(version: string): string {
  return `"${encodeURIComponent(version)}"`;
}
