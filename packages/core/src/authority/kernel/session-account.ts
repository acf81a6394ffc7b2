import { AccountError } from '../../errors.ts';
import type { AccountErrorCode } from '../../errors.ts';
import type { CallOptions, CredentialsChanged } from '../../service.ts';
import type { AccountRecord, AccountStorage } from '../../storage.ts';
import type { ServiceIdentity } from '../authority.ts';
import { refusedBy } from './update-account.ts';
import type { AccountSource, AccountUpdate, QuickUpdate, UpdateAccount } from './update-account.ts';

/** The account of one session, with the credentials epoch that the session carries. */
export interface SessionAccount {
  /** Carries out an update, unless the session is over. */
  update<Answer>(update: QuickUpdate<Answer>, options: CallOptions | undefined): Promise<Answer>;
  update<Prepared, Answer>(update: AccountUpdate<Prepared, Answer>, options: CallOptions | undefined): Promise<Answer>;
  /**
   * The same for a change of credentials: this session continues with the epoch that the change leads to.
   *
   * @param overtaken what to answer when another change was faster during this one. Default: `SESSION_ENDED`.
   */
  changeCredentials<Prepared, Answer extends CredentialsChanged>(
    update: AccountUpdate<Prepared, Answer>,
    options: CallOptions | undefined,
    overtaken?: AccountErrorCode,
  ): Promise<Answer>;
}

export function createSessionAccount(
  storage: AccountStorage,
  updateAccount: UpdateAccount,
  identity: ServiceIdentity,
): SessionAccount {
  const { accountId } = identity;
  let current = identity.epoch;

  const source: AccountSource = {
    load: () => storage.get(accountId),
    // A session of a removed account is over. Without a session, the host asked for an unknown account.
    missing: () => new AccountError(identity.epoch === undefined ? 'ACCOUNT_MISSING' : 'SESSION_ENDED'),
  };

  return {
    update<Prepared, Answer>(
      update: AccountUpdate<Prepared, Answer> | QuickUpdate<Answer>,
      options: CallOptions | undefined,
    ) {
      const epoch = current;
      const refusal = (record: AccountRecord): AccountError | null =>
        epoch === undefined || epoch === record.credentialsEpoch ? null : new AccountError('SESSION_ENDED');
      return updateAccount(source, refusedBy(refusal, update), options);
    },
    async changeCredentials(update, options, overtaken = 'SESSION_ENDED') {
      // Of two changes at once one wins. The other was asked for under credentials that no longer exist, and must not count as a wrong
      // password: so the epoch of the first record that is read must still hold, whether or not the session carries one.
      let epoch = current;
      let code: AccountErrorCode = 'SESSION_ENDED';
      const refusal = (record: AccountRecord): AccountError | null => {
        epoch ??= record.credentialsEpoch;
        if (epoch !== record.credentialsEpoch) return new AccountError(code);
        code = overtaken;
        return null;
      };
      const answer = await updateAccount(source, refusedBy(refusal, update), options);
      if (current !== undefined) current = Math.max(current, answer.epoch);
      return answer;
    },
  };
}
