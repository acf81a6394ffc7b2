import type { Agent } from 'node:http';

import type { AccountSnapshot } from '@account-elements/core';

import { send } from '../harness/send.ts';
import type { Reply } from '../harness/send.ts';
import type { SignedInUser } from '../harness/test-accounts.ts';

/** The account's API as one user uses it. */
export interface Account {
  load(): Promise<Reply>;
  /** Changes the profile with this version. */
  rename(fullName: string, version: string): Promise<Reply>;
  changePassword(passwords: { readonly currentPassword: string; readonly newPassword: string }): Promise<Reply>;
}

/** @param address the server's, without a slash at the end. */
export function accountOf({ cookie }: Pick<SignedInUser, 'cookie'>, address: string, agent: Agent): Account {
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

/** Returns the account in a successful answer. */
export function snapshotIn({ status, text }: Reply): AccountSnapshot {
  if (status !== 200) throw new Error(`There is no account in an answer with ${status}: ${text}`);
  return JSON.parse(text) as AccountSnapshot;
}
