import { isAccountError } from '@account-elements/core';
import { createTestRecord, storageConformance } from '@account-elements/core/testing';
import { assert } from 'chai';
import { deleteDB, openDB } from 'idb';

import type { Increments } from '../../testing/increment-worker.ts';
import { createIndexedDbStorage } from './indexeddb-storage.ts';

const codeOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'fulfilled',
    (thrown: unknown) => (isAccountError(thrown) ? thrown.code : String(thrown)),
  );

/** Aborts every later write at its end, as on a full disk. Returns a function that ends this. */
function fillDisk(): () => void {
  const { add, put } = IDBObjectStore.prototype;
  const failing = (write: typeof put): typeof put =>
    function (this: IDBObjectStore, ...inputs) {
      const request = write.apply(this, inputs);
      this.transaction.abort();
      return request;
    };
  Object.assign(IDBObjectStore.prototype, { add: failing(add), put: failing(put) });
  return () => void Object.assign(IDBObjectStore.prototype, { add, put });
}

describe('IndexedDB storage (ST1)', () => {
  let count = 0;
  const freshName = (): string => `test-${(count += 1)}`;

  const conformance = storageConformance(() => {
    const name = freshName();
    return {
      storage: createIndexedDbStorage({ name }),
      other: createIndexedDbStorage({ name }),
      reopen: async () => createIndexedDbStorage({ name }),
      outage: fillDisk,
      dispose: () => deleteDB(name),
    };
  });
  for (const { name, run } of conformance) it(name, run);

  it('loses no swap when two workers write to one account', async () => {
    const name = freshName();
    const storage = createIndexedDbStorage({ name });
    await storage.insert(createTestRecord({ id: 'shared' }));
    const orders: Increments = { name, id: 'shared', times: 15 };
    const workers = [0, 1].map(
      () => new Worker(new URL('../../testing/increment-worker.ts', import.meta.url), { type: 'module' }),
    );
    const written = workers.map(
      (worker) =>
        new Promise<number>((resolve, reject) => {
          worker.addEventListener('message', ({ data }: MessageEvent<number>) => resolve(data));
          worker.addEventListener('error', reject);
          worker.postMessage(orders);
        }),
    );
    assert.deepEqual(await Promise.all(written), [15, 15]);
    assert.equal((await storage.get('shared'))?.revision, 31);
    for (const worker of workers) worker.terminate();
    await deleteDB(name);
  });

  it('lets another page delete the data, and starts again with an empty database', async () => {
    const name = freshName();
    const storage = createIndexedDbStorage({ name });
    const record = createTestRecord();
    await storage.insert(record);
    await deleteDB(name, { blocked: () => assert.fail('still open') });
    assert.equal(await storage.get(record.id), null);
    assert.equal(await storage.insert(record), 'inserted');
    await deleteDB(name);
  });

  it('throws SERVICE_FAILED for the database of a newer version, and does not change it', async () => {
    const name = freshName();
    const newer = await openDB(name, 2, { upgrade: (database) => void database.createObjectStore('people') });
    newer.close();
    assert.equal(await codeOf(createIndexedDbStorage({ name }).insert(createTestRecord())), 'SERVICE_FAILED');
    const again = await openDB(name);
    assert.deepEqual([again.version, [...again.objectStoreNames]], [2, ['people']]);
    again.close();
    await deleteDB(name);
  });

  it('throws SERVICE_UNAVAILABLE while the browser blocks storage, and works again after (B5)', async () => {
    const name = freshName();
    const storage = createIndexedDbStorage({ name });
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      assert.equal(await codeOf(storage.get('a')), 'SERVICE_UNAVAILABLE');
    } finally {
      IDBFactory.prototype.open = open;
    }
    assert.equal(await storage.get('a'), null);
    await deleteDB(name);
  });

  it('stores nothing of a change that the browser could not complete (B5)', async () => {
    const name = freshName();
    const storage = createIndexedDbStorage({ name });
    const record = createTestRecord();
    await storage.insert(record);
    const makeRoom = fillDisk();
    try {
      assert.equal(await codeOf(storage.replace({ ...record, revision: 2 }, 1)), 'SERVICE_UNAVAILABLE');
    } finally {
      makeRoom();
    }
    assert.deepEqual(await storage.get(record.id), record);
    await deleteDB(name);
  });

  describe('that does not answer', () => {
    /** Deadlines that pass when the test says so. */
    function createDeadlines() {
      const running: AbortController[] = [];
      return {
        timeoutSignal: () => {
          const controller = new AbortController();
          running.push(controller);
          return controller.signal;
        },
        pass: () => running.splice(0).forEach((controller) => controller.abort()),
      };
    }

    /** Holds back the answer to the next request to open a database. */
    function holdNextOpen(): { readonly request: () => IDBOpenDBRequest; readonly release: () => Promise<void> } {
      const { open } = IDBFactory.prototype;
      let request: IDBOpenDBRequest | undefined;
      const opened = new Promise<void>((resolve) => {
        IDBFactory.prototype.open = function (this: IDBFactory, ...inputs) {
          IDBFactory.prototype.open = open;
          request = open.apply(this, inputs);
          const hold = (event: Event): void => {
            event.stopImmediatePropagation();
            resolve();
          };
          request.addEventListener('success', hold, { once: true });
          return request;
        };
      });
      const held = (): IDBOpenDBRequest => {
        assert.isDefined(request);
        return request;
      };
      return {
        request: held,
        async release() {
          await opened;
          held().dispatchEvent(new Event('success'));
        },
      };
    }

    it('throws SERVICE_UNAVAILABLE for every call after the deadline, and works again when it opens', async () => {
      const name = freshName();
      const { timeoutSignal, pass } = createDeadlines();
      const storage = createIndexedDbStorage({ name, timeoutSignal });
      const { request, release } = holdNextOpen();
      const calls = [codeOf(storage.get('a')), codeOf(storage.insert(createTestRecord()))];
      pass();
      assert.deepEqual(await Promise.all(calls), ['SERVICE_UNAVAILABLE', 'SERVICE_UNAVAILABLE']);
      assert.equal(await storage.get('a'), null);
      assert.equal(await storage.insert(createTestRecord()), 'inserted');

      await release();
      await storage.get('a');
      assert.throws(() => request().result.transaction('accounts'), /clos/iu, 'the connection that opened too late');
      assert.equal(await storage.get('a'), null);
      await deleteDB(name);
    });

    it('throws SERVICE_UNAVAILABLE while another page keeps the data that is to be deleted', async () => {
      const name = freshName();
      const { timeoutSignal, pass } = createDeadlines();
      const page = await openDB(name, 1);
      const deleted = deleteDB(name);
      const call = codeOf(createIndexedDbStorage({ name, timeoutSignal }).get('a'));
      pass();
      assert.equal(await call, 'SERVICE_UNAVAILABLE');
      page.close();
      await deleted;
      assert.equal(await createIndexedDbStorage({ name, timeoutSignal }).get('a'), null);
      await deleteDB(name);
    });

    it('throws OUTCOME_UNKNOWN for a write and SERVICE_UNAVAILABLE for a read that another page holds up', async () => {
      const name = freshName();
      const { timeoutSignal, pass } = createDeadlines();
      const storage = createIndexedDbStorage({ name, timeoutSignal });
      const record = createTestRecord();
      await storage.get(record.id);
      const page = await openDB(name, 1);
      const { store, done } = page.transaction('accounts', 'readwrite');
      let isHolding = true;
      const holding = (async () => {
        while (isHolding) await store.get('a');
      })();
      const started = nextTransactions(2);
      const calls = [codeOf(storage.insert(record)), codeOf(storage.get(record.id))];
      await started;
      pass();
      assert.deepEqual(await Promise.all(calls), ['OUTCOME_UNKNOWN', 'SERVICE_UNAVAILABLE']);
      isHolding = false;
      await Promise.all([holding, done]);
      assert.deepEqual(await storage.get(record.id), record, 'this write was carried out');
      page.close();
      await deleteDB(name);
    });

    it('opens again after the browser has closed the connection', async () => {
      const name = freshName();
      const storage = createIndexedDbStorage({ name });
      const { request, release } = holdNextOpen();
      const record = createTestRecord();
      const inserted = storage.insert(record);
      await release();
      await inserted;
      const { result } = request();
      result.dispatchEvent(new Event('close'));
      assert.deepEqual(await storage.get(record.id), record);
      assert.throws(() => result.transaction('accounts'), /clos/iu);
      await deleteDB(name);
    });
  });
});

/** Resolves when this number of transactions has started. */
function nextTransactions(count: number): Promise<void> {
  const { transaction } = IDBDatabase.prototype;
  let left = count;
  return new Promise((resolve) => {
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...inputs) {
      left -= 1;
      if (left === 0) {
        IDBDatabase.prototype.transaction = transaction;
        resolve();
      }
      return transaction.apply(this, inputs);
    };
  });
}
