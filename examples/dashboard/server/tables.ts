import { sql } from 'kysely';
import type { Generated, Kysely } from 'kysely';

import type { CallOutcome, Payment, PaymentStatus } from '../shared/report.ts';
import type { DatabasePlace } from './database-place.ts';
import type { AuditEntry } from './security/audit-entry.ts';

/** Times are milliseconds since the epoch. */
export interface AppTables {
  calls: {
    id: string;
    started_at: number;
    direction: 'inbound' | 'outbound';
    customer: string;
    agent: string;
    outcome: CallOutcome;
    seconds: number;
  };
  payments: {
    id: string;
    made_at: number;
    customer: string;
    method: Payment['method'];
    status: PaymentStatus;
    cents: number;
  };
  /** The members of the workspace, in the order in which they joined. */
  members: { account_id: string; joined_at: number };
  /** The time up to which calls and payments have been generated. One row. */
  seed: { id: 1; generated_until: number };
  /** A value for each sealing key that accounts may need, to detect a wrong key at the start. */
  sealing_checks: { key_id: string; value: string };
  tickets: {
    /** A keyed hash of the id in the cookie, so that a copy of the database gives access to no session. */
    id_hash: string;
    /** Separates sign-ins that wait for their second step from sessions. */
    purpose: 'session' | 'sign-in';
    account_id: string;
    epoch: number;
    created_at: number;
    expires_at: number;
  };
  /** Security events of the accounts. Rows are added and never changed. */
  audit_log: {
    /** In the order of the entries. */
    id: Generated<number>;
    account_id: string;
    type: AuditEntry['type'];
    at: number;
    outcome: 'unknown' | null;
    code: string | null;
    session_id: string | null;
    address: string | null;
    actor_id: string | null;
    dismissed_id: number | null;
  };
}

/** Creates the missing tables. Instances that start at the same time wait for each other. */
export async function createTables(database: Kysely<AppTables>, engine: DatabasePlace['engine']): Promise<void> {
  const create = async (executor: Kysely<AppTables>): Promise<void> => {
    for (const statement of statements(dialects[engine])) await sql.raw(statement).execute(executor);
  };
  if (engine === 'sqlite') return create(database);
  await database.transaction().execute(async (transaction) => {
    // PostgreSQL's "if not exists" is not atomic. The second instance waits here until the tables exist.
    await sql`select pg_advisory_xact_lock(${sql.lit(lockOfTables)})`.execute(transaction);
    await create(transaction);
  });
}

// Any number that no other program on the server uses as a lock.
const lockOfTables = 7_257_355_001;

const dialects = {
  sqlite: {
    integer: 'integer',
    ascendingKey: 'integer primary key',
    strict: ' strict',
    keyed: ' strict, without rowid',
  },
  postgres: {
    integer: 'bigint',
    ascendingKey: 'bigint generated always as identity primary key',
    strict: '',
    keyed: '',
  },
} as const;

const statements = ({
  integer,
  ascendingKey,
  strict,
  keyed,
}: (typeof dialects)[DatabasePlace['engine']]): readonly string[] => [
  `create table if not exists calls (
    id text primary key, started_at ${integer} not null, direction text not null, customer text not null,
    agent text not null, outcome text not null, seconds ${integer} not null)${keyed}`,
  'create index if not exists calls_started_at on calls (started_at, outcome, seconds)',
  `create table if not exists payments (
    id text primary key, made_at ${integer} not null, customer text not null, method text not null,
    status text not null, cents ${integer} not null)${keyed}`,
  'create index if not exists payments_made_at on payments (made_at, status, cents)',
  `create table if not exists members (account_id text primary key, joined_at ${integer} not null)${keyed}`,
  `create table if not exists seed (
    id ${integer} primary key check (id = 1), generated_until ${integer} not null)${strict}`,
  `create table if not exists sealing_checks (key_id text primary key, value text not null)${keyed}`,
  `create table if not exists tickets (
    id_hash text primary key, purpose text not null, account_id text not null, epoch ${integer} not null,
    created_at ${integer} not null, expires_at ${integer} not null)${keyed}`,
  'create index if not exists tickets_expires_at on tickets (expires_at)',
  `create table if not exists audit_log (
    id ${ascendingKey}, account_id text not null, type text not null, at ${integer} not null, outcome text, code text,
    session_id text, address text, actor_id text, dismissed_id ${integer})${strict}`,
  'create index if not exists audit_log_account_id on audit_log (account_id, type, id)',
  'create index if not exists audit_log_at on audit_log (at)',
];
