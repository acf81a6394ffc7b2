import type { Clock } from '@account-elements/core';
import type { MiddlewareHandler } from 'hono';

/** Where the application says what happens. */
export interface Log {
  /** One line about one request. */
  request(line: string): void;
  /** Something that should not have happened. */
  failure(thrown: unknown): void;
}

/** Notes method, path, status and time of what changes or computes something; never a query, a body or a header. */
export function requestLog(log: Log, clock: Clock): MiddlewareHandler {
  return async (context, next) => {
    const began = clock();
    await next();
    const { method, path } = context.req;
    if (!isNoted(path)) return;
    log.request(`${method} ${path} ${context.res.status} ${clock() - began} ms`);
  };
}

function isNoted(path: string): boolean {
  return path.startsWith('/api/') || path === '/account' || path.startsWith('/account/');
}
