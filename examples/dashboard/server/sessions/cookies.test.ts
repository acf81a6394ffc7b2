import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createDeviceCookie } from './device-cookie.ts';
import { createTicketCookie } from './ticket-cookie.ts';
import type { Tickets } from './tickets.ts';

const identity = { accountId: 'acc_1', epoch: 1 };
const tickets: Tickets = {
  lifetime: 60_000,
  keyOf: (id) => `key of ${id}`,
  issue: async () => 'new-id',
  exchange: async () => 'new-id',
  find: async (id) => ({ ...identity, sessionId: id }),
  revoke: async () => undefined,
  end: async () => undefined,
};
const none = new Headers();

describe('the cookies', () => {
  it('belong to this host and to HTTPS if users reach the application over HTTPS', async () => {
    const session = createTicketCookie('session', tickets, true);
    const attributes = 'Path=/; HttpOnly; Secure; SameSite=Lax';
    assert.equal(await session.issue(none, identity), `__Host-session=new-id; Max-Age=60; ${attributes}`);
    assert.equal(session.removal, `__Host-session=; Max-Age=0; ${attributes}`);
    assert.equal(createDeviceCookie(true).issue('a'), `__Host-device=a; Max-Age=15552000; ${attributes}`);
  });

  it('have plain names over HTTP, where browsers store no cookie with this prefix', async () => {
    const attributes = 'Path=/; HttpOnly; SameSite=Lax';
    const session = createTicketCookie('session', tickets, false);
    assert.equal(await session.issue(none, identity), `session=new-id; Max-Age=60; ${attributes}`);
    assert.equal(createDeviceCookie(false).issue('a'), `device=a; Max-Age=15552000; ${attributes}`);
  });

  it('are read by their own name only, so that another site of the domain cannot set them', async () => {
    const session = createTicketCookie('session', tickets, true);
    const headers = new Headers({ cookie: 'session=theirs; device=theirs; __Host-session=own; __Host-device=own' });
    assert.equal((await session.read(headers))?.sessionId, 'own');
    assert.equal(session.keyIn(headers), 'key of own');
    assert.equal(createDeviceCookie(true).read(headers), 'own');
    const tossed = new Headers({ cookie: 'session=theirs; device=theirs' });
    assert.equal(await session.read(tossed), null);
    assert.equal(createDeviceCookie(true).read(tossed), undefined);
  });
});
