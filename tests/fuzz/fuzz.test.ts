import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';

import { createAccountHandler } from '@account-elements/adapters/http/handler';
import type { AccountHandlerOptions, AccountIdentity } from '@account-elements/adapters/http/handler';
import { createMemoryStorage } from '@account-elements/adapters/memory';
import type { AccountStorage } from '@account-elements/core';
import { createTestAuthority, personas } from '@account-elements/core/testing';

import { createHttpServer } from '../../examples/dashboard/server/http-server.ts';
import { accountState, isDocumented } from './account-state.ts';
import { fuzz } from './fuzz.ts';
import type { FuzzReport, FuzzTarget } from './fuzz.ts';
import type { FuzzUser } from './requests.ts';

/** What a faulty host does before or after the account handler. */
interface Fault {
  readonly authenticate?: AccountHandlerOptions['authenticate'];
  around?(request: Request, handler: () => Promise<Response>, scene: Scene): Promise<Response>;
}

interface Scene {
  readonly storage: AccountStorage;
  readonly output: string[];
  readonly users: ReadonlyMap<string, FuzzUser>;
  readonly otherAccount: string;
}

const limits = { requestTimeout: 60_000, maxConnections: 1_000 };

/** Runs the fuzzer against the account handler on a socket in this process. */
async function fuzzHandler(fault: Fault, maxProblems = 1): Promise<FuzzReport> {
  const storage = createMemoryStorage();
  const authority = createTestAuthority({ storage });
  const { id: otherAccount } = await authority.accounts.register(personas.ada);
  const users = new Map<string, FuzzUser>();
  const output: string[] = [];
  let count = 0;
  const scene: Scene = { storage, output, users, otherAccount };
  const userOf = (request: Request): FuzzUser | undefined => users.get(request.headers.get('cookie') ?? '');
  const authenticate = (request: Request): AccountIdentity => {
    const { id = '', cookie = '' } = userOf(request) ?? {};
    return { accountId: id, sessionId: cookie, epoch: 1 };
  };
  const handler = createAccountHandler({
    authenticate: fault.authenticate ?? authenticate,
    serviceFor: authority.serviceFor,
    onError: (error) => output.push(String(error.stack)),
  });
  const serve = (request: Request): Promise<Response> => {
    const answer = (): Promise<Response> => handler(request);
    return fault.around?.(request, answer, scene) ?? answer();
  };
  const server = createHttpServer(serve, limits).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const target: FuzzTarget = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    otherAccount,
    output,
    secrets: () => [...users.keys()],
    isDocumented,
    async createUser() {
      count += 1;
      const registration = { ...personas.grace, username: `user-${count}` };
      const { id, profile } = await authority.accounts.register(registration);
      const { password } = registration;
      const user: FuzzUser = { id, password, cookie: `session=${id}`, profileVersion: profile.version };
      users.set(user.cookie, user);
      return user;
    },
    stateOf: async (id) => accountState((await storage.get(id)) ?? assert.fail('the account is missing')),
  };
  try {
    return await fuzz(target, { seed: 7, requests: 2_000, maxProblems, patience: 2_000 });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function rename(storage: AccountStorage, id: string): Promise<void> {
  const record = (await storage.get(id)) ?? assert.fail('the account is missing');
  await storage.replace({ ...record, fullName: `${record.fullName}!`, revision: record.revision + 1 }, record.revision);
}

const faults: readonly (readonly [what: string, problem: RegExp, fault: Fault])[] = [
  [
    'throws a URIError in the handler',
    /status 500/u,
    {
      authenticate: (request) => {
        decodeURIComponent(request.headers.get('cookie') ?? '');
        return null;
      },
    },
  ],
  [
    'decodes the path of every request',
    /status 500/u,
    {
      around: async (request, handler) => {
        decodeURIComponent(new URL(request.url).pathname);
        return handler();
      },
    },
  ],
  [
    'parses the Origin of every request',
    /status 500/u,
    {
      around: async (request, handler) => {
        const origin = request.headers.get('origin');
        return origin !== null && !URL.canParse(origin) ? new Response(null, { status: 500 }) : handler();
      },
    },
  ],
  [
    'answers an error without a problem document',
    /without a problem document/u,
    {
      around: async (_request, handler) => {
        const answer = await handler();
        return answer.status === 415 ? new Response('no', { status: 415 }) : answer;
      },
    },
  ],
  [
    'changes the account and then refuses the request',
    /the account has changed/u,
    {
      async around(request, handler, { storage, users }) {
        const answer = await handler();
        const user = users.get(request.headers.get('cookie') ?? '');
        if (answer.status === 415 && user !== undefined) await rename(storage, user.id);
        return answer;
      },
    },
  ],
  [
    'changes the account for a GET',
    /the account has changed/u,
    {
      async around(request, handler, { storage, users }) {
        const user = users.get(request.headers.get('cookie') ?? '');
        if (request.method === 'GET' && user !== undefined) await rename(storage, user.id);
        return handler();
      },
    },
  ],
  [
    'changes another account',
    /another account has changed/u,
    {
      async around(request, handler, { storage, otherAccount }) {
        if (request.headers.get('x-http-method-override') !== null) await rename(storage, otherAccount);
        return handler();
      },
    },
  ],
  [
    'repeats a cookie in an answer',
    /a secret is in the answer/u,
    {
      around: async (request, handler) => {
        const answer = await handler();
        if (answer.status !== 404) return answer;
        const headers = { 'content-type': 'application/problem+json' };
        return new Response(request.headers.get('cookie'), { status: 404, headers });
      },
    },
  ],
  [
    'logs a cookie',
    /a secret is in the log/u,
    {
      around: async (request, handler, { output }) => {
        output.push(request.headers.get('cookie') ?? '');
        return handler();
      },
    },
  ],
  [
    'logs a decoded path',
    /control character/u,
    {
      around: async (request, handler, { output }) => {
        output.push(unescape(request.url));
        return handler();
      },
    },
  ],
  [
    'logs a stack for a refused request',
    /the log has a stack/u,
    {
      around: async (_request, handler, { output }) => {
        const answer = await handler();
        if (answer.status === 413) output.push(...String(new Error('too large').stack).split('\n'));
        return answer;
      },
    },
  ],
  [
    'does not answer',
    /the connection is held/u,
    { around: (request, handler) => (request.method === 'TRACE' ? new Promise(() => undefined) : handler()) },
  ],
];

describe('the fuzzer (H6)', () => {
  it('finds nothing on the account handler', async () => {
    assert.deepEqual((await fuzzHandler({})).problems, []);
  });

  for (const [what, problem, fault] of faults) {
    it(`finds a host that ${what}`, async () => {
      assert.match((await fuzzHandler(fault)).problems.join('\n'), problem);
    });
  }
});
