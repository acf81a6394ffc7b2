import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

import { defaultPasswordPolicy } from '@account-elements/core';
import { evaluatePassword, loadPasswordBlocklist } from '@account-elements/core/validation';
import type { AccountAuthority } from '@account-elements/core/authority';

import { openDatabase } from '../database.ts';
import type { AppDatabase } from '../database.ts';
import { createTables } from '../tables.ts';
import { dayLength } from './business-day.ts';
import { callsBetween } from './calls.ts';
import { paymentsBetween } from './payments.ts';
import { demo, seededPeople } from './people.ts';
import { seed } from './seed.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const yearAgo = now - 365 * dayLength;

describe('seeded records', () => {
  it('are the same at every time of creation', () => {
    assert.deepEqual([...callsBetween(yearAgo, now)], [...callsBetween(yearAgo, now)]);
    assert.deepEqual([...paymentsBetween(yearAgo, now)], [...paymentsBetween(yearAgo, now)]);
  });

  it('are the same for any division of the time range', () => {
    const noon = now - 3 * dayLength;
    const pieces = [...callsBetween(yearAgo, noon), ...callsBetween(noon, now)];
    assert.deepEqual(pieces, [...callsBetween(yearAgo, now)]);
  });

  it('cover a year of calls and payments with every outcome and status, none in the future', () => {
    const calls = [...callsBetween(yearAgo, now)];
    const payments = [...paymentsBetween(yearAgo, now)];
    assert.ok(calls.length > 6_000 && calls.length < 10_000, String(calls.length));
    assert.ok(payments.length > 1_500, String(payments.length));
    assert.equal(new Set(calls.map(({ id }) => id)).size, calls.length);
    assert.deepEqual([...new Set(calls.map(({ outcome }) => outcome))].sort(), ['answered', 'missed', 'voicemail']);
    assert.deepEqual([...new Set(payments.map(({ status }) => status))].sort(), [
      'failed',
      'pending',
      'refunded',
      'succeeded',
    ]);
    assert.ok(calls.every(({ startedAt }) => startedAt > yearAgo && startedAt <= now));
    assert.ok(calls.every(({ outcome, seconds }) => (outcome === 'missed') === (seconds === 0)));
  });
});

describe('seeded people', () => {
  it('have passwords that the policy accepts', async () => {
    const blocklist = await loadPasswordBlocklist();
    for (const { username, password } of Object.values(demo)) {
      const person = seededPeople(now).find((other) => other.username === username);
      const context = { username, fullName: person?.fullName, issuer: 'Tally' };
      const results = evaluatePassword(defaultPasswordPolicy, password, context, blocklist);
      assert.ok(results.every(({ met }) => met));
    }
  });

  it('include one user with the permission, and others without', () => {
    assert.deepEqual(
      seededPeople(now)
        .filter(({ permissions = [] }) => permissions.length > 0)
        .map(({ username }) => username),
      ['ada'],
    );
  });
});

describe('seeding', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tally-seed-'));
  const registered: string[] = [];
  const authority = {
    accounts: {
      register: ({ username }: { username: string }) => Promise.resolve(registered.push(username)),
    },
  } as unknown as AccountAuthority;
  let database: AppDatabase;
  const count = async (): Promise<number> => {
    const { total } = await database
      .selectFrom('calls')
      .select((row) => row.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    return total;
  };

  before(async () => {
    database = openDatabase({ engine: 'sqlite', dataDir }, 'starting');
    await createTables(database, 'sqlite');
  });
  after(async () => {
    await database.destroy();
    rmSync(dataDir, { recursive: true });
  });

  it('fills an empty installation once', async () => {
    await seed(database, authority, { now, demoPeople: true });
    const first = await count();
    await seed(database, authority, { now, demoPeople: true });
    assert.equal(await count(), first);
    assert.equal(registered.length, seededPeople(now).length);
  });

  it('adds no users with published passwords unless it is for the demo', async () => {
    const other = mkdtempSync(join(tmpdir(), 'tally-seed-'));
    const empty = openDatabase({ engine: 'sqlite', dataDir: other }, 'starting');
    await createTables(empty, 'sqlite');
    const before = registered.length;
    await seed(empty, authority, { now, demoPeople: false });
    assert.equal(registered.length, before);
    assert.deepEqual(await empty.selectFrom('members').selectAll().execute(), []);
    await seed(empty, authority, { now, demoPeople: true });
    assert.equal(registered.length, before + seededPeople(now).length);
    await empty.destroy();
    rmSync(other, { recursive: true });
  });

  it('adds the records since the last start', async () => {
    const first = await count();
    const later = now + 9 * dayLength;
    await Promise.all([
      seed(database, authority, { now: later, demoPeople: true }),
      seed(database, authority, { now: later, demoPeople: true }),
    ]);
    assert.equal(await count(), first + [...callsBetween(now, later)].length);
  });

  it('removes nothing if the clock goes back', async () => {
    const first = await count();
    await seed(database, authority, { now, demoPeople: true });
    await seed(database, authority, { now: now + 9 * dayLength, demoPeople: true });
    assert.equal(await count(), first);
  });
});
