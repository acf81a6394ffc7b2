import { AccountError } from '../../errors.ts';
import type {
  AccountService,
  CallOptions,
  MfaService,
  PasswordService,
  PreferencesService,
  ProfileService,
} from '../../service.ts';
import type { FaultyPassage } from './fault.ts';

const unreached = (): AccountError => new AccountError('CONNECTION_FAILED');
const unknown = (): AccountError => new AccountError('OUTCOME_UNKNOWN');

/** Puts calls of one service through. */
interface Wire {
  change<Answer>(method: string, options: CallOptions | undefined, carryOut: () => Promise<Answer>): Promise<Answer>;
}

export function serviceThrough(pass: FaultyPassage, service: AccountService): AccountService {
  const { profile, preferences, password, mfa } = service;
  const wire: Wire = {
    change: (method, options, carryOut) =>
      pass(method, { carryOut, errors: { before: unreached, after: unknown }, signal: options?.signal }),
  };
  return {
    ...service,
    load: (options) =>
      pass('load', {
        carryOut: () => service.load(options),
        errors: { before: unreached, after: unreached },
        signal: options?.signal,
      }),
    profile: profile && profileThrough(wire, profile),
    preferences: preferences && preferencesThrough(wire, preferences),
    password: password && passwordThrough(wire, password),
    mfa: mfa && mfaThrough(wire, mfa),
  };
}

function profileThrough({ change }: Wire, profile: ProfileService): ProfileService {
  return {
    update: (update, options) => change('profile.update', options, () => profile.update(update, options)),
  };
}

function preferencesThrough({ change }: Wire, preferences: PreferencesService): PreferencesService {
  return {
    update: (patch, options) => change('preferences.update', options, () => preferences.update(patch, options)),
  };
}

function passwordThrough({ change }: Wire, password: PasswordService): PasswordService {
  return {
    change: (input, options) => change('password.change', options, () => password.change(input, options)),
  };
}

function mfaThrough({ change }: Wire, mfa: MfaService): MfaService {
  return {
    beginTotp: (input, options) => change('mfa.beginTotp', options, () => mfa.beginTotp(input, options)),
    confirmTotp: (input, options) => change('mfa.confirmTotp', options, () => mfa.confirmTotp(input, options)),
    cancelTotp: (options) => change('mfa.cancelTotp', options, () => mfa.cancelTotp(options)),
    regenerateBackupCodes: (input, options) =>
      change('mfa.regenerateBackupCodes', options, () => mfa.regenerateBackupCodes(input, options)),
    disable: (input, options) => change('mfa.disable', options, () => mfa.disable(input, options)),
  };
}
