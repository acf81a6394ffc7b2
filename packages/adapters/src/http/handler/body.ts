import { AccountError } from '@account-elements/core';

// `text/plain; application/json` and its kind reach a handler without a preflight: nothing but the type itself passes.
const jsonType = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/iu;

/**
 * @param isRequired whether a body must be there; without one, no type is needed.
 * @throws {AccountError} `MEDIA_TYPE_UNSUPPORTED`.
 */
export function assertJson(request: Request, isRequired: boolean): void {
  const type = request.headers.get('content-type');
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  const isJson = type === null ? !isRequired : jsonType.test(type.trim());
  if (!isJson || encoding !== 'identity') throw new AccountError('MEDIA_TYPE_UNSUPPORTED');
}

/** What {@link readBody} accepts. */
export interface BodyOptions {
  /** The longest body, in bytes. */
  readonly limit: number;
  /** Whether the operation needs a body. */
  readonly isRequired: boolean;
  /** Stops the reading. */
  readonly signal: AbortSignal;
}

/**
 * Reads a whole body. The limit counts the bytes that arrive, not those that were announced.
 *
 * @throws {AccountError} `REQUEST_TOO_LARGE`; `REQUEST_MALFORMED` when the body is cut off, and, with a cause for the host's log, when
 *   it is missing or shorter than announced.
 */
export async function readBody(request: Request, { limit, isRequired, signal }: BodyOptions): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length'));
  if (announced > limit) throw new AccountError('REQUEST_TOO_LARGE');
  if (request.bodyUsed || request.body?.locked === true) throw missingBody('was already read');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request, signal)) {
    length += chunk.byteLength;
    if (length > limit) throw new AccountError('REQUEST_TOO_LARGE');
    chunks.push(chunk);
  }
  if (length < announced) throw missingBody(`has ${length} of ${announced} announced bytes`);
  if (isRequired && length === 0) throw missingBody('is empty');
  return concatenate(chunks, length);
}

/** A body that the client has not sent before the deadline. */
export function lateBody(milliseconds: number): AccountError {
  const cause = new Error(`The body of the request did not arrive within ${milliseconds} ms`);
  return new AccountError('REQUEST_MALFORMED', { cause });
}

// The cause explains the mistake in the host: an empty change must never pass as a success.
function missingBody(problem: string): AccountError {
  const cause = new Error(
    `The body of the request ${problem}. If the client did send it, something read it before the account handler: ` +
      'mount the handler before every body parser, such as express.json() or the parsers of Fastify.',
  );
  return new AccountError('REQUEST_MALFORMED', { cause });
}

async function* chunksOf(request: Request, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  const stop = (): void => void reader?.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop, { once: true });
  try {
    for (;;) {
      const { value } = (await reader?.read().catch(refuseCutOff)) ?? {};
      if (value === undefined) return;
      yield value;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

function refuseCutOff(): never {
  throw new AccountError('REQUEST_MALFORMED');
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/**
 * Reads JSON out of a body. No body is `{}`: only an operation that needs none gets this far without one.
 *
 * @throws {AccountError} `REQUEST_MALFORMED` when it is not UTF-8, not JSON or nested without end; `INPUT_INVALID` for a key that
 *   could reach an object's prototype.
 */
export function parseBody(bytes: Uint8Array): unknown {
  if (bytes.byteLength === 0) return {};
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    assertShallow(text);
    return JSON.parse(text, refusePrototypeKeys);
  } catch (thrown) {
    throw thrown instanceof AccountError ? thrown : new AccountError('REQUEST_MALFORMED');
  }
}

const deepest = 16;

/** Counts brackets before anything is built of them; those inside strings do not count. */
function assertShallow(text: string): void {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === '\\') index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > deepest) throw new AccountError('REQUEST_MALFORMED');
  }
}

const prototypeKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

function refusePrototypeKeys(key: string, value: unknown): unknown {
  if (prototypeKeys.includes(key))
    throw new AccountError('INPUT_INVALID', { issues: [{ field: key, rule: 'unknown' }] });
  return value;
}
