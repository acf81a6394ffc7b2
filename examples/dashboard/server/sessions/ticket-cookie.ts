import { parse, serialize } from 'hono/utils/cookie';

import type { Identity, Tickets } from './tickets.ts';

/** Tickets as cookies: reads them from requests, and gives the `Set-Cookie` header that changes them. */
export interface TicketCookie {
  read(request: Headers): Promise<Identity | null>;
  /** Gives a new ticket in place of the one the request brought, which is over: ids never outlive a change of state. */
  replace(request: Headers, identity: Identity): Promise<string>;
  /** Ends the ticket the request brought. */
  clear(request: Headers): Promise<string>;
}

/**
 * @param secure whether people reach the application over HTTPS: the cookie is then locked to it and to this very host.
 */
export function createTicketCookie(name: string, tickets: Tickets, secure: boolean): TicketCookie {
  const cookieName = secure ? `__Host-${name}` : name;
  const idIn = (request: Headers): string | undefined => parse(request.get('cookie') ?? '', cookieName)[cookieName];
  const header = (id: string, maxAge: number): string =>
    serialize(cookieName, id, { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge });

  const revoke = async (request: Headers): Promise<void> => {
    const id = idIn(request);
    if (id !== undefined) await tickets.revoke(id);
  };

  return {
    async read(request) {
      const id = idIn(request);
      return id === undefined ? null : tickets.find(id);
    },
    async replace(request, identity) {
      await revoke(request);
      return header(await tickets.issue(identity), tickets.lifetime / 1000);
    },
    async clear(request) {
      await revoke(request);
      return header('', 0);
    },
  };
}
