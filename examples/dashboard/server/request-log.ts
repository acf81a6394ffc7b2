import type { Clock } from '@account-elements/core';
import type { MiddlewareHandler } from 'hono';

/** The log of the application. */
export interface Log {
  /** Writes one line about one request. */
  request(line: string): void;
  /** Writes an unexpected error. */
  failure(thrown: unknown): void;
}

/** Logs method, path, status and duration of requests that change or compute something. Never logs a query, a body or a header. */
export function requestLog(log: Log, clock: Clock): MiddlewareHandler {
  return async (context, next) => {
    const began = clock();
    await next();
    const { method, path } = context.req;
    if (!isLogged(path)) return;
    log.request(`${method} ${path} ${context.res.status} ${clock() - began} ms`);
  };
}

function isLogged(path: string): boolean {
  return path.startsWith('/api/') || path === '/account' || path.startsWith('/account/');
}
