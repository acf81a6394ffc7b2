import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createFaults } from '../../testing/faults/faults.ts';
import { scriptedFaults } from '../../testing/faults/plans.ts';
import { createTestAuthority } from '../../testing/service-harness.ts';
import { createHarness } from '../authority-harness.fixture.ts';
import type { AccountAuthority } from '../authority.ts';

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
