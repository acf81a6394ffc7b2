import { parse, serialize } from 'hono/utils/cookie';

import type { Identity, Tickets } from './tickets.ts';

/** Tickets as cookies: reads them from requests, and gives the `Set-Cookie` header that changes them. */
export interface TicketCookie {
  read(request: Headers): Promise<Identity | null>;
  /** The key of the ticket the request brought, which may be over; `null` when it brought none. */
  keyIn(request: Headers): string | null;
  /**
   * Creates a ticket for a user who has just been authenticated, and removes the ticket of the request, so that an id never survives
   * a change of state.
   */
  issue(request: Headers, identity: Identity): Promise<string>;
  /**
   * Gives a new ticket in place of the one the request brought in the cookie `spent`, and of any in this one. Gives `null`
   * when that has ended meanwhile: a user who has signed out stays signed out.
   *
   * @param spent default: this very cookie.
   */
  exchange(request: Headers, identity: Identity, spent?: Pick<TicketCookie, 'keyIn'>): Promise<string | null>;
  /** Makes a browser forget the cookie of a ticket that is over. */
  readonly removal: string;
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

  const issued = (id: string): string => header(id, tickets.lifetime / 1000);
  const keyIn = (request: Headers): string | null => tickets.keyOf(idIn(request) ?? '');
  const removal = header('', 0);

  return {
    async read(request) {
      const id = idIn(request);
      return id === undefined ? null : tickets.find(id);
    },
    keyIn,
    async issue(request, identity) {
      return issued(await tickets.issue(identity, keyIn(request)));
    },
    async exchange(request, identity, spent = { keyIn }) {
      const key = spent.keyIn(request);
      const id = key === null ? null : await tickets.exchange(key, identity, keyIn(request));
      return id === null ? null : issued(id);
    },
    removal,
    async clear(request) {
      const id = idIn(request);
      if (id !== undefined) await tickets.revoke(id);
      return removal;
    },
  };
}
