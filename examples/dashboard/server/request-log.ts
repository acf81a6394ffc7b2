import { inspect } from 'node:util';

import { isAccountError } from '@account-elements/core';
import type { Clock } from '@account-elements/core';
import type { MiddlewareHandler } from 'hono';

import type { AddressOfRequest } from './client-address.ts';
import { pathOf } from './parsable-address.ts';

/** The log of the application. */
export interface Log {
  /** Writes one line about one request. */
  request(line: string): void;
  /** Writes an unexpected error of one request. */
  failure(request: string, thrown: unknown): void;
}

/** The accounts of requests, as far as they are known. */
export type AccountOfRequest = WeakMap<Request, string>;

/**
 * Creates a log that no client can forge: a control or format character is written as its code point, and only the first line of an entry
 * starts at the margin. An error that is expected under load has no stack.
 */
export function createLog(write: {
  readonly line: (text: string) => void;
  readonly error: (text: string) => void;
}): Log {
  return {
    request: (line) => write.line(printable(line)),
    failure(request, thrown) {
      if (isOverload(thrown)) return write.line(printable(`${request} SERVICE_UNAVAILABLE: too many requests`));
      const [first = '', ...rest] = inspect(thrown).split('\n').map(printable);
      write.error([`${printable(request)} ${first}`, ...rest.map((line) => `    ${line.trim()}`)].join('\n'));
    },
  };
}

// A path of a client can have thousands of characters.
const longestPath = 200;

/** Returns the method, the path and the account of a request for the log: no query, header or body. */
export function describeRequest(request: Request, accountOf: AccountOfRequest): string {
  const path = pathOf(request) ?? '(malformed)';
  const shown = path.length > longestPath ? `${path.slice(0, longestPath)}…` : path;
  return `${request.method} ${shown} ${accountOf.get(request) ?? '-'}`;
}

/** Logs status, duration and client address of requests that change or compute something. */
export function requestLog(
  log: Log,
  clock: Clock,
  accountOf: AccountOfRequest,
  addressOf: AddressOfRequest,
): MiddlewareHandler {
  return async (context, next) => {
    const began = clock();
    await next();
    if (!isLogged(context.req.path)) return;
    const { req, res } = context;
    const request = describeRequest(req.raw, accountOf);
    log.request(`${request} ${res.status} ${clock() - began} ms ${addressOf.get(req.raw) ?? '-'}`);
  };
}

function isLogged(path: string): boolean {
  return path.startsWith('/api/') || path === '/account' || path.startsWith('/account/');
}

// Without a cause, the service had too much to do. A database that fails is the cause.
function isOverload(thrown: unknown): boolean {
  return isAccountError(thrown) && thrown.code === 'SERVICE_UNAVAILABLE' && thrown.cause === undefined;
}

/** Returns a text with its control and format characters as code points, so that it cannot control a terminal or forge a line. */
export function printable(text: string): string {
  return text.replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
