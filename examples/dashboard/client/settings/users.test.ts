import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Person } from '../../shared/people.ts';
import { createUsers } from './users.ts';
import type { UserAction, Users } from './users.ts';

const lockedUntil = '2026-11-23T14:45:00.000Z';
const personOf = (id: string): Person => ({
  ...{ id, username: id, fullName: id, role: null, mfaEnabled: true, createdAt: '2026-01-01T00:00:00.000Z' },
  ...{ suspendedAt: null, lockedUntil, canEndMfa: true },
});
const [ada, mary] = [personOf('ada'), personOf('mary')];

const openUsers = async (sendAction: (action: UserAction, id: string) => Promise<unknown>): Promise<Users> => {
  const users = createUsers({ fetchPeople: () => Promise.resolve([ada, mary]), sendAction, onChange: () => undefined });
  users.read();
  await Promise.resolve();
  assert.equal(users.state.status, 'ready');
  return users;
};
const idsOf = ({ state }: Users, isMeant: (person: Person) => boolean): readonly string[] =>
  state.status === 'ready' ? state.people.filter(isMeant).map(({ id }) => id) : [];
const locked = (users: Users) => idsOf(users, (person) => person.lockedUntil !== null);
const withMfa = (users: Users) => idsOf(users, (person) => person.mfaEnabled && person.canEndMfa);
const actionOf = ({ state }: Users) => (state.status === 'ready' ? state.action : null);

describe('the list of users', () => {
  it('removes the lock of the unlocked user only, and says who it was', async () => {
    const users = await openUsers(() => Promise.resolve());
    assert.equal(await users.carryOut('unlock', mary), true);
    assert.deepEqual([locked(users), withMfa(users)], [['ada'], ['ada', 'mary']]);
    assert.deepEqual(actionOf(users), { status: 'done', action: 'unlock', person: mary });
  });

  it('shows MFA as off for the user whose MFA was ended, after the question', async () => {
    const users = await openUsers(() => Promise.resolve());
    assert.equal(users.ask('end-mfa', mary), true);
    assert.deepEqual(actionOf(users), { status: 'asked', action: 'end-mfa', person: mary });
    assert.deepEqual(withMfa(users), ['ada', 'mary']);
    assert.equal(await users.carryOut('end-mfa', mary), true);
    assert.deepEqual([locked(users), withMfa(users)], [['ada', 'mary'], ['ada']]);
    assert.deepEqual(actionOf(users), { status: 'done', action: 'end-mfa', person: mary });
  });

  it('sends nothing if the administrator does not confirm', async () => {
    const users = await openUsers(() => assert.fail());
    users.ask('end-mfa', mary);
    users.cancel();
    assert.deepEqual(actionOf(users), { status: 'none' });
    assert.deepEqual(withMfa(users), ['ada', 'mary']);
  });

  it('keeps everything if the server refuses, and says whose account it is', async () => {
    for (const action of ['unlock', 'end-mfa'] as const) {
      const users = await openUsers(() => Promise.reject(new Error()));
      assert.equal(await users.carryOut(action, mary), false);
      assert.deepEqual(
        [locked(users), withMfa(users)],
        [
          ['ada', 'mary'],
          ['ada', 'mary'],
        ],
      );
      assert.deepEqual(actionOf(users), { status: 'failed', action, person: mary });
    }
  });

  it('sends one request at a time', async () => {
    const sent: (readonly string[])[] = [];
    const users = await openUsers((...request) => Promise.resolve(sent.push(request)));
    const first = users.carryOut('unlock', mary);
    assert.equal(await users.carryOut('end-mfa', ada), false);
    assert.equal(users.ask('end-mfa', ada), false);
    assert.equal(await first, true);
    assert.deepEqual(sent, [['unlock', 'mary']]);
  });
});
