import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createFaults } from '../../testing/faults/faults.ts';
import { scriptedFaults } from '../../testing/faults/plans.ts';
import { createTestAuthority } from '../../testing/service-harness.ts';
import { createHarness } from '../authority-harness.fixture.ts';
import type { AccountAuthority, AuthorityOptions } from '../authority.ts';

const day = 24 * 60 * 60_000;
const name = 'ada.lovelace';

/** The calls that take a username for another account. */
const takers: readonly (readonly [what: string, take: (authority: AccountAuthority, id: string) => Promise<unknown>])[] = [
  ['a registration', ({ accounts }) => accounts.register({ username: name, fullName: 'Mallory', password: null })],
  ['an import', ({ accounts }) => accounts.import({ username: name, fullName: 'Mallory', passwordHash: null })],
  [
    'another rename',
    async (authority, id) => {
      const { profile } = authority.serviceWithoutSession(id);
      const { version } = (await authority.accounts.find({ id }))?.account.profile ?? assert.fail();
      return profile.update({ username: name }, { version });
    },
  ],
]; // prettier-ignore

describe('a username that its account gives up', () => {
  for (const [what, take] of takers) {
    for (const method of ['get', 'findByUsername', 'formerUsernames.accountOf', 'insert', 'replace']) {
      for (const giveUp of ['rename', 'removal'] as const) {
        test(`is not taken by ${what} that waits in ${method} during the ${giveUp}`, async () => {
          const harness = await createHarness();
          const { store: storage, clock, authority, id } = harness;
          const mallory = await authority.accounts.register({ username: 'mallory', fullName: 'M', password: null });
          clock.advance(40 * day);
          const faults = createFaults(scriptedFaults({ [method]: [{ hold: true }] }));
          const other = createTestAuthority({ storage: faults.storage(storage), clock });
          const taking = take(other, mallory.id).then(
            () => 'taken',
            ({ code }: { code: string }) => code,
          );
          await Promise.race([faults.untilHeld(1), taking]);
          if (giveUp === 'removal') await authority.accounts.remove(id);
          else
            await harness.service().profile.update({ username: 'countess' }, (await harness.service().load()).profile);
          faults.heal();
          assert.equal(await taking, 'USERNAME_TAKEN');
          assert.equal(await storage.findByUsername(name), null);
          assert.equal(await storage.formerUsernames?.accountOf(name, clock()), id);
          if (giveUp === 'removal') return;
          const { profile } = await harness.service().load();
          await harness.service().profile.update({ username: name }, profile);
        });
      }
    }
  }

  test('costs no read more if no former username can be reserved', async () => {
    const { store, clock } = await createHarness();
    for (const [storage, options] of [
      [{ ...store, formerUsernames: undefined }, {}],
      [store, { formerUsernameLifetime: 0 }],
    ] as const) {
      const faults = createFaults(() => ({}));
      const authority = createTestAuthority({ storage: faults.storage(storage), clock, ...options });
      await assert.rejects(authority.accounts.register({ username: name, fullName: 'Mallory', password: null }), {
        code: 'USERNAME_TAKEN',
      });
      assert.deepEqual(
        faults.log.map(({ method }) => method),
        ['insert'],
      );
    }
  });
});

describe('a sign-in with a former username', () => {
  const renamed = async (options: Partial<AuthorityOptions> = {}) => {
    const harness = await createHarness(options);
    harness.clock.advance(40 * day);
    const { profile } = await harness.service().load();
    await harness.service().profile.update({ username: 'q7x-hidden' }, profile);
    return harness;
  };

  test('finds the account while the name is reserved, so that a thief of a session cannot lock the owner out', async () => {
    const { signIn, id, clock, events } = await renamed();
    clock.advance(30 * day - 1);
    assert.equal((await signIn()).accountId, id);
    assert.equal(events.at(-1)?.type, 'signed-in');
    clock.advance(1);
    await assert.rejects(signIn(), { code: 'PASSWORD_WRONG' });
  });

  test('counts wrong passwords of all names together', async () => {
    const { signIn, authority, record } = await renamed();
    await assert.rejects(signIn('Not-the-one-1'), { code: 'PASSWORD_WRONG', field: 'password' });
    const credentials = { username: 'q7x-hidden', password: 'Not-the-one-1' };
    await assert.rejects(authority.verifyPassword(credentials), { code: 'PASSWORD_WRONG' });
    assert.equal(record().attempts.unknownDevices.streak, 2);
  });

  test('finds the account that has the name now', async () => {
    const { authority, clock, username, signIn } = await renamed();
    clock.advance(30 * day);
    const password = 'Moth-in-relay-70!';
    const { id } = await authority.accounts.register({ username, fullName: 'Another', password });
    assert.equal((await signIn(password)).accountId, id);
  });

  test('is like one with an unknown name if the account is removed, or if no name is reserved', async () => {
    const removed = await renamed();
    await removed.authority.accounts.remove(removed.id);
    const open = await renamed({ formerUsernameLifetime: 0 });
    const { store, clock, hasher, username, password } = await renamed();
    const storage = { ...store, formerUsernames: undefined };
    const without = createTestAuthority({ storage, clock, passwordHasher: hasher });
    for (const signIn of [removed.signIn, open.signIn, () => without.verifyPassword({ username, password })]) {
      await assert.rejects(signIn(), { code: 'PASSWORD_WRONG' });
    }
  });

  test('takes one more read for an unknown name, and none for a known one', async () => {
    const { store, clock, username, password, hasher } = await createHarness();
    const readsOf = async (name: string): Promise<readonly string[]> => {
      const faults = createFaults(() => ({}));
      const authority = createTestAuthority({ storage: faults.storage(store), clock, passwordHasher: hasher });
      await authority.verifyPassword({ username: name, password }).catch(() => null);
      return faults.log.map(({ method }) => method);
    };
    assert.deepEqual(await readsOf(username), ['findByUsername', 'replace', 'replace']);
    assert.deepEqual(await readsOf('unknown'), ['findByUsername', 'formerUsernames.accountOf']);
  });
});
