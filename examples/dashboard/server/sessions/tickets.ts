import { createHmac } from 'node:crypto';

import type { Clock } from '@account-elements/core';
import type { RandomBytes } from '@account-elements/core/authority';

import type { AppDatabase } from '../database.ts';
import type { AppTables } from '../tables.ts';

/** Whom a ticket is for, and at which credentials epoch it was given. */
export interface Identity {
  readonly accountId: string;
  readonly epoch: number;
}

/** Random ids that stand for a person for some time; only keyed hashes of them are stored. */
export interface Tickets {
  /** How long one lasts, in milliseconds. */
  readonly lifetime: number;
  /** Makes a ticket; the id is for the person's browser alone. */
  issue(identity: Identity): Promise<string>;
  /** Whom a ticket is for; `null` when it is unknown, ended or for another purpose. */
  find(id: string): Promise<Identity | null>;
  /** Ends a ticket; an unknown one is no problem. */
  revoke(id: string): Promise<void>;
}

/** What tickets are made of. */
export interface TicketOptions {
  readonly purpose: AppTables['tickets']['purpose'];
  /** In milliseconds. */
  readonly lifetime: number;
  /** Keys the hashes. */
  readonly appSecret: Uint8Array;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

// 256 bits: beyond guessing, however many tickets there are.
const idBytes = 32;
const idShape = /^[\w-]{43}$/u;

/** Tickets of one purpose, kept in the database. */
export function createTickets(database: AppDatabase, options: TicketOptions): Tickets {
  const { purpose, lifetime, appSecret, clock, randomBytes } = options;
  const hash = (id: string): string => createHmac('sha256', appSecret).update(`${purpose} ${id}`).digest('base64url');

  return {
    lifetime,
    async issue({ accountId, epoch }) {
      const now = clock();
      const id = Buffer.from(randomBytes(idBytes)).toString('base64url');
      await database.deleteFrom('tickets').where('expires_at', '<=', now).execute();
      await database
        .insertInto('tickets')
        .values({
          id_hash: hash(id),
          purpose,
          account_id: accountId,
          epoch,
          created_at: now,
          expires_at: now + lifetime,
        })
        .execute();
      return id;
    },
    async find(id) {
      if (!idShape.test(id)) return null;
      const ticket = await database
        .selectFrom('tickets')
        .select(['account_id as accountId', 'epoch'])
        .where('id_hash', '=', hash(id))
        .where('purpose', '=', purpose)
        .where('expires_at', '>', clock())
        .executeTakeFirst();
      return ticket ?? null;
    },
    async revoke(id) {
      if (!idShape.test(id)) return;
      await database.deleteFrom('tickets').where('id_hash', '=', hash(id)).execute();
    },
  };
}
