import { accountErrorCodes, countSchema, integerSchema } from '@account-elements/core/adapter';
import * as z from 'zod/mini';

/**
 * What the HTTP service, the handler and the OpenAPI document share, besides the table of operations in core. Each constant is separate, so
 * that a page loads only those that it uses.
 */

/** The body of an error answer: problem details (RFC 9457) with the error code. */
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
