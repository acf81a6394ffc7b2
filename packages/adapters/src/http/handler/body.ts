import { AccountError } from '@account-elements/core';

import { quoted, refused, refusedByMistake } from './refusal.ts';

/** The maximum size of a body in bytes, if the host sets none. */
export const defaultBodyLimit = 32_768;

// Types such as `text/plain; application/json` reach a handler without a preflight, so only this type is accepted.
const jsonType = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/iu;

/**
 * @param isRequired Whether the operation needs a body. Without a body no type is needed.
 * @throws {AccountError} `MEDIA_TYPE_UNSUPPORTED`.
 */
export function assertJson(request: Request, isRequired: boolean): void {
  const type = request.headers.get('content-type');
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  const isJson = type === null ? !isRequired : jsonType.test(type);
  const expected = 'expected "application/json"';
  if (type === null && !isJson) throw refused('MEDIA_TYPE_UNSUPPORTED', `No content type, ${expected}`);
  if (!isJson) throw refused('MEDIA_TYPE_UNSUPPORTED', `Unexpected content type ${quoted(String(type))}, ${expected}`);
  if (encoding !== 'identity') {
    throw refused('MEDIA_TYPE_UNSUPPORTED', `Unexpected content encoding ${quoted(encoding)}, expected none`);
  }
}

/** Options of {@link readBody}. */
export interface BodyOptions {
  /** The longest body, in bytes. */
  readonly limit: number;
  /** Whether the operation needs a body. */
  readonly isRequired: boolean;
  /** Stops the reading. */
  readonly signal: AbortSignal;
}

/**
 * Reads the whole body. The limit applies to the bytes that arrive, not to the announced length.
 *
 * @throws {AccountError} `REQUEST_TOO_LARGE`; `REQUEST_MALFORMED` when the body is cut off, missing or shorter than announced.
 */
export async function readBody(request: Request, { limit, isRequired, signal }: BodyOptions): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length'));
  if (announced > limit) throw tooLarge(limit);
  if (request.bodyUsed || request.body?.locked === true) throw drainedBody('was already read');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(request, signal)) {
    length += chunk.byteLength;
    if (length > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  if (length < announced) throw drainedBody(`has ${length} of ${announced} announced bytes`);
  if (isRequired && length === 0) throw emptyBody('has no bytes');
  return concatenate(chunks, length);
}

/** The error for a body that the client has not sent before the deadline. */
export function lateBody(milliseconds: number): AccountError {
  return refused('REQUEST_MALFORMED', `The body of the request did not arrive within ${milliseconds} ms`);
}

function tooLarge(limit: number): AccountError {
  return refused('REQUEST_TOO_LARGE', `The body of the request has more than ${limit} bytes`);
}

const advice =
  'something read it before the account handler: mount the handler before every body parser, such as express.json() or the parsers of Fastify.';

// A server would not end such a body normally if the client had not sent all of it.
function drainedBody(problem: string): AccountError {
  return refusedByMistake('REQUEST_MALFORMED', `The body of the request ${problem}: ${advice}`);
}

// An empty change must not be answered as a success. A client can cause it, too.
function emptyBody(problem: string): AccountError {
  return refused('REQUEST_MALFORMED', `The body of the request ${problem}. If the client did send one, ${advice}`);
}

async function* chunksOf(request: Request, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  const stop = (): void => void reader?.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
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
  throw refused('REQUEST_MALFORMED', 'The body of the request was cut off');
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/**
 * Parses the JSON of a body. An empty body is `{}`: only an operation without input gets this far without a body.
 *
 * @param isRequired Whether the operation needs an input. An adapter that restores a body from a parser's result gives `{}` or `null` if there is none.
 * @throws {AccountError} `REQUEST_MALFORMED` when it is not UTF-8, not JSON, nested too deeply or contains nothing; `INPUT_INVALID` for a
 *   key that could change an object's prototype.
 */
export function parseBody(bytes: Uint8Array, isRequired: boolean): unknown {
  if (bytes.byteLength === 0) return {};
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    assertShallow(text);
    const value: unknown = JSON.parse(text, refusePrototypeKeys);
    if (isRequired && isNothing(value)) throw emptyBody('contains no value');
    return value;
  } catch (thrown) {
    if (thrown instanceof AccountError) throw thrown;
    throw refused('REQUEST_MALFORMED', 'The body of the request is not JSON in UTF-8');
  }
}

function isNothing(value: unknown): boolean {
  return value === null || (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0);
}

const deepest = 16;

/** Counts the brackets outside strings, before the text is parsed. */
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
    if (depth > deepest) {
      throw refused('REQUEST_MALFORMED', `The body of the request is nested deeper than ${deepest} levels`);
    }
  }
}

const prototypeKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

function refusePrototypeKeys(key: string, value: unknown): unknown {
  if (prototypeKeys.includes(key))
    throw new AccountError('INPUT_INVALID', { issues: [{ field: key, rule: 'unknown' }] });
  return value;
}
