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
  const { mark, markChanged } = parts.readOnly;
  const profile = createProfileService(caller, parts.readOnly);
  const preferences = createPreferencesService(parts.preferences, caller);
  const password = createPasswordService(parts, caller);
  const mfa = createMfaService(parts, caller);
  return {
    load: bounded((options) => caller.ask((record, { now }) => allow(record, snapshotOf(record, now)), options), mark),
    profile: { update: boundedWith(profile.update, mark) },
    preferences: { update: boundedWith(preferences.update, mark) },
    password: { change: boundedWith(password.change, markChanged) },
    mfa: {
      beginTotp: boundedWith(mfa.beginTotp, (enrolment) => enrolment),
      confirmTotp: boundedWith(mfa.confirmTotp, markChanged),
      cancelTotp: bounded(mfa.cancelTotp, mark),
      regenerateBackupCodes: boundedWith(mfa.regenerateBackupCodes, markChanged),
      disable: boundedWith(mfa.disable, markChanged),
    },
  };
}

function bounded<Answer>(
  call: (options?: CallOptions) => Promise<Answer>,
  shown: (answer: Answer) => Answer,
): (options?: CallOptions) => Promise<Answer> {
  return (options) => atBoundary(async () => shown(await call(options)), options);
}

function boundedWith<Input, Options extends CallOptions, Answer>(
  call: (input: Input, options: Options) => Promise<Answer>,
  shown: (answer: Answer) => Answer,
): (input: Input, options: Options) => Promise<Answer> {
  return (input, options) => atBoundary(async () => shown(await call(input, options)), options);
}
