import type { AccountAdministration } from './authority.ts';
import { allow } from './kernel/decision.ts';
import type { KeyContext } from './kernel/keyring.ts';
import { accountById } from './kernel/update-account.ts';
import type { Parts } from './parts.ts';

/** Seals secrets again after the host has added a new sealing key. */
export function createResealing(parts: Parts): AccountAdministration['reseal'] {
  const { storage, updateAccount, sealing, keyedHashing, passwordHashing } = parts;
  const renew = async <Sealed extends { readonly sealedSecret: string }>(
    stored: Sealed | null,
    context: KeyContext,
  ): Promise<Sealed | null> => {
    if (stored === null || !sealing.isOutdated(stored.sealedSecret)) return stored;
    const secret = await sealing.unseal(stored.sealedSecret, context);
    return { ...stored, sealedSecret: await sealing.seal(secret, context) };
  };

  return async (accountId) => {
    const context: KeyContext = { accountId, purpose: 'totp-secret' };
    return updateAccount(accountById(storage, accountId, 'ACCOUNT_MISSING'), {
      prepare: async (record) => ({
        totp: await renew(record.totp, context),
        pendingTotp: await renew(record.pendingTotp, context),
      }),
      decide: (record, { totp, pendingTotp }) => {
        const isCurrent = totp === record.totp && pendingTotp === record.pendingTotp;
        const needsOlderKey =
          record.backupCodes.some(({ hash }) => keyedHashing.isOutdated(hash)) ||
          (record.passwordHash !== null && passwordHashing.needsOlderKey(record.passwordHash));
        return allow(isCurrent ? record : { ...record, totp, pendingTotp }, { needsOlderKey });
      },
    });
  };
}
