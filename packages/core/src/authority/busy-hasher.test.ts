import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, test } from 'node:test';

import { totpCodeAt } from '../testing/authenticator.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { createTestHasher } from '../testing/test-hasher.ts';
import type { AuthorityOptions } from './authority.ts';
import { createHashQueue } from './kernel/hash-queue.ts';
import type { PasswordHasher } from './ports.ts';
import { countOutcomes, fiftyTimes } from '../testing/expect.ts';
import { createHarness } from './authority-harness.fixture.ts';

/** A hasher that the test can hold and release. */
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

describe('the first password hash', () => {
  const signInWith = async (milliseconds: number, options: Partial<AuthorityOptions> = {}): Promise<string[]> => {
    const warnings: string[] = [];
    const clock = createFakeClock();
    const hasher = createTestHasher();
    const slow: PasswordHasher = {
      ...hasher,
      hash: (password) => {
        clock.advance(milliseconds);
        return hasher.hash(password);
      },
    };
    const harness = await createHarness({
      passwordHasher: slow,
      clock,
      onWarning: (message) => void warnings.push(message),
      ...options,
    });
    await harness.signIn();
    await harness.service().password.change({ currentPassword: harness.password, newPassword: 'Difference-Engine-2' });
    return warnings;
  };

  test('is reported once if it is slow, with its duration', async () => {
    const warnings = await signInWith(812);
    assert.equal(warnings.length, 1);
    assert.match(
      String(warnings),
      /^The first password hash \(test\) took 812 ms, more than 500 ms: .+createArgon2Hasher\.$/u,
    );
  });

  test('is not reported if it takes half a second', async () => {
    assert.deepEqual(await signInWith(500), []);
  });

  test('causes no error if the warning throws', async () => {
    const onWarning = (): never => {
      throw new Error('The log is full');
    };
    assert.deepEqual(await signInWith(812, { onWarning }), []);
  });

  test('is reported as a warning of the process by default', async () => {
    const warned = once(process, 'warning');
    await signInWith(812, { onWarning: undefined });
    const [{ name, message }] = (await warned) as [Error];
    assert.equal(name, 'AccountElementsWarning');
    assert.match(message, /took 812 ms/u);
  });
});

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a busy hasher', () => {
  test('serves the first of fifty calls for new backup codes after one comparison', async () => {
    const held = createHeldHasher();
    const harness = await createHarness({ passwordHasher: held.hasher });
    const { epoch } = await harness.enableMfa();
    held.hold();
    const deadline = new AbortController();
    const { password } = harness;
    const calls = fiftyTimes(() => harness.service(epoch).mfa.regenerateBackupCodes({ password }, deadline));
    const outcomes = countOutcomes(calls);
    await held.finishOne();
    const issued = await Promise.any(calls);
    deadline.abort();
    assert.deepEqual(await outcomes, { answered: 1, codes: { REQUEST_ABORTED: 49 } });
    assert.equal(harness.record().credentialsEpoch, epoch + 1);
    for (const code of issued.backupCodes) await harness.enterCode(code);
  });

  test('confirms an enrolment without a slow hash', async () => {
    const held = createHeldHasher();
    const harness = await createHarness({ passwordHasher: held.hasher });
    const { secret } = await harness.service().mfa.beginTotp({ password: harness.password });
    held.hold();
    const { backupCodes } = await harness.service().mfa.confirmTotp({ code: totpCodeAt(secret, harness.clock()) });
    assert.equal(backupCodes?.length, 10);
  });

  test('does no work for an aborted call', async () => {
    const held = createHeldHasher();
    const harness = await createHarness({
      passwordHasher: held.hasher,
      hashQueue: createHashQueue({ concurrency: 1 }),
    });
    await harness.enableMfa();
    held.hold();
    const signIn = harness.signIn();
    while (held.started === 0) await nextTurn();
    const { password } = harness;
    const change = { currentPassword: password, newPassword: 'Difference-Engine-2' };
    const deadline = new AbortController();
    const given = [
      harness.service().password.change(change, deadline),
      harness.service().mfa.beginTotp({ password }, deadline),
      harness.service().mfa.regenerateBackupCodes({ password }, deadline),
      harness.service().mfa.disable({ password }, deadline),
    ];
    const codes = given.map((call) => assert.rejects(call, { code: 'REQUEST_ABORTED' }));
    await nextTurn();
    deadline.abort();
    await Promise.all(codes);
    const next = harness.service().mfa.beginTotp({ password });
    await held.finishOne();
    await signIn;
    await held.finishOne();
    await next;
    assert.equal(held.started, 2);
  });
});
