import { AccountError } from '../../errors.ts';
import type { AccountErrorCode } from '../../errors.ts';
import type { CallOptions, CredentialsChanged } from '../../service.ts';
import type { AccountRecord, AccountStorage } from '../../storage.ts';
import type { ServiceIdentity } from '../authority.ts';
import { isUsedUp } from './attempts.ts';
import type { BudgetName } from './attempts.ts';
import { accountById, rejectedBy } from './update-account.ts';
import type { UpdateAccount, UpdateOptions } from './update-account.ts';
import type { AccountUpdate, QuickUpdate } from './decision.ts';

/** The account of one session, with the credentials epoch that the session carries; or an account without a session. */
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

/** The session of a service, or the id of the account alone if the service has no session. */
export type SessionIdentity =
  ServiceIdentity | (Pick<ServiceIdentity, 'accountId'> & { readonly sessionId?: undefined });

// Longer than a browser keeps a cookie.
const counterLifetime = 400 * 24 * 60 * 60_000;

export function createSessionAccount(
  storage: AccountStorage,
  updateAccount: UpdateAccount,
  identity: SessionIdentity,
): SessionAccount {
  const { accountId } = identity;
  const session = identity.sessionId === undefined ? null : identity;
  let current = session?.epoch;

  // The session of a removed account has ended. Without a session, the host asked for an unknown account.
  const source = accountById(storage, accountId, session === null ? 'ACCOUNT_MISSING' : 'SESSION_ENDED');
  const hasEnded = ({ credentialsEpoch, attempts, suspendedAt }: AccountRecord, epoch: number | undefined): boolean =>
    (epoch !== undefined && epoch !== credentialsEpoch) ||
    suspendedAt !== null ||
    (session !== null && isUsedUp(attempts, { kind: 'sessions', id: session.sessionId }));
  const optionsOf = (options: CallOptions | undefined): UpdateOptions => ({
    ...options,
    ...(session !== null && {
      budgetOf: async (_record, now): Promise<BudgetName> => ({
        kind: 'sessions',
        id: session.sessionId,
        expiresAt: now + counterLifetime,
      }),
      origin: { sessionId: session.sessionId, address: session.address },
    }),
  });

  return {
    update<Prepared, Answer>(
      update: AccountUpdate<Prepared, Answer> | QuickUpdate<Answer>,
      options: CallOptions | undefined,
    ) {
      const epoch = current;
      const rejection = (record: AccountRecord): AccountError | null =>
        hasEnded(record, epoch) ? new AccountError('SESSION_ENDED') : null;
      return updateAccount(source, rejectedBy(rejection, update), optionsOf(options));
    },
    async changeCredentials(update, options, overtaken = 'SESSION_ENDED') {
      // Of two concurrent changes one succeeds. The other has credentials that are no longer valid, and must not count as a wrong password.
      // Therefore the epoch of the first record that is read must still be current, also if the session has no epoch.
      let epoch = current;
      let code: AccountErrorCode = 'SESSION_ENDED';
      const rejection = (record: AccountRecord): AccountError | null => {
        epoch ??= record.credentialsEpoch;
        if (hasEnded(record, epoch)) return new AccountError(code);
        code = overtaken;
        return null;
      };
      const answer = await updateAccount(source, rejectedBy(rejection, update), optionsOf(options));
      if (current !== undefined) current = Math.max(current, answer.epoch);
      return answer;
    },
  };
}
