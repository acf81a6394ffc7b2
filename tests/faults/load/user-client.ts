import { Agent } from 'node:http';

import { createCookieJar } from '../../harness/cookie-jar.ts';
import { send } from '../../harness/send.ts';

/** What came back. */
export interface Answer {
  /** 0: none came, so that nobody knows what was done. */
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Somebody with a cookie jar and a network address of their own, who knows every server. */
export interface UserClient {
  /**
   * Asks the servers in turn.
   *
   * @param ifMatch the version that a change is made to.
   */
  ask(method: 'GET' | 'PATCH' | 'POST', path: string, body?: unknown, ifMatch?: string): Promise<Answer>;
}

/** Milliseconds after which somebody gives an answer up. */
const patience = 8_000;
let clients = 0;

/** A client of the application. */
export function createUserClient(servers: readonly string[]): UserClient {
  clients += 1;
  // Sign-ins are limited for each address, and this machine is a whole network of them. A connection for each request: one that is
  // kept would break between two.
  const agent = new Agent({ localAddress: `127.1.${String(clients >> 8)}.${String(clients & 255)}` });
  const cookies = createCookieJar();
  let turn = clients;

  return {
    async ask(method, path, body, ifMatch) {
      const url = `${servers[turn % servers.length] ?? ''}${path}`;
      turn += 1;
      const headers: Record<string, string> =
        ifMatch === undefined ? {} : { 'if-match': `"${encodeURIComponent(ifMatch)}"` };
      const signal = AbortSignal.timeout(patience);
      const reply = await send(url, { agent, cookie: cookies.header, method, headers, body, signal }).catch(() => null);
      if (reply === null) return { status: 0, body: {} };
      const { status, text, setCookies } = reply;
      cookies.take(setCookies);
      return { status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
    },
  };
}
