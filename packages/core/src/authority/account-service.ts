import type { AccountService, CallOptions } from '../service.ts';
import type { ServiceIdentity } from './authority.ts';
import { atBoundary } from './kernel/boundary.ts';
import { createCaller } from './kernel/caller.ts';
import { allow } from './kernel/judgement.ts';
import { snapshotOf } from './kernel/snapshot.ts';
import { createMfaService } from './mfa/service.ts';
import type { Parts } from './parts.ts';
import { createPasswordService } from './password/service.ts';
import { createPreferencesService } from './preferences/service.ts';
import { createProfileService } from './profile/service.ts';

/** Puts the four features together for one account. */
export function createAccountService(parts: Parts, identity: ServiceIdentity): AccountService {
  const caller = createCaller(parts.storage, parts.settle, identity);
  const profile = createProfileService(caller);
  const preferences = createPreferencesService(parts.preferences, caller);
  const password = createPasswordService(parts, caller);
  const mfa = createMfaService(parts, caller);
  return {
    load: bounded((options) => caller.ask((record, { now }) => allow(record, snapshotOf(record, now)), options)),
    profile: { update: boundedWith(profile.update) },
    preferences: { update: boundedWith(preferences.update) },
    password: { change: boundedWith(password.change) },
    mfa: {
      beginTotp: boundedWith(mfa.beginTotp),
      confirmTotp: boundedWith(mfa.confirmTotp),
      cancelTotp: bounded(mfa.cancelTotp),
      regenerateBackupCodes: boundedWith(mfa.regenerateBackupCodes),
      disable: boundedWith(mfa.disable),
    },
  };
}

function bounded<Answer>(call: (options?: CallOptions) => Promise<Answer>): (options?: CallOptions) => Promise<Answer> {
  return (options) => atBoundary(() => call(options), options);
}

function boundedWith<Input, Options extends CallOptions, Answer>(
  call: (input: Input, options: Options) => Promise<Answer>,
): (input: Input, options: Options) => Promise<Answer> {
  return (input, options) => atBoundary(() => call(input, options), options);
}
