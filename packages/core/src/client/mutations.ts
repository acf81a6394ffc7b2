import type { AccountSnapshot } from '../account.ts';
import { AccountError, toAccountError } from '../errors.ts';
import type { AccountErrorCode } from '../errors.ts';
import { resourceValue } from '../resource.ts';
import { failure, notSaved, success } from '../result.ts';
import type { ChangeResult, Result } from '../result.ts';
import type { CallOptions } from '../service.ts';
import type { AccountStore } from './account-store.ts';
import { accountIn, checkAnswer } from '../operations.ts';
import type { ChangeName } from '../operations.ts';
import { compareWith } from './change-outcome.ts';
import type { TabChannel } from './tab-channel.ts';
import { createUnresolved } from './unresolved.ts';

/** A change to be made. */
export interface Mutation<Answer> {
  readonly name: ChangeName;
  readonly input: unknown;
  /** The version that was edited, if the operation has one. */
  readonly version?: string | undefined;
  /** Calls the service. */
  readonly call: (options: CallOptions) => Promise<Answer>;
}

/** Makes changes, one at a time and in the order in which they were requested. */
export interface Mutations {
  /**
   * Makes a change and stores the account from its answer. If the answer is lost, the account is read, and the result contains the
   * outcome of the change.
   *
   * While the newest change of a name is waiting or in flight, the same input returns the same promise, so that Enter and a click make
   * one request. Older changes are not compared, so that dark, light and dark again ends with dark.
   *
   * A change is for the account that is stored when it is requested. If the account of another user is stored before the change is made,
   * nothing is sent. If the answer contains the account of another user, that account is stored. The result of both is `SESSION_ENDED`.
   */
  run<Answer>(mutation: Mutation<Answer>): Promise<ChangeResult<Answer>>;
  /** Aborts the change in flight, and stops waiting for unknown outcomes. Later changes are rejected with `REQUEST_ABORTED`. */
  close(): void;
}

// After these errors the stored account can differ from the one that is shown.
const stale: readonly AccountErrorCode[] = [
  // The service requires something that the account did not say.
  'INPUT_INVALID',
  'PROFILE_CHANGED',
  'BACKUP_CODES_CHANGED',
  'MFA_INACTIVE',
  'ENROLMENT_MISSING',
  'ENROLMENT_EXPIRED',
];

// Seconds. A proxy can send a `retryAfter` of hours, and other changes wait for this one.
const longestPause = 5;

export function createMutations(store: AccountStore, channel: TabChannel): Mutations {
  const newest = new Map<string, { readonly key: string; readonly result: Promise<unknown> }>();
  const unresolved = createUnresolved(store);
  const controller = new AbortController();
  const { signal } = controller;
  let last: Promise<unknown> = Promise.resolve();

  const stored = (): AccountSnapshot | undefined => resourceValue(store.account.get());

  const make = async <Answer>(mutation: Mutation<Answer>, id: string | undefined): Promise<ChangeResult<Answer>> => {
    unresolved.forget(mutation.name);
    if (signal.aborted) return notSaved(new AccountError('REQUEST_ABORTED'));
    const before = stored();
    if (isOther(before, id)) return otherUser();
    const result = await toResult(mutation, signal);
    if (!result.ok) return afterFailure(mutation, before, result.error);
    const account = accountIn(result.value);
    // The answer can be older than a read that returned the account of another user.
    if (account === null || isOther(stored(), id)) void store.load();
    else store.accept(account);
    channel.announce();
    return account !== null && isOther(account, id) ? otherUser() : result;
  };

  const afterFailure = async (
    { name, input }: Mutation<unknown>,
    before: AccountSnapshot | undefined,
    error: AccountError,
  ): Promise<ChangeResult<never>> => {
    store.checkSession(error);
    if (stale.includes(error.code)) void store.load();
    if (error.code !== 'OUTCOME_UNKNOWN' && error.code !== 'REQUEST_ABORTED') return notSaved(error);
    // The service can still make the change until this time is over.
    if (error.retryAfter !== undefined) await pause(Math.min(error.retryAfter, longestPause), signal);
    const reading = store.load();
    channel.announce();
    const read = await reading;
    const compare = compareWith(name, input, before);
    const outcome = read.ok ? compare(read.value) : undefined;
    if (outcome) return { ok: false, error, outcome };
    const resolved = outcome === null ? new Promise<never>(() => undefined) : unresolved.resolve(name, compare);
    return { ok: false, error, outcome: 'unknown', resolved };
  };

  return {
    run<Answer>(mutation: Mutation<Answer>) {
      const { name, input, version } = mutation;
      const id = stored()?.id;
      const key = JSON.stringify([input, version, id]);
      const previous = newest.get(name);
      if (previous?.key === key) return previous.result as Promise<ChangeResult<Answer>>;
      const result = last.then(() => make(mutation, id));
      const entry = { key, result };
      newest.set(name, entry);
      const done = (): void => {
        if (newest.get(name) === entry) newest.delete(name);
      };
      last = result.then(done, done);
      return result;
    },
    close() {
      controller.abort();
      unresolved.close();
    },
  };
}

function isOther(account: AccountSnapshot | undefined, id: string | undefined): boolean {
  return id !== undefined && account?.id !== id;
}

function otherUser(): ChangeResult<never> {
  return notSaved(new AccountError('SESSION_ENDED'));
}

async function toResult<Answer>({ name, input, call }: Mutation<Answer>, signal: AbortSignal): Promise<Result<Answer>> {
  try {
    return success(checkAnswer(name, input, await call({ signal })));
  } catch (thrown) {
    return failure(toAccountError(thrown));
  }
}

/** Waits some seconds, or until the signal aborts. */
function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1000);
    signal.addEventListener('abort', end);
  });
}
