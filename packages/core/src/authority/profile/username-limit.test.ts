import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createHarness } from '../authority-harness.fixture.ts';
import { createUsernameLimit, usernameRequests } from './username-limit.ts';

const { burst, refill } = usernameRequests;
const locked = { code: 'ATTEMPTS_LOCKED', retryAfter: refill / 1000 };

describe('requests for other usernames', () => {
  test('are limited for one account, and say nothing about a name after that', async () => {
    const { authority, clock, newestProfile, service } = await createHarness();
    await authority.accounts.register({ username: 'grace', fullName: 'Grace Hopper', password: null });
    const ask = (username: string): Promise<unknown> => service().profile.update({ username }, newestProfile());
    const questions = Array.from({ length: burst }, () => assert.rejects(ask('grace'), { code: 'USERNAME_TAKEN' }));
    await Promise.all(questions);
    await assert.rejects(ask('grace'), locked);
    await assert.rejects(ask('free-name'), locked);
    clock.advance(refill);
    await ask('free-name');
  });

  test('do not include an update that keeps the username', async () => {
    const { newestProfile, service, username } = await createHarness();
    for (let count = 0; count <= burst; count += 1) {
      const update = { username: count % 2 === 0 ? username : username.toLowerCase(), fullName: `Ada ${count}` };
      await service().profile.update(update, newestProfile());
    }
  });

  test('are counted for a limited number of accounts, the least recent one is forgotten', () => {
    const limit = createUsernameLimit(() => 0);
    for (let count = 0; count < burst; count += 1) limit.take('first');
    assert.ok(limit.take('first') > 0);
    for (let count = 0; count < 10_000; count += 1) limit.take(`account-${count}`);
    assert.equal(limit.take('first'), 0);
  });
});
