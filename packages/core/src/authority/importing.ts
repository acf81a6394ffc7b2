import { Secret } from 'otpauth';
import * as z from 'zod/mini';

import type { InputIssue } from '../errors.ts';
import { parseInput, rejectIssues } from '../input.ts';
import type { AccountRecord, BackupCodeRecord, TotpRecord } from '../storage.ts';
import type { AccountAdministration, ImportedAccount, ImportedTotp } from './authority.ts';
import { importedCodeTexts, shortestImportedCode } from './mfa/imported-codes.ts';
import { totpParameters } from './mfa/totp.ts';
import { insertAccount, newAccount, newAccountIssues, newAccountShape, timeSchema } from './new-account.ts';
import type { Parts } from './parts.ts';
import { usernameStorageIssues } from './profile/storable-username.ts';

const shortestSecret = 10;
const longestSecret = 128;

const importSchema = z.strictObject({
  ...newAccountShape,
  passwordHash: z.nullable(z.string()),
  passwordChangedAt: z.optional(z.nullable(timeSchema)),
  totp: z.optional(
    z.nullable(
      z.strictObject({
        secret: z.string(),
        algorithm: z.optional(z.enum(['SHA1', 'SHA256', 'SHA512'])),
        digits: z.optional(z.union([z.literal(6), z.literal(7), z.literal(8)])),
        periodSeconds: z.optional(z.int().check(z.gte(10), z.lte(300))),
        enabledAt: z.optional(timeSchema),
      }),
    ),
  ),
  backupCodes: z.optional(z.array(z.union([z.string(), z.strictObject({ hash: z.string() })])).check(z.maxLength(50))),
});

/** Takes over accounts of another system. */
export function createImport(parts: Parts, newId: () => string): AccountAdministration['import'] {
  return async (input) => {
    const account = parseInput(importSchema, input);
    rejectIssues(issuesOf(parts, account));
    assertReadableHashes(parts, account);
    const now = parts.clock();
    const record = newAccount({ ...account, id: account.id ?? newId() }, now);
    return insertAccount(parts, { ...record, ...(await credentialsOf(parts, account, record)) }, 'account-imported');
  };
}

function issuesOf(parts: Parts, account: ImportedAccount): readonly InputIssue[] {
  const { totp, backupCodes = [] } = account;
  const codes = backupCodes.filter((code) => typeof code === 'string');
  const isShort = importedCodeTexts(codes).some((code) => code.length < shortestImportedCode);
  return [
    // The rules for new usernames do not apply.
    ...usernameStorageIssues(account.username),
    ...newAccountIssues(parts, account),
    ...(totp == null ? [] : secretIssues(totp)),
    ...(totp == null && backupCodes.length > 0 ? [{ field: 'totp', rule: 'required' } as const] : []),
    ...(isShort
      ? [{ field: 'backupCodes', rule: 'tooShort', params: { minimum: shortestImportedCode } } as const]
      : []),
  ];
}

function secretIssues({ secret }: ImportedTotp): readonly InputIssue[] {
  const field = 'totp';
  const bytes = secretBytes(secret);
  if (bytes === null) return [{ field, rule: 'characters' }];
  if (bytes.length < shortestSecret) return [{ field, rule: 'tooShort', params: { minimum: shortestSecret } }];
  return bytes.length > longestSecret ? [{ field, rule: 'tooLong', params: { maximum: longestSecret } }] : [];
}

/** Reads base32 (RFC 4648 §6) as apps show it: in any case, with or without spaces, hyphens and padding. */
function secretBytes(secret: string): Uint8Array<ArrayBuffer> | null {
  const text = secret.replaceAll(/[\s-]/gu, '').replace(/=+$/u, '').toUpperCase();
  return /^[A-Z2-7]+$/u.test(text) ? new Uint8Array(Secret.fromBase32(text).bytes) : null;
}

/** A hash that no hasher can read would lock the user out, so it is refused here. */
function assertReadableHashes(parts: Parts, { passwordHash, backupCodes = [] }: ImportedAccount): void {
  if (passwordHash !== null) parts.hashing.assertReadable(passwordHash);
  for (const code of backupCodes) if (typeof code !== 'string') parts.hashing.assertReadable(code.hash);
}

async function credentialsOf(
  parts: Parts,
  account: ImportedAccount,
  { id, createdAt }: AccountRecord,
): Promise<Pick<AccountRecord, 'passwordHash' | 'passwordChangedAt' | 'totp' | 'backupCodes'>> {
  const { passwordHash } = account;
  return {
    passwordHash: passwordHash === null ? null : await parts.passwordHashing.adopt(passwordHash, id),
    passwordChangedAt: account.passwordChangedAt ?? null,
    totp: account.totp == null ? null : await totpOf(parts, account.totp, id, createdAt),
    backupCodes: await backupCodesOf(parts, account.backupCodes ?? [], id),
  };
}

async function totpOf(
  { sealing }: Parts,
  { secret, enabledAt, ...given }: ImportedTotp,
  accountId: string,
  createdAt: number,
): Promise<TotpRecord> {
  const { algorithm = totpParameters.algorithm, digits = totpParameters.digits } = given;
  const { periodSeconds = totpParameters.periodSeconds } = given;
  const bytes = secretBytes(secret) ?? new Uint8Array();
  const sealedSecret = await sealing.seal(bytes, { accountId, purpose: 'totp-secret' });
  return {
    sealedSecret,
    lastStep: 0,
    enabledAt: enabledAt ?? createdAt,
    parameters: { algorithm, digits, periodSeconds },
  };
}

async function backupCodesOf(
  { keyedHashing, sealedHashes }: Parts,
  codes: NonNullable<ImportedAccount['backupCodes']>,
  accountId: string,
): Promise<readonly BackupCodeRecord[]> {
  const stored = (hash: string): BackupCodeRecord => ({ selector: null, hash, usedAt: null });
  const texts = importedCodeTexts(codes.filter((code) => typeof code === 'string'));
  const keyed = await Promise.all(
    [...new Set(texts)].map((text) => keyedHashing.hash(text, { accountId, purpose: 'backup-codes' })),
  );
  const slow = codes.flatMap((code) => (typeof code === 'string' ? [] : [code.hash]));
  const sealed = await Promise.all(
    [...new Set(slow)].map((hash) => sealedHashes.seal(hash, { accountId, purpose: 'backup-code-hash' })),
  );
  return [...keyed, ...sealed].map(stored);
}
