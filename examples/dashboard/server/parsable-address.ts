import { AccountError } from '@account-elements/core';
import type { MiddlewareHandler } from 'hono';

/** Refuses a request whose Host header gives no URL, such as `a:99999`: code below may parse `request.url`. */
export const parsableAddress: MiddlewareHandler = async (context, next) => {
  if (!URL.canParse(context.req.raw.url)) throw new AccountError('REQUEST_MALFORMED');
  await next();
};
