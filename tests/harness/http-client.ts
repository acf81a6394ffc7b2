import { Agent } from 'node:http';

import { createCookieJar } from './cookie-jar.ts';
import { eventually } from './eventually.ts';
import { send } from './send.ts';
import type { TestUser } from './test-accounts.ts';

/** The response of a server. */
export interface Answer {
  readonly status: number;
  /** The error code, if there is one. */
  readonly code: string | undefined;
  /** The header `Retry-After`, in whole seconds. */
  readonly retryAfter: string | undefined;
  /** The parsed JSON; empty if there is no body. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** The content of a request. */
export interface RequestOptions {
  readonly body?: unknown;
  /** The version that a change is based on. */
  readonly ifMatch?: string | undefined;
}

/**
 * A client without a browser that keeps cookies. It sends what the account page sends. The cookies are valid on every server with the
 * same keys and database.
 */
export interface HttpClient {
  /** @throws if there is no complete response. */
  request(method: string, url: string, options?: RequestOptions): Promise<Answer>;
  /** @param address the server's, without a slash at the end. */
  get(address: string, path: string): Promise<Answer>;
  post(address: string, path: string, body: unknown): Promise<Answer>;
}

/** @param options `timeout`: milliseconds after which a request fails. */
export function createHttpClient({ agent = new Agent(), timeout = 60_000 } = {}): HttpClient {
  const cookies = createCookieJar();
  const request: HttpClient['request'] = async (method, url, { body, ifMatch } = {}) => {
    const headers: Record<string, string> =
      ifMatch === undefined ? {} : { 'if-match': `"${encodeURIComponent(ifMatch)}"` };
    const signal = AbortSignal.timeout(timeout);
    const reply = await send(url, { agent, cookie: cookies.header, method, headers, body, signal });
    cookies.add(reply.setCookies);
    const content = (reply.text === '' ? {} : JSON.parse(reply.text)) as Answer['body'];
    const code = typeof content['code'] === 'string' ? content['code'] : undefined;
    return { status: reply.status, code, retryAfter: reply.retryAfter, body: content };
  };
  return {
    request,
    get: (address, path) => request('GET', address + path),
    post: (address, path, body) => request('POST', address + path, { body }),
  };
}

/** Creates the client of a user after the first step of the sign-in. Retries while the server is too busy. */
export function signIn(address: string, { username, password }: TestUser): Promise<HttpClient> {
  const client = createHttpClient();
  return eventually(async () => {
    const { status, code } = await client.post(address, '/api/sign-in', { username, password });
    if (status !== 200) throw new Error(`${username} could not sign in: ${status} ${code ?? ''}`);
    return client;
  });
}
