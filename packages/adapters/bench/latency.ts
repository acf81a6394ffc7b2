import type { AccountStorage } from '@account-elements/core';

import { smallCount } from './account-table.ts';
import type { AccountTable } from './account-table.ts';
import { keysOf } from './many-accounts.ts';
import type { AccountKeys } from './many-accounts.ts';

/** How long a call takes, in milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  /** Its p50 over that of the same call to a thousand accounts, made in turn with it. */
  readonly timesSmall: number;
}

type Call = (storage: AccountStorage, keys: AccountKeys) => Promise<number>;

const warmUps = 500;
const calls = 2_000;

/** The calls that a request makes. Each gives how long it took. */
export const storageCalls: Readonly<Record<'get' | 'findByUsername' | 'replace', Call>> = {
  get: (storage, { id }) => timed(async () => (await storage.get(id)) !== null),
  findByUsername: (storage, { usernameKey }) => timed(async () => (await storage.findByUsername(usernameKey)) !== null),
  async replace(storage, { id }) {
    const record = await storage.get(id);
    if (record === null) throw new Error(`There is no account ${id}`);
    const { revision } = record;
    const next = { ...record, revision: revision + 1, profileVersion: record.profileVersion + 1 };
    return timed(async () => (await storage.replace(next, revision)) === 'replaced');
  },
};

/** Makes a call for random accounts of `count`, one after another, in turn with the same one to the small table. */
export async function measureCall(call: Call, { storage, small }: AccountTable, count: number): Promise<Latency> {
  const times: number[] = [];
  const smallTimes: number[] = [];
  for (let index = 0; index < warmUps + calls; index += 1) {
    const took = await call(storage, keysOf(oneOf(count)));
    const smallTook = await call(small, keysOf(oneOf(smallCount)));
    if (index < warmUps) continue;
    times.push(took);
    smallTimes.push(smallTook);
  }
  const p50 = quantile(times, 0.5);
  return { p50, p99: quantile(times, 0.99), timesSmall: p50 / quantile(smallTimes, 0.5) };
}

async function timed(act: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  if (!(await act())) throw new Error('The table does not hold what was filled in.');
  return performance.now() - began;
}

function oneOf(count: number): number {
  return 1 + Math.floor(Math.random() * count);
}

function quantile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN;
}
