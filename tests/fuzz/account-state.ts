import { readFileSync } from 'node:fs';

import type { AccountRecord } from '@account-elements/core/adapter';

/** Returns the part of a record that only an accepted request changes: not the revision, and not the counters of failures. */
export function accountState(record: AccountRecord): string {
  const { username, fullName, role, permissions, preferences, passwordHash, credentialsEpoch, backupCodes } = record;
  const { profileVersion, preferencesVersion } = record;
  const secrets = [record.totp?.sealedSecret, record.pendingTotp?.sealedSecret];
  return JSON.stringify([
    { username, fullName, role, permissions, preferences, passwordHash, credentialsEpoch, backupCodes },
    { profileVersion, preferencesVersion, secrets },
  ]);
}

const document = JSON.parse(readFileSync(new URL('../../packages/adapters/openapi.json', import.meta.url), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
};

/**
 * Returns whether the OpenAPI document has this status. It has no 400 for a Host that is not valid, and no 417 for an `Expect` that Node does
 * not know.
 */
export function isDocumented(method: string, path: string, status: number): boolean {
  if (!/^\/account(?:\/|$)/u.test(path) || [400, 417].includes(status)) return true;
  const operation = document.paths[path.slice('/account'.length) || '/']?.[method.toLowerCase()];
  return operation === undefined || method !== method.toUpperCase() || String(status) in operation.responses;
}
