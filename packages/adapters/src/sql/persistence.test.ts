import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isAccountError } from '@account-elements/core';

import { createPersistence } from './persistence.ts';

const failing = (code: string, times: number) => {
  let left = times;
  const run = async (): Promise<string> => {
    if (left === 0) return 'done';
    left -= 1;
    throw Object.assign(new Error('select secret from nowhere'), { code });
  };
  return { run, calls: () => times - left };
};

const outcome = async (kind: 'read' | 'write', code: string, times: number): Promise<string> => {
  const { run, calls } = failing(code, times);
  let waited = 0;
  const delay = async (milliseconds: number): Promise<void> => void (waited += milliseconds);
  try {
    return `${await createPersistence(delay)(kind, run)} after ${calls()}`;
  } catch (thrown) {
    assert.ok(isAccountError(thrown));
    assert.ok(!thrown.message.includes('secret'));
    assert.ok(waited < 1000, `waited ${waited} ms`);
    return `${thrown.code} after ${calls()}`;
  }
};

describe('a statement', () => {
  for (const code of [
    'SQLITE_BUSY',
    'SQLITE_BUSY_SNAPSHOT',
    '40001',
    '40P01',
    '55P03',
    '57P03',
    '53300',
    'ECONNREFUSED',
  ]) {
    test(`is retried after ${code}, read or write (ST6)`, async () => {
      assert.equal(await outcome('read', code, 3), 'done after 3');
      assert.equal(await outcome('write', code, 3), 'done after 3');
    });

    test(`fails with SERVICE_UNAVAILABLE after ${code} was thrown seven times (ST6)`, async () => {
      assert.equal(await outcome('read', code, 100), 'SERVICE_UNAVAILABLE after 7');
      assert.equal(await outcome('write', code, 100), 'SERVICE_UNAVAILABLE after 7');
    });
  }

  for (const code of ['ECONNRESET', 'EPIPE', '08006', '57P01']) {
    test(`that writes is not retried after ${code}, because it may have been carried out`, async () => {
      assert.equal(await outcome('read', code, 1), 'done after 1');
      assert.equal(await outcome('write', code, 1), 'OUTCOME_UNKNOWN after 1');
    });
  }

  for (const code of ['42601', '42501', '22P05', '28P01', '3D000', 'SQLITE_ERROR', 'SQLITE_CORRUPT']) {
    test(`fails with SERVICE_FAILED at once after ${code}, read or write`, async () => {
      assert.equal(await outcome('read', code, 1), 'SERVICE_FAILED after 1');
      assert.equal(await outcome('write', code, 1), 'SERVICE_FAILED after 1');
    });
  }

  for (const code of ['whatever', '', 'XX000', '58030']) {
    test(`that writes is OUTCOME_UNKNOWN after the unknown error ${JSON.stringify(code)}`, async () => {
      assert.equal(await outcome('read', code, 1), 'SERVICE_FAILED after 1');
      assert.equal(await outcome('write', code, 1), 'OUTCOME_UNKNOWN after 1');
    });
  }

  for (const [message, expected] of [
    ['Connection terminated unexpectedly', 'OUTCOME_UNKNOWN'],
    ['Query read timeout', 'OUTCOME_UNKNOWN'],
    ['timeout exceeded when trying to connect', 'SERVICE_UNAVAILABLE'],
    ['Connection terminated due to connection timeout', 'SERVICE_UNAVAILABLE'],
    ['something else', 'OUTCOME_UNKNOWN'],
  ] as const) {
    test(`that writes fails with ${expected} after "${message}"`, async () => {
      const run = (): Promise<never> => Promise.reject(new Error(message));
      const refused = createPersistence(async () => undefined)('write', run);
      await assert.rejects(refused, (thrown: unknown) => isAccountError(thrown) && thrown.code === expected);
    });
  }

  for (const message of [
    'timeout exceeded when trying to connect',
    'Connection terminated due to connection timeout',
    'Query read timeout',
  ]) {
    test(`that reads and timed out is not retried after "${message}"`, async () => {
      let calls = 0;
      const run = (): Promise<never> => {
        calls += 1;
        return Promise.reject(new Error(message));
      };
      const refused = createPersistence(async () => undefined)('read', run);
      await assert.rejects(
        refused,
        (thrown: unknown) => isAccountError(thrown) && thrown.code === 'SERVICE_UNAVAILABLE',
      );
      assert.equal(calls, 1);
    });
  }

  test('that the server abandoned after its timeout is not retried, and was not carried out', async () => {
    assert.equal(await outcome('read', '57014', 1), 'SERVICE_UNAVAILABLE after 1');
    assert.equal(await outcome('write', '57014', 1), 'SERVICE_UNAVAILABLE after 1');
  });

  for (const thrown of [null, undefined, 'text', 7]) {
    test(`that throws ${String(thrown)} fails with SERVICE_FAILED`, async () => {
      const run = async (): Promise<never> => {
        throw thrown;
      };
      await assert.rejects(
        createPersistence()('read', run),
        (error: unknown) => isAccountError(error) && error.code === 'SERVICE_FAILED',
      );
    });
  }
});

