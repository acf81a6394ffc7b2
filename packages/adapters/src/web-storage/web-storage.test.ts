import { isAccountError } from '@account-elements/core';
import type { AccountError } from '@account-elements/core';
import { createTestRecord, storageConformance } from '@account-elements/core/testing';
import { assert } from 'chai';

import { createWebStorage } from './web-storage.ts';
import type { WebStorageArea } from './web-storage.ts';

// A storage area as in a browser, with a size limit that can be set.
function createArea(): WebStorageArea & { kept: string | null; capacity: number } {
  return {
    kept: null,
    capacity: Infinity,
    getItem() {
      return this.kept;
    },
    setItem(_key, value) {
      if (value.length > this.capacity) throw new DOMException('full', 'QuotaExceededError');
      this.kept = value;
    },
  };
}

const codeOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    () => 'fulfilled',
    (thrown: unknown) => (isAccountError(thrown) ? thrown.code : String(thrown)),
  );

describe('web storage (ST1)', () => {
  let count = 0;
  const keys: string[] = [];
  const freshKey = (): string => {
    const key = `test-${(count += 1)}`;
    keys.push(key);
    return key;
  };
  const { localStorage } = globalThis as unknown as { localStorage: Storage };
  interface Storage extends WebStorageArea {
    removeItem(key: string): void;
  }
  afterEach(() => keys.splice(0).forEach((key) => localStorage.removeItem(key)));

  const makers = {
    'with Web Locks': (key: string) => createWebStorage({ key }),
    'without Web Locks': (key: string) => createWebStorage({ key, locks: null }),
  };
  for (const [name, make] of Object.entries(makers)) {
    describe(name, () => {
      const conformance = storageConformance(() => {
        const key = freshKey();
        return { storage: make(key), other: make(key), reopen: async () => make(key) };
      });
      for (const { name: title, run } of conformance) it(title, run);
    });
  }

  describe('in an area that becomes full', () => {
    const conformance = storageConformance(() => {
      const area = createArea();
      const outage = () => {
        area.capacity = 0;
        return () => {
          area.capacity = Infinity;
        };
      };
      return { storage: createWebStorage({ locks: null, area: () => area }), outage };
    });
    for (const { name, run } of conformance) it(name, run);
  });

  it('throws while the browser blocks storage, and works again after (B5)', async () => {
    const area = createArea();
    let isBlocked = true;
    const storage = createWebStorage({
      locks: null,
      area() {
        if (isBlocked) throw new DOMException('blocked', 'SecurityError');
        return area;
      },
    });
    assert.equal(await codeOf(storage.get('a')), 'SERVICE_UNAVAILABLE');
    assert.equal(await codeOf(storage.insert(createTestRecord())), 'SERVICE_UNAVAILABLE');
    isBlocked = false;
    assert.equal(await storage.insert(createTestRecord()), 'inserted');
  });

  it('throws when the browser denies a lock', async () => {
    const storage = createWebStorage({
      key: freshKey(),
      locks: { request: () => Promise.reject(new DOMException('opaque origin', 'SecurityError')) },
    });
    assert.equal(await codeOf(storage.get('a')), 'SERVICE_UNAVAILABLE');
  });

  it('can be created where the browser denies Web Locks, and throws at each call', async () => {
    const { navigator } = globalThis as unknown as { readonly navigator: object };
    Object.defineProperty(navigator, 'locks', {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    try {
      const storage = createWebStorage({ key: freshKey() });
      assert.equal(await codeOf(storage.get('ada')), 'SERVICE_UNAVAILABLE');
      assert.equal(await codeOf(storage.insert(createTestRecord())), 'SERVICE_UNAVAILABLE');
    } finally {
      // The property of the browser is in the prototype.
      Reflect.deleteProperty(navigator, 'locks');
    }
  });

  it('keeps the stored accounts when it is full (B5)', async () => {
    const area = createArea();
    const storage = createWebStorage({ locks: null, area: () => area });
    const record = createTestRecord();
    await storage.insert(record);
    area.capacity = area.kept?.length ?? 0;
    const longer = { ...record, revision: 2, fullName: `${record.fullName} the Second` };
    assert.equal(await codeOf(storage.replace(longer, 1)), 'SERVICE_UNAVAILABLE');
    assert.deepEqual(await storage.get(record.id), record);
  });

  for (const text of [
    '',
    '{',
    '7',
    '[]',
    '{"version":1}',
    '{"version":1,"accounts":[{}]}',
    '{"version":1,"accounts":[null]}',
  ]) {
    it(`does not overwrite a foreign value: ${text || 'an empty text'}`, async () => {
      const area = createArea();
      area.kept = text;
      const storage = createWebStorage({ locks: null, area: () => area });
      assert.equal(await codeOf(storage.get('a')), 'RECORD_CORRUPT');
      assert.equal(await codeOf(storage.insert(createTestRecord())), 'RECORD_CORRUPT');
      assert.equal(area.kept, text);
    });
  }

  it('does not quote the stored text in the error about a value that is not JSON', async () => {
    const area = createArea();
    area.kept = '{"passwordHash":SENTINELHASH"}';
    const storage = createWebStorage({ locks: null, area: () => area });
    const thrown = await storage.get('a').catch((error: unknown) => error);
    assert.equal((thrown as AccountError).code, 'RECORD_CORRUPT');
    assert.notMatch(String((thrown as AccountError).cause), /SENTINEL/u);
  });

  it('does not overwrite the value of a newer version', async () => {
    const area = createArea();
    area.kept = '{"version":2,"people":[]}';
    const storage = createWebStorage({ locks: null, area: () => area });
    assert.equal(await codeOf(storage.insert(createTestRecord())), 'SERVICE_FAILED');
    assert.equal(area.kept, '{"version":2,"people":[]}');
  });
});
