import type { AccountSnapshot } from '../account.ts';
import type { Confirmations } from './authority.ts';
import { accountIn, callOperation, serviceFrom } from '../operations.ts';
import type { CredentialsChanged, FullAccountService } from '../service.ts';
import { atBoundary } from './kernel/boundary.ts';
import { allow } from './kernel/decision.ts';
import { createSessionAccount } from './kernel/session-account.ts';
import type { SessionIdentity } from './kernel/session-account.ts';
import { snapshotOf } from './kernel/snapshot.ts';
import { createMfaService } from './mfa/service.ts';
import type { Parts } from './parts.ts';
import { createPasswordService } from './password/service.ts';
import { createPreferencesService } from './preferences/service.ts';
import { createProfileService } from './profile/service.ts';

/** Creates the service for one account from its four features. */
export function createAccountService(parts: Parts, identity: SessionIdentity): FullAccountService {
  const account = createSessionAccount(parts.storage, parts.updateAccount, identity);
  const service: FullAccountService = {
    load: (options) => account.update((record, now) => allow(record, snapshotOf(record, now)), options),
    profile: createProfileService(parts, account),
    preferences: createPreferencesService(parts.preferences, account),
    password: createPasswordService(parts, account),
    mfa: createMfaService(parts, account),
  };
  const { confirmations, readOnly } = parts;
  const mark = (account: AccountSnapshot): AccountSnapshot => withConfirmations(readOnly.mark(account), confirmations);
  return serviceFrom((name, input, options) =>
    atBoundary(async () => withAccount(await callOperation(service, name, input, options), mark), options),
  ) as FullAccountService;
}

/** Adds what confirms a change, if the host requires more than the default. */
function withConfirmations(account: AccountSnapshot, { username, mfa }: Confirmations): AccountSnapshot {
  return {
    ...account,
    ...(username === 'password' && { profile: { ...account.profile, usernameConfirmation: username } }),
    ...(mfa === 'password-and-code' && { mfa: { ...account.mfa, confirmation: mfa } }),
  };
}

/** Applies a change to the account that an answer is or contains. */
function withAccount(answer: unknown, change: (account: AccountSnapshot) => AccountSnapshot): unknown {
  const account = accountIn(answer);
  if (account === null) return answer;
  return account === answer ? change(account) : { ...(answer as CredentialsChanged), account: change(account) };
}
