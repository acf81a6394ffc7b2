import { expectEqual } from '../expect.ts';
import { createSparseTestRecord, createTestRecord, nextRevision } from '../records.ts';
import type { StorageDuty } from './duty.ts';

const asGiven = 'Records come back exactly as they were given: every field, every character, every number.';
const values = 'Records are values: they are not shared with the store or with other callers.';
const durable = 'After `inserted` or `replaced` the record survives the death of the process.';

export const storageRecordDuties: readonly StorageDuty[] = [
  {
    duty: 'The result for an unknown account is `null`.',
    name: 'finds no account in an empty storage',
    async check({ storage }) {
      expectEqual(await storage.get('account-1'), null, 'get');
      expectEqual(await storage.findByUsername('ada'), null, 'findByUsername');
    },
  },
  {
    duty: asGiven,
    name: 'returns an inserted record unchanged',
    async check({ storage, other }) {
      for (const record of [createTestRecord({ id: 'full' }), createSparseTestRecord({ id: 'sparse' })]) {
        expectEqual(await storage.insert(record), 'inserted', 'insert');
        expectEqual(await storage.get(record.id), record, 'the record by id');
        expectEqual(await other.findByUsername(record.usernameKey), record, 'the record by username');
      }
    },
  },
  {
    duty: asGiven,
    name: 'returns a replaced record unchanged, also if every field is different',
    async check({ storage, other }) {
      const full = createTestRecord();
      const sparse = createSparseTestRecord({ revision: 2, usernameKey: 'other', role: { name: 'no description' } });
      await storage.insert(full);
      expectEqual(await storage.replace(sparse, 1), 'replaced', 'replace');
      expectEqual(await other.get(full.id), sparse, 'the sparse record');
      const fullAgain = nextRevision(sparse, { ...full, revision: 2 });
      expectEqual(await storage.replace({ ...fullAgain, revision: 3 }, 2), 'replaced', 'replace');
      expectEqual(await other.get(full.id), { ...full, revision: 3 }, 'the full record');
    },
  },
  {
    duty: asGiven,
    name: 'stores large records completely',
    async check({ storage }) {
      const preferences = Object.fromEntries(Array.from({ length: 100 }, (_, key) => [`key${key}`, 'ü'.repeat(75)]));
      const record = createTestRecord({ preferences, revision: 2 ** 31, createdAt: 8.64e15 });
      await storage.insert(record);
      expectEqual(await storage.get(record.id), record, 'the record');
    },
  },
  {
    duty: 'Reads one account by its id.',
    name: 'keeps accounts with any ids apart',
    async check({ storage }) {
      const ids = [
        'a',
        'A',
        'a ',
        'a/b',
        "a'; DROP TABLE accounts; --",
        '__proto__',
        'constructor',
        'é',
        'e\u0301',
        '👩‍💻',
        '%61',
      ];
      const records = ids.map((id, index) =>
        createTestRecord({ id, usernameKey: `name${index}`, fullName: `of ${index}` }),
      );
      for (const record of records) expectEqual(await storage.insert(record), 'inserted', `insert of ${record.id}`);
      for (const record of records) expectEqual(await storage.get(record.id), record, `the record of ${record.id}`);
    },
  },
  {
    duty: values,
    name: 'does not change when a record that was given or returned is changed',
    async check({ storage }) {
      const given = structuredClone(createTestRecord());
      await storage.insert(given);
      Object.assign(given.attempts.secondFactor, { streak: 99 });
      const returned = await storage.get(given.id);
      expectEqual(returned, createTestRecord(), 'the record after the given one was changed');
      Object.assign(returned?.attempts.secondFactor ?? {}, { streak: 99 });
      expectEqual(await storage.get(given.id), createTestRecord(), 'the record after the returned one was changed');
      expectEqual(await storage.findByUsername(given.usernameKey), createTestRecord(), 'the record by username');
    },
  },
  {
    duty: durable,
    name: 'has every acknowledged write after it is reopened',
    async check({ storage, reopen }) {
      const record = createTestRecord();
      const next = nextRevision(record, { usernameKey: 'renamed', credentialsEpoch: 5 });
      await storage.insert(record);
      await storage.replace(next, 1);
      if (reopen === undefined) return;
      const again = await reopen();
      expectEqual(await again.get(record.id), next, 'the record');
      expectEqual(await again.findByUsername('renamed'), next, 'the record by username');
      expectEqual(await again.findByUsername(record.usernameKey), null, 'the former username');
    },
  },
];
