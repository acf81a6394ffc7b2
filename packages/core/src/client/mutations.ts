import type { AccountSnapshot } from '../account.ts';
import { AccountError, toAccountError } from '../errors.ts';
import type { AccountErrorCode } from '../errors.ts';
import { failure, success } from '../result.ts';
import type { Result } from '../result.ts';
import type { CallOptions } from '../service.ts';
import type { AccountStore } from './account-store.ts';
import type { TabChannel } from './tab-channel.ts';

/** Runs the calls that change something, one at a time and in the order they were asked for. */
export interface Mutations {
  /**
   * Runs a call and takes the account it answers with.
   *
   * @param name of the action. While the newest call of an action is waiting or in flight, the same input gives that
   *   one's promise, so that Enter and a click are one request. Only the newest: dark, light and dark again ends dark.
   */
  run<Answer>(
    name: string,
    input: unknown,
    call: (options: CallOptions) => Promise<Answer>,
    accountOf: (answer: Answer) => AccountSnapshot | null,
  ): Promise<Result<Answer>>;
  /** Aborts what is in flight and refuses everything else. */
  close(): void;
}

// After these the stored account may differ from what is shown.
const stale: readonly AccountErrorCode[] = [
  'OUTCOME_UNKNOWN',
  'PROFILE_CHANGED',
  'BACKUP_CODES_CHANGED',
  'MFA_INACTIVE',
  'ENROLMENT_MISSING',
  'ENROLMENT_EXPIRED',
];

export function createMutations(store: AccountStore, channel: TabChannel): Mutations {
  const newest = new Map<string, { readonly input: string; readonly result: Promise<unknown> }>();
  const controller = new AbortController();
  const { signal } = controller;
  let last: Promise<unknown> = Promise.resolve();

  const attempt = async <Answer>(
    call: (options: CallOptions) => Promise<Answer>,
    accountOf: (answer: Answer) => AccountSnapshot | null,
  ): Promise<Result<Answer>> => {
    if (signal.aborted) return failure(new AccountError('REQUEST_ABORTED'));
    const result = await settled(() => call({ signal }));
    if (result.ok) {
      const account = accountOf(result.value);
      if (account === null) void store.load();
      else store.accept(account);
      channel.announce();
    } else {
      store.note(result.error);
      if (stale.includes(result.error.code)) void store.load();
      // It may have been made: the other tabs look for themselves.
      if (result.error.code === 'OUTCOME_UNKNOWN') channel.announce();
    }
    return result;
  };

  return {
    run<Answer>(
      name: string,
      input: unknown,
      call: (options: CallOptions) => Promise<Answer>,
      accountOf: (answer: Answer) => AccountSnapshot | null,
    ) {
      const mine = JSON.stringify(input);
      const before = newest.get(name);
      if (before?.input === mine) return before.result as Promise<Result<Answer>>;
      const result = last.then(() => attempt(call, accountOf));
      const entry = { input: mine, result };
      newest.set(name, entry);
      const done = (): void => {
        if (newest.get(name) === entry) newest.delete(name);
      };
      // A listener of the host that throws must not stop what comes after.
      last = result.then(done, done);
      return result;
    },
    close: () => controller.abort(),
  };
}

async function settled<Answer>(call: () => Promise<Answer>): Promise<Result<Answer>> {
  try {
    return success(await call());
  } catch (thrown) {
    return failure(toAccountError(thrown));
  }
}
