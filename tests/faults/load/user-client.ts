import { Agent } from 'node:http';

import { createHttpClient } from '../../harness/http-client.ts';
import type { Answer } from '../../harness/http-client.ts';

/** The part of an answer that the simulated users need. */
export type UserAnswer = Pick<Answer, 'status' | 'body'>;

/** The client of a simulated user, with its own cookies and network address. */
export interface UserClient {
  /**
   * Sends a request to the next server.
   *
   * @param ifMatch the version that a change is based on.
   * @returns status 0 when there was no answer, so the outcome is unknown.
   */
  ask(method: 'GET' | 'PATCH' | 'POST', path: string, body?: unknown, ifMatch?: string): Promise<UserAnswer>;
}

/** How long a user waits for an answer, in milliseconds. */
const timeout = 8_000;
let clients = 0;

export function createUserClient(servers: readonly string[]): UserClient {
  clients += 1;
  // Sign-ins are limited by network address, and 127.0.0.0/8 has enough addresses. Each request has its own connection, because a
  // kept-alive connection could break between two requests.
  const agent = new Agent({ localAddress: `127.1.${String(clients >> 8)}.${String(clients & 255)}` });
  const client = createHttpClient({ agent, timeout });
  let next = clients;
  return {
    async ask(method, path, body, ifMatch) {
      const url = `${servers[next % servers.length] ?? ''}${path}`;
      next += 1;
      return client.request(method, url, { body, ifMatch }).catch(() => ({ status: 0, body: {} }));
    },
  };
}
