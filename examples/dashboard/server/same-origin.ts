import { AccountError } from '@account-elements/core';
import type { MiddlewareHandler } from 'hono';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses changes that a page of another site requests with the user's cookies. Every browser of the last five years sends
 * `Sec-Fetch-Site` or `Origin`. A request with neither header is refused.
 *
 * @param publicOrigins If there are none, the origin of the request's URL is the own one.
 */
export function sameOrigin(publicOrigins: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const { headers, url } = context.req.raw;
    if (!safeMethods.includes(context.req.method)) {
      const own = publicOrigins.length > 0 ? publicOrigins : [new URL(url).origin];
      const site = headers.get('sec-fetch-site');
      const isOwn = site === null ? own.includes(headers.get('origin') ?? '') : site === 'same-origin';
      if (!isOwn) throw new AccountError('REQUEST_FORBIDDEN');
    }
    await next();
  };
}
