import { createHmac } from 'node:crypto';

import type { Clock } from '@account-elements/core';
import type { RandomBytes } from '@account-elements/core/authority';

import { retryLocked } from '../database-failure.ts';
import type { AppDatabase } from '../database.ts';
import type { AppTables } from '../tables.ts';

/** The user of a ticket, and the credentials epoch at its creation. */
export interface Identity {
  readonly accountId: string;
  readonly epoch: number;
}

/** The user of a stored ticket. */
export interface TicketIdentity extends Identity {
  /** The key under which the ticket is stored. It is not the secret in the cookie. */
  readonly sessionId: string;
}

/** Random ids that identify a user for a limited time. Only their keyed hashes are stored. */
export interface Tickets {
  /** Lifetime in milliseconds. */
  readonly lifetime: number;
  /** Returns the key under which a ticket would be stored; `null` if the id is malformed. */
  keyOf(id: string): string | null;
  /** Creates a ticket and ends the one stored under `replaced`, in one transaction. Only the user's browser may get the id. */
  issue(identity: Identity, replaced: string | null): Promise<string>;
  /**
   * Does the same and ends the ticket stored under `spent`, of any purpose, but only if it still exists. If two requests spend
   * the same ticket, only one gets a new ticket; after a sign-out, none does. Otherwise returns `null` and changes nothing.
   */
  exchange(spent: string, identity: Identity, replaced: string | null): Promise<string | null>;
  /** Returns the user of a ticket; `null` if the ticket is unknown, has ended or has another purpose. */
  find(id: string): Promise<TicketIdentity | null>;
  /** Ends a ticket. An unknown ticket is ignored. */
  revoke(id: string): Promise<void>;
  /** Ends the ticket that is stored under a key. */
  end(key: string): Promise<void>;
}

/** The dependencies of tickets. */
export interface TicketOptions {
  readonly purpose: AppTables['tickets']['purpose'];
  /** In milliseconds. */
  readonly lifetime: number;
  /** Keys the hashes. */
  readonly appSecret: Uint8Array;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

// 256 bits cannot be guessed, however many tickets exist.
const idBytes = 32;
const idShape = /^[\w-]{43}$/u;

/** Stores the tickets of one purpose in the database. */
export function createTickets(database: AppDatabase, options: TicketOptions): Tickets {
  const { purpose, lifetime, appSecret, clock, randomBytes } = options;
  const hash = (id: string): string => createHmac('sha256', appSecret).update(`${purpose} ${id}`).digest('base64url');

  const keyOf = (id: string): string | null => (idShape.test(id) ? hash(id) : null);

  const insert = async (transaction: AppDatabase, of: Identity, replaced: string | null): Promise<string> => {
    const now = clock();
    const id = Buffer.from(randomBytes(idBytes)).toString('base64url');
    await transaction
      .deleteFrom('tickets')
      .where((row) => row.or([row('id_hash', '=', replaced ?? ''), row('expires_at', '<=', now)]))
      .execute();
    await transaction
      .insertInto('tickets')
      .values({
        id_hash: hash(id),
        purpose,
        account_id: of.accountId,
        epoch: of.epoch,
        created_at: now,
        expires_at: now + lifetime,
      })
      .execute();
    return id;
  };

  const end = async (key: string): Promise<void> => {
    await retryLocked(() => database.deleteFrom('tickets').where('id_hash', '=', key).execute());
  };

  return {
    lifetime,
    keyOf,
    issue: (identity, replaced) => atOnce(database, (transaction) => insert(transaction, identity, replaced)),
    exchange: (spent, identity, replaced) =>
      atOnce(database, async (transaction) => {
        const ended = await transaction
          .deleteFrom('tickets')
          .where('id_hash', '=', spent)
          .where('expires_at', '>', clock())
          .returning('id_hash')
          .executeTakeFirst();
        return ended === undefined ? null : insert(transaction, identity, replaced);
      }),
    async find(id) {
      const key = keyOf(id);
      if (key === null) return null;
      const statement = database
        .selectFrom('tickets')
        .select(['account_id as accountId', 'epoch'])
        .where('id_hash', '=', key)
        .where('purpose', '=', purpose)
        .where('expires_at', '>', clock());
      const ticket = await retryLocked(() => statement.executeTakeFirst());
      return ticket === undefined ? null : { ...ticket, sessionId: key };
    },
    async revoke(id) {
      const key = keyOf(id);
      if (key !== null) await end(key);
    },
    end,
  };
}

function atOnce<Result>(database: AppDatabase, run: (transaction: AppDatabase) => Promise<Result>): Promise<Result> {
  return retryLocked(() => database.transaction().execute(run));
}
