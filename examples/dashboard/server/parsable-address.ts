import { AccountError } from '@account-elements/core';
import type { MiddlewareHandler } from 'hono';

/** Refuses a request whose URL cannot be parsed, because later code parses it. A Host header such as `a:99999` makes it invalid. */
export const parsableAddress: MiddlewareHandler = async (context, next) => {
  if (pathOf(context.req.raw) === null) throw new AccountError('REQUEST_MALFORMED');
  await next();
};

/** Returns the path of a request, still encoded; `null` if its URL or a percent sign in the path is not valid. */
export function pathOf({ url }: Request): string | null {
  try {
    const { pathname } = new URL(url);
    // The result is used, because bundlers remove a call of decodeURI whose result is not.
    return decodeURI(pathname) === '' ? null : pathname;
  } catch {
    return null;
  }
}
