import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { totpCodeAt } from '../testing/authenticator.ts';
import { createTestHasher } from '../testing/test-hasher.ts';
import type { PasswordHasher } from './ports.ts';
import { countOutcomes, fiftyTimes } from '../testing/expect.ts';
import { createScene } from './scene.fixture.ts';

/** A hasher that does no work until it is told to. */
function createHeldHasher(): {
  hasher: PasswordHasher;
  hold(): void;
  finishOne(): Promise<void>;
  readonly started: number;
} {
  const hasher = createTestHasher();
  const held: (() => void)[] = [];
  let isHeld = false;
  let started = 0;
  const turn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (isHeld) {
      started += 1;
      await new Promise<void>((resolve) => held.push(resolve));
    }
    return work();
  };
  return {
    hasher: {
      ...hasher,
      hash: (password) => turn(() => hasher.hash(password)),
      verify: (password, hash) => turn(() => hasher.verify(password, hash)),
    },
    hold: () => (isHeld = true),
    async finishOne() {
      while (held.length === 0) await nextTurn();
      held.shift()?.();
    },
    get started() {
      return started;
    },
  };
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a busy hasher', () => {
  test('serves the first of fifty calls for new backup codes after one comparison', async () => {
    const held = createHeldHasher();
    const scene = await createScene({ passwordHasher: held.hasher });
    const { epoch } = await scene.enableMfa();
    held.hold();
    const deadline = new AbortController();
    const { password } = scene;
    const calls = fiftyTimes(() => scene.service(epoch).mfa.regenerateBackupCodes({ password }, deadline));
    const outcomes = countOutcomes(calls);
    await held.finishOne();
    const issued = await Promise.any(calls);
    deadline.abort();
    assert.deepEqual(await outcomes, { answered: 1, codes: { REQUEST_ABORTED: 49 } });
    assert.equal(scene.record().credentialsEpoch, epoch + 1);
    for (const code of issued.backupCodes) await scene.enterCode(code);
  });

  test('confirms an enrolment without a slow hash', async () => {
    const held = createHeldHasher();
    const scene = await createScene({ passwordHasher: held.hasher });
    const { secret } = await scene.service().mfa.beginTotp({ password: scene.password });
    held.hold();
    const { backupCodes } = await scene.service().mfa.confirmTotp({ code: totpCodeAt(secret, scene.clock()) });
    assert.equal(backupCodes?.length, 10);
  });

  test('does no work for a call whose caller has given up', async () => {
    const held = createHeldHasher();
    const scene = await createScene({ passwordHasher: held.hasher, hashConcurrency: 1 });
    await scene.enableMfa();
    held.hold();
    const signIn = scene.signIn();
    while (held.started === 0) await nextTurn();
    const { password } = scene;
    const change = { currentPassword: password, newPassword: 'Difference-Engine-2' };
    const deadline = new AbortController();
    const given = [
      scene.service().password.change(change, deadline),
      scene.service().mfa.beginTotp({ password }, deadline),
      scene.service().mfa.regenerateBackupCodes({ password }, deadline),
      scene.service().mfa.disable({ password }, deadline),
    ];
    const codes = given.map((call) => assert.rejects(call, { code: 'REQUEST_ABORTED' }));
    await nextTurn();
    deadline.abort();
    await Promise.all(codes);
    const next = scene.service().mfa.beginTotp({ password });
    await held.finishOne();
    await signIn;
    await held.finishOne();
    await next;
    assert.equal(held.started, 2);
  });
});
