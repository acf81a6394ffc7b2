import { AccountError } from '../../errors.ts';
import type { AccountErrorCode } from '../../errors.ts';
import type { CallOptions, CredentialsChanged } from '../../service.ts';
import type { AccountRecord, AccountStorage } from '../../storage.ts';
import type { ServiceIdentity } from '../authority.ts';
import { refusedBy } from './update-account.ts';
import type { AccountSource, AccountUpdate, QuickUpdate, UpdateAccount } from './update-account.ts';

/** The account of one session, with the credentials epoch that the session carries. */
export interface SessionAccount {
  /** Carries out an update, unless the session has ended. */
  update<Answer>(update: QuickUpdate<Answer>, options: CallOptions | undefined): Promise<Answer>;
  update<Prepared, Answer>(update: AccountUpdate<Prepared, Answer>, options: CallOptions | undefined): Promise<Answer>;
  /**
   * The same for a change of credentials. This session continues with the new epoch.
   *
   * @param overtaken The error if another change was made during this one. Default: `SESSION_ENDED`.
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
    // The session of a removed account has ended. Without a session, the host asked for an unknown account.
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
      // Of two concurrent changes one succeeds. The other has credentials that are no longer valid, and must not count as a wrong password.
      // Therefore the epoch of the first record that is read must still be current, also if the session has no epoch.
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
