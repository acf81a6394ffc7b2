import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Person } from '../../shared/people.ts';
import { createUsers } from './users.ts';
import type { Users } from './users.ts';

const lockedUntil = '2026-11-23T14:45:00.000Z';
const personOf = (id: string): Person => ({
  ...{ id, username: id, fullName: id, role: null, mfaEnabled: false, createdAt: '2026-01-01T00:00:00.000Z' },
  lockedUntil,
});
const [ada, mary] = [personOf('ada'), personOf('mary')];

const openUsers = async (sendUnlock: (id: string) => Promise<unknown>): Promise<Users> => {
  const users = createUsers({ fetchPeople: () => Promise.resolve([ada, mary]), sendUnlock, onChange: () => undefined });
  users.read();
  await Promise.resolve();
  assert.equal(users.state.status, 'ready');
  return users;
};
const locked = ({ state }: Users): readonly string[] =>
  state.status === 'ready' ? state.people.filter((one) => one.lockedUntil !== null).map(({ id }) => id) : [];

describe('the list of users', () => {
  it('removes the lock of the unlocked user only, and says who it was', async () => {
    const users = await openUsers(() => Promise.resolve());
    assert.equal(await users.unlock(mary), true);
    assert.deepEqual(locked(users), ['ada']);
    assert.ok(users.state.status === 'ready');
    assert.deepEqual(users.state.unlock, { status: 'done', person: mary });
  });

  it('keeps the lock if the server refuses to end it, and says whose it is', async () => {
    const users = await openUsers(() => Promise.reject(new Error()));
    assert.equal(await users.unlock(mary), false);
    assert.deepEqual(locked(users), ['ada', 'mary']);
    assert.ok(users.state.status === 'ready');
    assert.deepEqual(users.state.unlock, { status: 'failed', person: mary });
  });

  it('sends one request at a time', async () => {
    const sent: string[] = [];
    const users = await openUsers((id) => Promise.resolve(sent.push(id)));
    const first = users.unlock(mary);
    assert.equal(await users.unlock(ada), false);
    assert.equal(await first, true);
    assert.deepEqual(sent, ['mary']);
  });
});
