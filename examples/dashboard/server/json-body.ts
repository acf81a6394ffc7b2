import { readJsonBody } from '@account-elements/adapters/http/handler';
import { parseInput } from '@account-elements/core/adapter';
import type * as z from 'zod/mini';

/** Sign-in forms are small. A larger body is not read. */
const maxBodyBytes = 8 * 1024;

/**
 * Reads a JSON body of exactly this shape.
 *
 * @throws {AccountError} `MEDIA_TYPE_UNSUPPORTED`, `REQUEST_MALFORMED`, `REQUEST_TOO_LARGE`, `INPUT_INVALID`.
 */
export async function readJson<Body>(request: Request, schema: z.ZodMiniType<Body>): Promise<Body> {
  return parseInput(schema, await readJsonBody(request, { maxBodyBytes }));
}
