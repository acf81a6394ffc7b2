import type { AccountRecord } from '@account-elements/core/adapter';
import { createAuthority } from '@account-elements/core/authority';
import { personas, testSealingKey, totpCodeAt } from '@account-elements/core/testing';

import { createArgon2Hasher } from '../src/argon2/index.ts';
import { createMemoryStorage } from '../src/memory/index.ts';

/** What the authority itself has written. */
export interface RealRecords {
  /** An account with a password. */
  readonly plain: AccountRecord;
  /** An account with MFA too: a sealed secret and ten more hashes. */
  readonly withMfa: AccountRecord;
}

/** Has the authority make two accounts, as a host does, and takes their records. */
export async function makeRealRecords(): Promise<RealRecords> {
  const storage = createMemoryStorage();
  const authority = createAuthority({
    storage,
    issuer: 'Tally',
    sealingKeys: [testSealingKey],
    passwordHasher: createArgon2Hasher(),
  });
  const recordOf = async (id: string): Promise<AccountRecord> => {
    const record = await storage.get(id);
    if (record === null) throw new Error(`There is no account ${id}`);
    return record;
  };

  const { ada, grace } = personas;
  const [plain, withMfa] = await Promise.all([authority.accounts.register(grace), authority.accounts.register(ada)]);
  const { mfa } = authority.serviceWithoutSession(withMfa.id);
  if (mfa === undefined) throw new Error('The authority has no MFA.');
  const { secret } = await mfa.beginTotp({ password: ada.password });
  await mfa.confirmTotp({ code: totpCodeAt(secret, Date.now()) });
  return { plain: await recordOf(plain.id), withMfa: await recordOf(withMfa.id) };
}
