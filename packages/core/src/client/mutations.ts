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
   * @param name of the action; the same action with the same input while one is waiting or in flight gives that one's
   *   promise, so that Enter and a click are one request.
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
const stale: readonly AccountErrorCode[] = ['OUTCOME_UNKNOWN', 'PROFILE_CHANGED', 'MFA_INACTIVE', 'ENROLMENT_MISSING', 'ENROLMENT_EXPIRED']; // prettier-ignore

export function createMutations(store: AccountStore, channel: TabChannel): Mutations {
  const running = new Map<string, Promise<unknown>>();
  const controller = new AbortController();
  const { signal } = controller;
  let last: Promise<unknown> = Promise.resolve();

  const attempt = async <Answer>(
    call: (options: CallOptions) => Promise<Answer>,
    accountOf: (answer: Answer) => AccountSnapshot | null,
  ): Promise<Result<Answer>> => {
    if (signal.aborted) return failure(new AccountError('REQUEST_ABORTED'));
    try {
      const answer = await call({ signal });
      const account = accountOf(answer);
      if (account === null) void store.load();
      else store.accept(account);
      channel.announce();
      return success(answer);
    } catch (thrown) {
      const error = toAccountError(thrown);
      store.note(error);
      if (stale.includes(error.code)) void store.load();
      return failure(error);
    }
  };

  return {
    run(name, input, call, accountOf) {
      const key = `${name} ${JSON.stringify(input)}`;
      const same = running.get(key);
      if (same !== undefined) return same as ReturnType<typeof attempt<never>>;
      const mine = last.then(() => attempt(call, accountOf)).finally(() => running.delete(key));
      running.set(key, mine);
      last = mine;
      return mine;
    },
    close: () => controller.abort(),
  };
}
