import { isAccountError } from '@account-elements/core';
import type { AccountAuthority } from '@account-elements/core/authority';

import type { Call, Payment } from '../../shared/report.ts';
import type { AppDatabase } from '../database.ts';
import { dayLength } from './business-day.ts';
import { callsBetween } from './calls.ts';
import { paymentsBetween } from './payments.ts';
import { seededPeople } from './people.ts';

const reach = 366 * dayLength;
const rowsPerInsert = 500;

/**
 * Gives an empty installation a year of calls and payments and, for the demo, its users. Otherwise adds the records since the last start, so
 * that "today" is never empty. Running it twice, or in two processes at once, changes nothing.
 */
export async function seed(
  database: AppDatabase,
  authority: AccountAuthority,
  { now, demoPeople }: { readonly now: number; readonly demoPeople: boolean },
): Promise<void> {
  const member = await database.selectFrom('members').select('account_id').limit(1).executeTakeFirst();
  if (demoPeople && member === undefined) await seedPeople(database, authority, now);
  await seedRecords(database, now);
}

async function seedPeople(database: AppDatabase, authority: AccountAuthority, now: number): Promise<void> {
  const people = seededPeople(now);
  await Promise.all(
    people.map((person) =>
      authority.accounts.register(person).catch((error: unknown) => {
        // The data exists already, from an interrupted start or from another process.
        if (!isAccountError(error) || !(error.code === 'USERNAME_TAKEN' || error.field === 'id')) throw error;
      }),
    ),
  );
  await database
    .insertInto('members')
    .values(people.map(({ id, createdAt }) => ({ account_id: id, joined_at: createdAt })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function seedRecords(database: AppDatabase, now: number): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // The write comes first because it takes SQLite's lock: a second process waits here and then finds nothing to add.
    await transaction
      .insertInto('seed')
      .values({ id: 1, generated_until: startOfDay(now) - reach })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({ generated_until: row.ref('seed.generated_until') })),
      )
      .execute();
    const { generated_until: from } = await transaction
      .selectFrom('seed')
      .select('generated_until')
      .executeTakeFirstOrThrow();
    for (const rows of chunks(callsBetween(from, now), toCallRow))
      await transaction.insertInto('calls').values(rows).execute();
    for (const rows of chunks(paymentsBetween(from, now), toPaymentRow))
      await transaction.insertInto('payments').values(rows).execute();
    await transaction
      .updateTable('seed')
      .set({ generated_until: Math.max(from, now) })
      .execute();
  });
}

function startOfDay(time: number): number {
  return Math.floor(time / dayLength) * dayLength;
}

const toCallRow = ({ startedAt, ...call }: Call) => ({ ...call, started_at: startedAt });
const toPaymentRow = ({ madeAt, ...payment }: Payment) => ({ ...payment, made_at: madeAt });

function* chunks<From, To>(items: Iterable<From>, convert: (item: From) => To): Generator<To[]> {
  let chunk: To[] = [];
  for (const item of items) {
    chunk.push(convert(item));
    if (chunk.length === rowsPerInsert) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