describe('concurrent writes to a locked database', () => {
  /** A lock that lasts for the first `tries` attempts. */
  const lockedFor = (tries: number) => {
    const attempts: string[] = [];
    const write = (name: string) => async (): Promise<string> => {
      attempts.push(name);
      if (attempts.length <= tries) throw Object.assign(new Error('locked'), { code: 'SQLITE_BUSY' });
      return name;
    };
    return { attempts, write };
  };
  const turn = async (): Promise<void> => undefined;

  test('let one of them retry, and all succeed when it does', async () => {
    const { attempts, write } = lockedFor(6);
    const persistently = createPersistence(turn);
    const outcomes = ['a', 'b', 'c'].map((name) => persistently('write', write(name)));
    assert.deepEqual(await Promise.all(outcomes), ['a', 'b', 'c']);
    assert.equal(attempts.join(' '), 'a b c a a a a b c');
  });

  test('are all rejected when it stops retrying, and the next writes start again', async () => {
    const { attempts, write } = lockedFor(9);
    const persistently = createPersistence(turn);
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((name) => persistently('write', write(name))));
    for (const outcome of outcomes) {
      assert.ok(outcome.status === 'rejected' && isAccountError(outcome.reason));
      assert.equal(outcome.reason.code, 'SERVICE_UNAVAILABLE');
    }
    assert.equal(attempts.length, 9);
    assert.equal(await persistently('write', write('d')), 'd');
  });

  test('do not delay reads', async () => {
    const { promise, release } = held();
    const persistently = createPersistence(() => promise);
    const write = persistently('write', lockedFor(1).write('a'));
    assert.equal(await persistently('read', async () => 'read'), 'read');
    release();
    assert.equal(await write, 'a');
  });

  test('do not fail when the one that retries fails for another reason', async () => {
    let tries = 0;
    const first = async (): Promise<never> => {
      tries += 1;
      throw Object.assign(new Error('no'), { code: tries === 1 ? 'SQLITE_BUSY' : 'SQLITE_CONSTRAINT_UNIQUE' });
    };
    const persistently = createPersistence(turn);
    const refused = persistently('write', first);
    const second = persistently('write', lockedFor(1).write('b'));
    await assert.rejects(refused, (thrown: unknown) => isAccountError(thrown) && thrown.code === 'SERVICE_FAILED');
    assert.equal(await second, 'b');
  });

  test('do not wait for one whose request has ended longer than a second', async () => {
    let waited = 0;
    let hasLeft = true;
    const delay = (milliseconds: number): Promise<void> => {
      if (hasLeft) return new Promise(() => undefined);
      waited += milliseconds;
      return turn();
    };
    const persistently = createPersistence(delay);
    void persistently('write', lockedFor(1).write('a'));
    await new Promise((resolve) => setImmediate(resolve));
    hasLeft = false;
    assert.equal(await persistently('write', async () => 'b'), 'b');
    assert.equal(waited, 1000);
    assert.equal(await persistently('write', async () => 'c'), 'c');
    assert.equal(waited, 1000);
  });
});

function held(): { readonly promise: Promise<void>; readonly release: () => void } {
  let release = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}
