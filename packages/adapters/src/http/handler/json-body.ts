import { assertJson, defaultBodyLimit, lateBody, parseBody, readBody } from './body.ts';
import { defaultTimeout, withinDeadline } from './deadline.ts';

/** Options of {@link readJsonBody}. */
export interface JsonBodyOptions {
  /** The maximum size in bytes. Default: 32 768. */
  readonly maxBodyBytes?: number | undefined;
  /** Milliseconds until the whole body has to be there. Default: 1900. */
  readonly timeout?: number | undefined;
}

/**
 * Reads a JSON body as the account handler does, for the host's own routes, such as sign-in: at most so many bytes, before a deadline,
 * as UTF-8, without deep nesting and without `__proto__`. Check the shape of the result.
 *
 * @throws {AccountError} `MEDIA_TYPE_UNSUPPORTED` for another type than `application/json`; `REQUEST_TOO_LARGE`; `REQUEST_MALFORMED` if
 *   the body is not JSON, was cut off, is late or was already read; `INPUT_INVALID` for a key that could change an object's prototype.
 * @example
 * const { username, password } = credentialsSchema.parse(await readJsonBody(request, { maxBodyBytes: 8192 }));
 */
export async function readJsonBody(request: Request, options: JsonBodyOptions = {}): Promise<unknown> {
  const { maxBodyBytes: limit = defaultBodyLimit, timeout = defaultTimeout } = options;
  assertJson(request, true);
  const read = (signal: AbortSignal): Promise<Uint8Array> => readBody(request, { limit, isRequired: true, signal });
  return parseBody(await withinDeadline(timeout, read, lateBody), false);
}
