import { getConnInfo } from '@hono/node-server/conninfo';
import { clientAddress } from '@account-elements/adapters/http/handler';
import type { MiddlewareHandler } from 'hono';

/** The addresses of the clients of requests, as far as they are known. */
export type AddressOfRequest = WeakMap<Request, string>;

/** Keeps the address of the client of each request. Behind a proxy it is unknown if the header does not contain it. */
export function keepAddress(trustedProxies: number, addressOf: AddressOfRequest): MiddlewareHandler {
  return async (context, next) => {
    const { address: socketAddress } = getConnInfo(context).remote;
    const address = clientAddress(context.req.raw.headers, socketAddress, { trustedProxies });
    if (address !== null) addressOf.set(context.req.raw, address);
    await next();
  };
}
