import { AccountError } from '@account-elements/core';
import type { MiddlewareHandler } from 'hono';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses changes that another site's page asks for in the person's name. Browsers say where a request comes from; one
 * that says nothing is no browser of the last five years, and has no business here.
 */
export function sameOrigin(publicOrigin: string | null): MiddlewareHandler {
  return async (context, next) => {
    const { headers, url } = context.req.raw;
    if (!safeMethods.includes(context.req.method)) {
      const own = publicOrigin ?? new URL(url).origin;
      const site = headers.get('sec-fetch-site');
      const isOwn = site === null ? headers.get('origin') === own : site === 'same-origin';
      if (!isOwn) throw new AccountError('REQUEST_FORBIDDEN');
    }
    await next();
  };
}
