import { AccountError } from '../../errors.ts';
import type { AccountErrorCode } from '../../errors.ts';
import type { CallOptions, CredentialsChanged } from '../../service.ts';
import type { AccountStorage } from '../../storage.ts';
import type { ServiceIdentity } from '../authority.ts';
import { refuse } from './judgement.ts';
import type { Judge, Settle, Subject } from './settle.ts';

/** Somebody who asks about their own account, with the credentials epoch their session carries. */
export interface Caller {
  /** Judges the caller's record, unless their session is over. */
  ask<Answer>(judge: Judge<Answer>, options: CallOptions | undefined): Promise<Answer>;
  /**
   * The same for a change of credentials: the caller's own session goes on with the epoch it leads to.
   *
   * @param overtaken what to say when another change was faster while this one was judged. Default: `SESSION_ENDED`.
   */
  change<Answer extends CredentialsChanged>(
    judge: Judge<Answer>,
    options: CallOptions | undefined,
    overtaken?: AccountErrorCode,
  ): Promise<Answer>;
}

export function createCaller(storage: AccountStorage, settle: Settle, identity: ServiceIdentity): Caller {
  const { accountId } = identity;
  let current = identity.epoch;

  const subject: Subject = {
    read: () => storage.get(accountId),
    // A session of an account that is gone is over; without a session, the host asked for somebody who is not there.
    missing: () => new AccountError(identity.epoch === undefined ? 'ACCOUNT_MISSING' : 'SESSION_ENDED'),
  };

  return {
    ask(judge, options) {
      const epoch = current;
      return settle(
        subject,
        (record, attempt) =>
          epoch === undefined || epoch === record.credentialsEpoch
            ? judge(record, attempt)
            : refuse(record, new AccountError('SESSION_ENDED')),
        options,
      );
    },
    async change(judge, options, overtaken = 'SESSION_ENDED') {
      // Of two changes at once one wins. The other was asked for under credentials that are gone, and must not count as a
      // wrong password: so the epoch holds from the first read on, whether or not a session carries one.
      let epoch = current;
      let moved: AccountErrorCode = 'SESSION_ENDED';
      const pinned: typeof judge = (record, attempt) => {
        epoch ??= record.credentialsEpoch;
        if (epoch !== record.credentialsEpoch) return refuse(record, new AccountError(moved));
        moved = overtaken;
        return judge(record, attempt);
      };
      const answer = await settle(subject, pinned, options);
      if (current !== undefined) current = Math.max(current, answer.epoch);
      return answer;
    },
  };
}
