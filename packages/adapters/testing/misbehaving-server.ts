import assert from 'node:assert/strict';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { afterEach } from 'node:test';
import { inspect } from 'node:util';

import { isAccountError } from '@account-elements/core';
import type { AccountError, AccountService } from '@account-elements/core';

import { createHttpAccountService } from '../src/http/index.ts';
import type { HttpAccountServiceOptions } from '../src/http/index.ts';
import { listen } from './account-server.ts';
import type { RunningServer } from './account-server.ts';

const servers: RunningServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** The requests that the server has received. */
export interface Misbehaving {
  readonly service: AccountService;
  readonly requests: IncomingMessage[];
}

/** A server that answers as it should not, and a service that calls it. */
export const misbehave = async (
  listener: RequestListener,
  options: Partial<HttpAccountServiceOptions> = {},
): Promise<Misbehaving> => {
  const requests: IncomingMessage[] = [];
  const server = await listen((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  servers.push(server);
  return { requests, service: createHttpAccountService({ url: `${server.origin}/account`, ...options }) };
};

export const answer =
  (
    status: number,
    body = '',
    headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
  ): RequestListener =>
  (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, headers).end(body);
  };

export const problem = (
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): RequestListener => answer(status, JSON.stringify(body), { 'content-type': 'application/problem+json', ...headers });

export const secret = 'S3ntinel-current-password';
export const read = (service: AccountService) => service.load();
export const write = (service: AccountService) =>
  service.password?.change({ currentPassword: secret, newPassword: `${secret}-2` });

/** Returns the error of a call, and checks that it contains no password. */
export const refusal = async (call: Promise<unknown> | undefined): Promise<AccountError> => {
  try {
    await call;
  } catch (thrown) {
    assert.ok(isAccountError(thrown), String(thrown));
    assert.ok(!inspect(thrown, { depth: 20, showHidden: true }).includes(secret), 'an error holds no password');
    return thrown;
  }
  return assert.fail('nothing was thrown');
};
