import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';

import type { AccountSnapshot } from '../account.ts';
import { AccountError, toAccountError } from '../errors.ts';
import { resourceValue } from '../resource.ts';
import type { Resource } from '../resource.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { CallOptions } from '../service.ts';

/** Whether the host still knows who is asking. */
export type SessionStatus = 'active' | 'ended';

/** The account as a UI sees it: read, read again, and replaced by what a mutation answered. */
export interface AccountStore {
  readonly account: ReadableAtom<Resource<AccountSnapshot>>;
  readonly session: ReadableAtom<SessionStatus>;
  /** Reads the account. When a newer read or a mutation's answer overtakes it, it gives what that one gave. */
  load(): Promise<Result<AccountSnapshot>>;
  /** Takes the account as a mutation left it. */
  accept(account: AccountSnapshot): void;
  /** Notes what an error says of the session. */
  note(error: AccountError): void;
  /** Aborts a read in flight; nothing changes any more. */
  close(): void;
}

export function createAccountStore(read: (options: CallOptions) => Promise<AccountSnapshot>): AccountStore {
  const account = atom<Resource<AccountSnapshot>>({ status: 'idle' });
  const session = atom<SessionStatus>('active');
  let reading: AbortController | null = null;
  let latest: Promise<Result<AccountSnapshot>> | null = null;
  let closed = false;

  const supersede = (): void => {
    reading?.abort();
    reading = null;
  };

  const note = (error: AccountError): void => {
    if (error.code === 'SESSION_ENDED' && !closed) session.set('ended');
  };

  const accept = (value: AccountSnapshot): void => {
    if (closed) return;
    supersede();
    session.set('active');
    account.set({ status: 'ready', value });
  };

  const attempt = async (mine: AbortController): Promise<Result<AccountSnapshot>> => {
    try {
      const value = await read({ signal: mine.signal });
      if (reading !== mine) return overtaken();
      accept(value);
      return success(value);
    } catch (thrown) {
      if (reading !== mine) return overtaken();
      const error = toAccountError(thrown);
      reading = null;
      account.set({ status: 'failed', error, value: resourceValue(account.get()) });
      note(error);
      return failure(error);
    }
  };

  const overtaken = (): Promise<Result<AccountSnapshot>> => {
    const current = account.get();
    if (current.status === 'ready') return Promise.resolve(success(current.value));
    return reading !== null && latest !== null ? latest : Promise.resolve(failure(new AccountError('REQUEST_ABORTED')));
  };

  const load = (): Promise<Result<AccountSnapshot>> => {
    if (closed) return Promise.resolve(failure(new AccountError('REQUEST_ABORTED')));
    supersede();
    reading = new AbortController();
    account.set({ status: 'loading', value: resourceValue(account.get()) });
    latest = attempt(reading);
    return latest;
  };

  const close = (): void => {
    supersede();
    closed = true;
  };

  return { account, session, load, accept, note, close };
}
