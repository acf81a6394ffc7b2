import { atom } from 'nanostores';
import type { ReadableAtom } from 'nanostores';

import type { AccountSnapshot } from '../account.ts';
import { AccountError, toAccountError } from '../errors.ts';
import { resourceValue } from '../resource.ts';
import type { Resource } from '../resource.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { CallOptions } from '../service.ts';
import { setStore } from './set-store.ts';

/** Whether the session of the user is still valid. */
export type SessionStatus = 'active' | 'ended';

/** The account for a user interface. A read or the answer to a change replaces it. */
export interface AccountStore {
  readonly account: ReadableAtom<Resource<AccountSnapshot>>;
  readonly session: ReadableAtom<SessionStatus>;
  /** Reads the account. If a newer read starts or a change is answered meanwhile, the result is the newer one. */
  load(): Promise<Result<AccountSnapshot>>;
  /** Stores the account from the answer of a change. */
  accept(account: AccountSnapshot): void;
  /** Sets the session to `ended` if the error is `SESSION_ENDED`. */
  checkSession(error: AccountError): void;
  /** Aborts a read in flight. The stores no longer change. */
  close(): void;
}

export function createAccountStore(read: (options: CallOptions) => Promise<AccountSnapshot>): AccountStore {
  const account = atom<Resource<AccountSnapshot>>({ status: 'idle' });
  const session = atom<SessionStatus>('active');
  let reading: AbortController | null = null;
  let latest: Promise<Result<AccountSnapshot>> | null = null;
  let closed = false;

  const abortRead = (): void => {
    reading?.abort();
    reading = null;
  };

  const checkSession = (error: AccountError): void => {
    if (error.code === 'SESSION_ENDED' && !closed) setStore(session, 'ended');
  };

  const accept = (value: AccountSnapshot): void => {
    if (closed) return;
    abortRead();
    setStore(session, 'active');
    setStore(account, { status: 'ready', value });
  };

  const readWith = async (controller: AbortController): Promise<Result<AccountSnapshot>> => {
    try {
      const value = await read({ signal: controller.signal });
      if (reading !== controller) return newerResult();
      accept(value);
      return success(value);
    } catch (thrown) {
      if (reading !== controller) return newerResult();
      const error = toAccountError(thrown);
      reading = null;
      setStore(account, { status: 'failed', error, value: resourceValue(account.get()) });
      checkSession(error);
      return failure(error);
    }
  };

  const newerResult = (): Promise<Result<AccountSnapshot>> => {
    const current = account.get();
    if (current.status === 'ready') return Promise.resolve(success(current.value));
    return reading !== null && latest !== null ? latest : Promise.resolve(failure(new AccountError('REQUEST_ABORTED')));
  };

  const load = (): Promise<Result<AccountSnapshot>> => {
    if (closed) return Promise.resolve(failure(new AccountError('REQUEST_ABORTED')));
    abortRead();
    reading = new AbortController();
    setStore(account, { status: 'loading', value: resourceValue(account.get()) });
    latest = readWith(reading);
    return latest;
  };

  const close = (): void => {
    abortRead();
    closed = true;
  };

  return { account, session, load, accept, checkSession, close };
}
