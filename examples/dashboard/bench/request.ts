import { request } from 'node:http';
import type { Agent } from 'node:http';

import type { AccountSnapshot } from '@account-elements/core';

import type { Member } from './crowd.ts';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** What is sent. */
export interface Sent {
  readonly agent: Agent;
  readonly cookie: string;
  /** Default: GET. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One request with Node's own client, which takes less of the cores than `fetch` and leaves more of them to the server. */
export function send(url: string, { agent, cookie, method = 'GET', headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const content = body === undefined ? {} : { 'content-type': 'application/json', 'x-account-elements': '1' };
    const { origin } = new URL(url);
    const sending = request(url, { agent, method, headers: { cookie, origin, ...content, ...headers } }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => {
          text += chunk;
        })
        .once('error', reject)
        .once('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sending.once('error', reject).end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The account's API as one person uses it. */
export interface Account {
  load(): Promise<Answer>;
  /** Changes the profile that had this version. */
  rename(fullName: string, version: string): Promise<Answer>;
  changePassword(passwords: { readonly currentPassword: string; readonly newPassword: string }): Promise<Answer>;
}

/** @param address of the server, without a slash at the end. */
export function accountOf({ cookie }: Pick<Member, 'cookie'>, address: string, agent: Agent): Account {
  const base = `${address}/account`;
  return {
    load: () => send(base, { agent, cookie }),
    rename(fullName, version) {
      const headers = { 'if-match': `"${version}"` };
      return send(`${base}/profile`, { agent, cookie, method: 'PATCH', headers, body: { fullName } });
    },
    changePassword: (body) => send(`${base}/password`, { agent, cookie, method: 'POST', body }),
  };
}

/** The account in a good answer. */
export function snapshotIn({ status, text }: Answer): AccountSnapshot {
  if (status !== 200) throw new Error(`There is no account in an answer with ${status}: ${text}`);
  return JSON.parse(text) as AccountSnapshot;
}
