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

/**
 * Reads a body up to a limit, which counts the bytes that come and not those that were announced.
 *
 * @throws {AccountError} `REQUEST_TOO_LARGE`; `REQUEST_MALFORMED` when it is cut off.
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length')) > limit) throw new AccountError('REQUEST_TOO_LARGE');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request)) {
    length += chunk.byteLength;
    if (length > limit) throw new AccountError('REQUEST_TOO_LARGE');
    chunks.push(chunk);
  }
  return concatenate(chunks, length);
}

async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  try {
    for (;;) {
      const { value } = (await reader?.read().catch(refuseCutOff)) ?? {};
      if (value === undefined) return;
      yield value;
    }
  } finally {
    reader?.cancel().catch(() => undefined);
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
 * Reads JSON out of a body; no body at all is `{}`.
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
