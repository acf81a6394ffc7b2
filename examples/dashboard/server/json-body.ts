import { AccountError } from '@account-elements/core';
import { parseInput } from '@account-elements/core/adapter';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod/mini';

/** Sign-in forms are small. A larger body is not read. */
export const smallBody = bodyLimit({
  maxSize: 8 * 1024,
  onError: () => {
    throw new AccountError('REQUEST_TOO_LARGE');
  },
});

/**
 * Reads a JSON body of exactly this shape.
 *
 * @throws {AccountError} `MEDIA_TYPE_UNSUPPORTED`, `REQUEST_MALFORMED`, `INPUT_INVALID`.
 */
export async function readJson<Body>(context: Context, schema: z.ZodMiniType<Body>): Promise<Body> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new AccountError('MEDIA_TYPE_UNSUPPORTED');
  const body: unknown = await context.req.json().catch((cause: unknown) => {
    throw new AccountError('REQUEST_MALFORMED', { cause });
  });
  return parseInput(schema, body);
}
