import { parse, serialize } from 'hono/utils/cookie';

import type { Identity, TicketIdentity, Tickets } from './tickets.ts';

/** Tickets as cookies: reads them from requests, and returns the `Set-Cookie` header that changes them. */
export interface TicketCookie {
  read(request: Headers): Promise<TicketIdentity | null>;
  /** Returns the key of the ticket in the request, which may have ended; `null` if there is none. */
  keyIn(request: Headers): string | null;
  /**
   * Creates a ticket for a user who has just been authenticated, and removes the ticket of the request, so that an id never survives
   * a change of state.
   */
  issue(request: Headers, identity: Identity): Promise<string>;
  /**
   * Replaces the ticket in the cookie `spent`, and any ticket in this cookie, with a new one. Returns `null` if that ticket has
   * ended meanwhile: a user who has signed out stays signed out.
   *
   * @param spent default: this cookie.
   */
  exchange(request: Headers, identity: Identity, spent?: Pick<TicketCookie, 'keyIn'>): Promise<string | null>;
  /** Returns the header that removes the cookie of an ended ticket. */
  readonly removal: string;
  /** Ends the ticket of the request. */
  clear(request: Headers): Promise<string>;
}

/** @param secure whether users reach the application over HTTPS. The cookie then works only over HTTPS and only for this host. */
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
