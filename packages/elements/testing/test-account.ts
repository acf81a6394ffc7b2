import { createMemoryStorage } from '@account-elements/adapters/memory';
import type { AccountService, PasswordPolicy } from '@account-elements/core';
import type { AccountAuthority, AuthorityOptions } from '@account-elements/core/authority';
import { createFakeClock, createTestAuthority, personas, totpCodeAt } from '@account-elements/core/testing';
import type { FakeClock } from '@account-elements/core/testing';

/** The password of every test account. */
export const password = personas.ada.password;

/** An account of a real authority with a memory storage, and its service. */
export interface TestAccount {
  readonly accountId: string;
  readonly authority: AccountAuthority;
  readonly service: AccountService;
  readonly clock: FakeClock;
  /** The code that an authenticator with this key shows now. */
  codeOf(key: string): string;
  /** The authenticator and the unused backup codes, if MFA is on. */
  readonly authenticator: TestAuthenticator | undefined;
}

/** The authenticator of a test account, and its unused backup codes. */
export interface TestAuthenticator {
  readonly key: string;
  readonly backupCodes: readonly string[];
}

/** The state of a test account. */
export interface TestAccountOptions {
  readonly password?: string | null | undefined;
  /** What confirms changes. Default: as the authority. */
  readonly confirmations?: AuthorityOptions['confirmations'];
  readonly policy?: PasswordPolicy | undefined;
  /** The number of unused backup codes. MFA is off if it is missing. */
  readonly backupCodesLeft?: number | undefined;
}

/** Creates an account in the given state. */
export async function createTestAccount(options: TestAccountOptions = {}): Promise<TestAccount> {
  const clock = createFakeClock();
  const authority = createTestAuthority({
    storage: createMemoryStorage(),
    clock,
    passwordPolicy: options.policy,
    confirmations: options.confirmations,
  });
  const { id: accountId } = await authority.accounts.register({
    ...personas.ada,
    password: options.password === undefined ? password : options.password,
  });
  const service = authority.serviceWithoutSession(accountId);
  const codeOf = (key: string): string => totpCodeAt(key.replaceAll(' ', ''), clock());
  const authenticator =
    options.backupCodesLeft === undefined
      ? undefined
      : await enable(authority, service, accountId, codeOf, options.backupCodesLeft);
  return { accountId, authority, service, clock, codeOf, authenticator };
}

async function enable(
  authority: AccountAuthority,
  { mfa }: AccountService,
  accountId: string,
  codeOf: (key: string) => string,
  left: number,
): Promise<TestAuthenticator | undefined> {
  if (mfa === undefined) return undefined;
  const { secret } = await mfa.beginTotp({ password });
  const { backupCodes, epoch } = await mfa.confirmTotp({ code: codeOf(secret) });
  for (const code of backupCodes?.slice(left) ?? []) await authority.verifySecondFactor({ accountId, epoch, code });
  return { key: secret, backupCodes: backupCodes?.slice(0, left) ?? [] };
}
