import { AccountError } from '@account-elements/core';
import type { MiddlewareHandler } from 'hono';

/** Refuses a request whose Host header gives an invalid URL, such as `a:99999`, because later code parses `request.url`. */
export const parsableAddress: MiddlewareHandler = async (context, next) => {
  if (!URL.canParse(context.req.raw.url)) throw new AccountError('REQUEST_MALFORMED');
  await next();
};
