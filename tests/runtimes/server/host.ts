import { createAccountHandler } from '@account-elements/adapters/http/handler';
import { isAccountError } from '@account-elements/core';
import type { AccountStorage } from '@account-elements/core';
import { createAuthority, createPbkdf2Hasher } from '@account-elements/core/authority';
import type { AccountAuthority, PasswordHasher } from '@account-elements/core/authority';
import { testSealingKey } from '@account-elements/core/testing';

import { timeHeader } from './contract.ts';
import type { ControlCall, ErrorBody, HostOptions } from './contract.ts';
import { createRemoteHasher } from './remote-hasher.ts';

/** Storages of the runtime, by name. */
export type Storages = Readonly<Record<string, () => Promise<AccountStorage>>>;

interface Host {
  readonly authority: AccountAuthority;
  readonly handler: (request: Request) => Promise<Response>;
  readonly sessions: Map<string, { accountId: string; sessionId: string; epoch: number }>;
  setTime(time: number): void;
}

/**
 * A host with an authority for each conformance case, as a function from request to response. `/hosts` creates one, `/hosts/<id>/control` is what
 * only a host can do, and `/hosts/<id>/account` is the handler.
 */
export function createHosts(storages: Storages): (request: Request) => Promise<Response> {
  const hosts = new Map<string, Host>();
  return async (request) => {
    const { pathname } = new URL(request.url);
    const [, , id = '', route] = pathname.split('/');
    if (pathname === '/hosts') {
      const created = crypto.randomUUID();
      hosts.set(created, await createHost(created, (await request.json()) as HostOptions, storages));
      return Response.json({ id: created });
    }
    const host = hosts.get(id);
    if (host === undefined) return new Response('No such host', { status: 404 });
    const time = request.headers.get(timeHeader);
    if (time !== null) host.setTime(Number(time));
    return route === 'control' ? control(host, request) : host.handler(request);
  };
}

async function createHost(id: string, options: HostOptions, storages: Storages): Promise<Host> {
  const { storage: name, hasher, authority: authorityOptions } = options;
  const makeStorage = storages[name];
  if (makeStorage === undefined) throw new Error(`No storage "${name}"`);
  let now: number | undefined;
  const authority = createAuthority({
    storage: await makeStorage(),
    issuer: 'Account Elements',
    sealingKeys: [testSealingKey],
    clock: () => now ?? Date.now(),
    passwordHasher: hasherOf(hasher),
    ...authorityOptions,
  });
  const sessions: Host['sessions'] = new Map();
  const handler = createAccountHandler({
    basePath: `/hosts/${id}/account`,
    authenticate: (request) => sessions.get(request.headers.get('authorization') ?? '') ?? null,
    serviceFor: authority.serviceFor,
    onCredentialsChanged(request, identity) {
      sessions.set(request.headers.get('authorization') ?? '', identity);
      return undefined;
    },
  });
  const setTime = (time: number): void => {
    now = time;
  };
  return { authority, handler, sessions, setTime };
}

function hasherOf(hasher: HostOptions['hasher']): PasswordHasher | undefined {
  if (hasher === 'default') return undefined;
  return hasher === 'fast' ? createPbkdf2Hasher({ iterations: 100 }) : createRemoteHasher(hasher.url);
}

async function control({ authority, sessions }: Host, request: Request): Promise<Response> {
  try {
    return Response.json({ answer: await carryOut(authority, sessions, (await request.json()) as ControlCall) });
  } catch (thrown) {
    return Response.json({ error: describe(thrown) }, { status: 400 });
  }
}

function carryOut(authority: AccountAuthority, sessions: Host['sessions'], call: ControlCall): unknown {
  switch (call.name) {
    case 'register':
      return authority.accounts.register(call.input);
    case 'verifyPassword':
      return authority.verifyPassword(call.input);
    case 'verifySecondFactor':
      return authority.verifySecondFactor(call.input);
    case 'connect':
      sessions.set(call.token, call.input);
      return null;
  }
}

function describe(thrown: unknown): ErrorBody {
  if (!isAccountError(thrown)) return { code: 'SERVICE_FAILED', message: String(thrown) };
  const { code, field, issues, retryAfter, cause } = thrown;
  return { code, field, issues, retryAfter, message: `${thrown.message} ${String(cause ?? '')}` };
}
