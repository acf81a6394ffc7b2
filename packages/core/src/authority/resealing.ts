import * as z from 'zod/mini';

import { parseInput } from '../input.ts';
import type { AccountRecord, BackupCodeRecord } from '../storage.ts';
import type { AccountAdministration } from './authority.ts';
import { allow } from './kernel/decision.ts';
import { accountById } from './kernel/update-account.ts';
import type { Parts } from './parts.ts';

const optionsSchema = z.strictObject({ sealsPlainHashes: z.optional(z.boolean()) });

type Sealed = Pick<AccountRecord, 'totp' | 'pendingTotp' | 'backupCodes' | 'passwordHash'>;

/** Seals secrets and hashes again after the host has added a new sealing key. */
export function createResealing(parts: Parts): AccountAdministration['reseal'] {
  const { storage, updateAccount, keyedHashing, sealedHashes, passwordHashing } = parts;
  const needsOlderKey = ({ backupCodes, passwordHash }: Sealed): boolean =>
    backupCodes.some(({ hash }) => keyedHashing.isOutdated(hash) || sealedHashes.isOutdated(hash)) ||
    (passwordHash !== null && passwordHashing.needsOlderKey(passwordHash));

  return async (accountId, options = {}) => {
    const { sealsPlainHashes = false } = parseInput(optionsSchema, options);
    return updateAccount(accountById(storage, accountId, 'ACCOUNT_MISSING'), {
      prepare: (record) => resealed(parts, record, sealsPlainHashes),
      decide: (record, sealed) =>
        allow(isSame(record, sealed) ? record : { ...record, ...sealed }, { needsOlderKey: needsOlderKey(sealed) }),
    });
  };
}

async function resealed(parts: Parts, record: AccountRecord, sealsPlainHashes: boolean): Promise<Sealed> {
  const { id: accountId, passwordHash } = record;
  const renewCode = async (code: BackupCodeRecord): Promise<BackupCodeRecord> => ({
    ...code,
    hash: await parts.sealedHashes.renew(code.hash, { accountId, purpose: 'backup-code-hash' }),
  });
  return {
    totp: await renewSecret(parts, record.totp, accountId),
    pendingTotp: await renewSecret(parts, record.pendingTotp, accountId),
    backupCodes: await Promise.all(record.backupCodes.map(renewCode)),
    passwordHash: passwordHash && (await parts.passwordHashing.reseal(passwordHash, accountId, sealsPlainHashes)),
  };
}

async function renewSecret<Secret extends { readonly sealedSecret: string }>(
  { sealing }: Parts,
  stored: Secret | null,
  accountId: string,
): Promise<Secret | null> {
  if (stored === null || !sealing.isOutdated(stored.sealedSecret)) return stored;
  const context = { accountId, purpose: 'totp-secret' } as const;
  const secret = await sealing.unseal(stored.sealedSecret, context);
  return { ...stored, sealedSecret: await sealing.seal(secret, context) };
}

function isSame(record: AccountRecord, sealed: Sealed): boolean {
  return (
    sealed.totp === record.totp &&
    sealed.pendingTotp === record.pendingTotp &&
    sealed.passwordHash === record.passwordHash &&
    sealed.backupCodes.every(({ hash }, index) => hash === record.backupCodes[index]?.hash)
  );
}
