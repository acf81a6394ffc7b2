import { isAccountError } from '@account-elements/core';
import type { AccountStorage } from '@account-elements/core';

import { createTestRecord } from '@account-elements/core/testing';

import { openTarget } from './database-target.ts';
import type { DatabaseTarget, OpenDatabase } from './database-target.ts';

/**
 * A process that uses the database of its first argument. It reports that it is ready, then answers each order with its result. It ends
 * when it is disconnected.
 */
export type Order =
  /** Opens the database and migrates it. This is the first order. */
  | { readonly kind: 'open' }
  /** Increases the revision of an account this many times. */
  | { readonly kind: 'raise'; readonly id: string; readonly times: number }
  /** Tries to create an account for each of these usernames. */
  | { readonly kind: 'take'; readonly id: string; readonly usernames: readonly string[] }
  /** Increases the revision of an account and reports each one, until the process is killed or the database is removed. */
  | { readonly kind: 'raise-for-ever'; readonly id: string };

async function raise(storage: AccountStorage, id: string): Promise<number> {
  for (;;) {
    const record = await storage.get(id);
    if (record === null) throw new Error('There is no such account');
    const revision = record.revision + 1;
    if ((await storage.replace({ ...record, revision }, record.revision)) === 'replaced') return revision;
  }
}

/**
 * Repeats a call that was not carried out. How often two processes delay each other depends on the machine, and is not tested here.
 */
async function untilServed<Outcome>(run: () => Promise<Outcome>): Promise<Outcome> {
  for (;;) {
    try {
      return await run();
    } catch (thrown) {
      if (!isAccountError(thrown) || thrown.code !== 'SERVICE_UNAVAILABLE') throw thrown;
    }
  }
}

let opened: OpenDatabase | undefined;

async function carryOut(order: Order): Promise<readonly (number | string)[]> {
  if (order.kind === 'open') {
    opened = await openTarget(JSON.parse(process.argv[2] ?? '') as DatabaseTarget);
    return [];
  }
  if (opened === undefined) throw new Error('Nothing is open');
  const { storage } = opened;
  switch (order.kind) {
    case 'raise': {
      const revisions: number[] = [];
      while (revisions.length < order.times) revisions.push(await untilServed(() => raise(storage, order.id)));
      return revisions;
    }
    case 'take': {
      const taken: string[] = [];
      for (const username of order.usernames) {
        const record = createTestRecord({ id: `${order.id} ${username}`, usernameKey: username });
        if ((await untilServed(() => storage.insert(record))) === 'inserted') taken.push(username);
      }
      return taken;
    }
    case 'raise-for-ever':
      for (;;) {
        const revision = await raise(storage, order.id).catch(() => process.exit());
        process.send?.([revision]);
      }
  }
}

process.on('message', (order: Order) => void carryOut(order).then((outcome) => process.send?.(outcome)));
process.on('disconnect', () => void opened?.db.destroy());
process.send?.([]);
