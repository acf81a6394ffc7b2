import { createCookieJar } from './cookie-jar.ts';
import { eventually } from './eventually.ts';
import type { TestUser } from './test-accounts.ts';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  /** Of a refusal. */
  readonly code: string | undefined;
  /** Whole seconds, as the header says. */
  readonly retryAfter: string | null;
  readonly body: unknown;
  /** How long it took, in milliseconds. */
  readonly took: number;
}

/** Somebody with cookies and no browser. The cookies are good at every server that has the same keys and database. */
export interface HttpClient {
  /** @param address of the server, without a slash at the end. */
  get(address: string, path: string): Promise<Answer>;
  /** Sends what the account page sends: JSON, from the same origin, with the header against forged requests. */
  post(address: string, path: string, body: unknown): Promise<Answer>;
}

/** @param patience milliseconds after which a request that nobody answers fails. */
export function createHttpClient(patience = 30_000): HttpClient {
  const cookies = createCookieJar();

  const send = async (address: string, path: string, init: RequestInit): Promise<Answer> => {
    const began = performance.now();
    const response = await fetch(address + path, {
      ...init,
      headers: {
        Origin: address,
        Cookie: cookies.header,
        'Content-Type': 'application/json',
        'X-Account-Elements': '1',
      },
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    const took = performance.now() - began;
    cookies.take(response.headers.getSetCookie());
    const body: unknown = text === '' ? null : JSON.parse(text);
    const code = typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : undefined;
    return { status: response.status, code, retryAfter: response.headers.get('retry-after'), body, took };
  };

  return {
    get: (address, path) => send(address, path, {}),
    post: (address, path, body) => send(address, path, { method: 'POST', body: JSON.stringify(body) }),
  };
}

/** Somebody whose password was right, and who is signed in unless their MFA is on. Waits while a server is too busy to look. */
export function signIn(address: string, { username, password }: TestUser): Promise<HttpClient> {
  const client = createHttpClient();
  return eventually(async () => {
    const { status, code } = await client.post(address, '/api/sign-in', { username, password });
    if (status !== 200) throw new Error(`${username} could not be signed in: ${status} ${code ?? ''}`);
    return client;
  });
}
