import { accountErrorCodes } from '@account-elements/core/adapter';
import * as z from 'zod/mini';

/**
 * What both ends of the wire and the OpenAPI document know beside the table of operations in core. Each table is a constant of its own, so
 * that a page loads only those it uses.
 */

/** What a request is answered with when it fails: problem details (RFC 9457) with the error's code. */
export const problemSchema = z.object({
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
  retryAfter: z.optional(z.int().check(z.nonnegative())),
  driftSeconds: z.optional(z.int()),
});

/** The media type of {@link problemSchema}. */
export const problemType = 'application/problem+json';

/**
 * Every mutation carries this header. No form and no plain cross-site request can set it, so a browser asks the handler
 * (CORS preflight) before it sends one from elsewhere.
 */
export const guardHeader = { name: 'x-account-elements', value: '1' } as const;

/** A version as the entity tag that `If-Match` carries. */
export function versionTag(version: string): string {
  return `"${encodeURIComponent(version)}"`;
}
