import assert from 'node:assert/strict';

import type { AccountSnapshot } from '@account-elements/core';
import type { AccountRecord } from '@account-elements/core/adapter';
import { createTestAuthority, personas } from '@account-elements/core/testing';

import { createMemoryStorage } from '../src/memory/index.ts';
import { createAccountHandler } from '../src/http/handler.ts';
import type { AccountHandlerOptions } from '../src/http/handler.ts';

export const origin = 'https://app.example.com';

/** The user of the requests. */
export const registration = { ...personas.ada, id: 'ada' } as const;

/** The version of the profile and the preferences of this user before the first change, and the next one. */
export const firstVersion = await readFirstVersion();
export const secondVersion = firstVersion.replace(/^1/u, '2');

async function readFirstVersion(): Promise<string> {
  const { profile } = await createTestAuthority({ storage: createMemoryStorage() }).accounts.register(registration);
  return profile.version;
}

/** The headers that a page of the same origin sends. */
export const goodHeaders = {
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
  'x-account-elements': '1',
} as const;

/** Every change, with a valid body. */
export const mutations = [
  ['PATCH', '/profile', { fullName: 'Ada King' }],
  ['PATCH', '/preferences', { theme: 'dark' }],
  ['POST', '/password', { currentPassword: personas.ada.password, newPassword: 'Another-one-4-all' }],
  ['POST', '/mfa/totp', { password: personas.ada.password }],
  ['POST', '/mfa/totp/confirm', { code: '123456' }],
  ['POST', '/mfa/backup-codes', { password: personas.ada.password }],
  ['POST', '/mfa/disable', { password: personas.ada.password }],
  ['DELETE', '/mfa/totp', {}],
  ['POST', '/profile', { fullName: 'Ada King' }],
  ['POST', '/preferences', { theme: 'dark' }],
  ['POST', '/mfa/totp/cancel', {}],
] as const;

/** What to send besides, or instead of, the values of a correct page. `null` removes a header. */
export interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | null>> | undefined;
}

/** The handler over the real authority, with one user signed in. */
export interface HandlerScene {
  readonly handler: (request: Request) => Promise<Response>;
  readonly account: AccountSnapshot;
  send(method: string, path: string, sending?: Sending): Promise<Response>;
  /** The record as it is stored. */
  stored(): Promise<AccountRecord | null>;
}

export async function openScene(options: Partial<AccountHandlerOptions> = {}): Promise<HandlerScene> {
  const storage = createMemoryStorage();
  const authority = createTestAuthority({ storage });
  const account = await authority.accounts.register(registration);
  const handler = createAccountHandler({
    authenticate: () => ({ accountId: account.id, sessionId: 'session', epoch: 1 }),
    serviceFor: ({ accountId }) => authority.serviceWithoutSession(accountId),
    ...options,
  });
  return {
    handler,
    account,
    send: (method, path, sending) => handler(requestOf(method, path, sending)),
    stored: () => storage.get(account.id),
  };
}

export function requestOf(method: string, path: string, { body, headers = {} }: Sending = {}): Request {
  const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(method);
  const given = new Headers();
  for (const [name, value] of Object.entries({
    ...(isRead ? {} : { ...goodHeaders, 'if-match': `"${firstVersion}"` }),
    ...headers,
  })) {
    if (value !== null) given.set(name, value);
  }
  const text =
    body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  return new Request(`${origin}/account${path}`, {
    method,
    headers: given,
    ...(!isRead && text !== undefined && { body: text as BodyInit }),
  });
}

/** Checks that a response is a problem document, and returns it. */
export async function expectProblem(
  response: Response,
  status: number,
  code: string,
): Promise<Readonly<Record<string, unknown>>> {
  const text = await response.text();
  assert.equal(`${response.status} ${text.match(/"code":"(\w+)"/u)?.[1]}`, `${status} ${code}`, text);
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}
