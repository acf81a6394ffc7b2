/**
 * `pnpm bench:timing`: how long a sign-in takes for an unknown username, an account without a password, and a wrong password. The median of each must be
 * within 10 % of that of the unknown username, so that the time does not tell which usernames exist.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createAuthority } from '@account-elements/core/authority';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';

import { createArgon2Hasher } from '../src/argon2/index.ts';
import { createSqlStorage, createSqliteDialect, migrateSqlStorage } from '../src/sql/index.ts';

const rounds = 200;
const tolerance = 0.1;
const password = 'Analytical-Engine-1843';

const folder = mkdtempSync(join(tmpdir(), 'account-elements-timing-'));
const db = new Kysely<unknown>({ dialect: createSqliteDialect(new Database(join(folder, 'accounts.db'))) });
await migrateSqlStorage(db);
const authority = createAuthority({
  storage: createSqlStorage({ db }),
  issuer: 'Timing',
  sealingKeys: [{ id: 'k1', bytes: crypto.getRandomValues(new Uint8Array(32)) }],
  passwordHasher: createArgon2Hasher(),
});
await authority.accounts.register({ username: 'no-password', fullName: 'No Password', password: null });
// An account for each round, because ten failures lock one.
for (let round = 0; round < rounds; round += 1) {
  await authority.accounts.register({ username: `user-${round}`, fullName: `User ${round}`, password });
}

const usernames = {
  'unknown username': (round: number) => `unknown-${round}`,
  'no password': () => 'no-password',
  'wrong password': (round: number) => `user-${round}`,
} as const;
const times: Record<keyof typeof usernames, number[]> = {
  'unknown username': [],
  'no password': [],
  'wrong password': [],
};

for (let round = 0; round < rounds; round += 1) {
  // Interleaved, so that a change in the speed of the machine affects all of them.
  for (const [kind, usernameOf] of Object.entries(usernames) as [keyof typeof usernames, (round: number) => string][]) {
    const start = performance.now();
    await authority.verifyPassword({ username: usernameOf(round), password: 'Not-the-one-1' }).catch(() => undefined);
    times[kind].push(performance.now() - start);
  }
}
await db.destroy();
rmSync(folder, { recursive: true });

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const reference = medianOf(times['unknown username']);
for (const [kind, values] of Object.entries(times)) {
  const difference = medianOf(values) / reference - 1;
  const isClose = Math.abs(difference) <= tolerance;
  console.log(
    `${kind.padEnd(18)} ${medianOf(values).toFixed(2)} ms  ${(100 * difference).toFixed(1)} %${isClose ? '' : '  too far'}`,
  );
  if (!isClose) process.exitCode = 1;
}
