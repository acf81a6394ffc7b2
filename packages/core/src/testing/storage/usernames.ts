import { expectEqual } from '../expect.ts';
import { createTestRecord, nextRevision } from '../records.ts';
import type { StorageDuty } from './duty.ts';

const unique = 'Usernames are unique over `usernameKey`.';
const exact = '`usernameKey` is compared exactly: no case folding, no collation.';

export const storageUsernameDuties: readonly StorageDuty[] = [
  {
    duty: unique,
    name: 'rejects a second account with the same username',
    async check({ storage, other }) {
      const first = createTestRecord({ id: 'first', usernameKey: 'ada' });
      await storage.insert(first);
      expectEqual(
        await other.insert(createTestRecord({ id: 'second', usernameKey: 'ada' })),
        'username-taken',
        'insert',
      );
      expectEqual(await storage.get('second'), null, 'the refused account');
      expectEqual(await storage.findByUsername('ada'), first, 'the holder of the name');
    },
  },
  {
    duty: 'An id is given to one account.',
    name: 'rejects a second account with the same id, and does not change the first',
    async check({ storage, other }) {
      const first = createTestRecord({ usernameKey: 'ada' });
      await storage.insert(first);
      expectEqual(await other.insert(createTestRecord({ usernameKey: 'grace' })), 'id-taken', 'insert');
      expectEqual(await storage.get(first.id), first, 'the first account');
      expectEqual(await storage.findByUsername('grace'), null, 'the name of the refused account');
    },
  },
  {
    duty: exact,
    name: 'treats usernames that differ in case, Unicode form or blanks as different',
    async check({ storage }) {
      const keys = ['jose', 'Jose', 'jose ', 'jos\u00E9', 'jose\u0301', 'j_se', 'j%', '%'];
      const records = keys.map((usernameKey, index) => createTestRecord({ id: `account-${index}`, usernameKey }));
      for (const record of records)
        expectEqual(await storage.insert(record), 'inserted', `insert of ${record.usernameKey}`);
      for (const record of records) {
        expectEqual(await storage.findByUsername(record.usernameKey), record, `the holder of ${record.usernameKey}`);
      }
      expectEqual(await storage.findByUsername('JOSE'), null, 'the holder of an unknown name');
    },
  },
  {
    duty: unique,
    name: 'rejects a change to a username that is taken, and changes nothing',
    async check({ storage }) {
      const [ada, grace] = ['ada', 'grace'].map((name) => createTestRecord({ id: name, usernameKey: name }));
      if (ada === undefined || grace === undefined) return;
      await storage.insert(ada);
      await storage.insert(grace);
      const renamed = nextRevision(grace, { usernameKey: 'ada', fullName: 'Another User' });
      expectEqual(await storage.replace(renamed, 1), 'username-taken', 'replace');
      expectEqual(await storage.get('grace'), grace, 'the account that asked');
      expectEqual(await storage.findByUsername('ada'), ada, 'the holder of the name');
    },
  },
  {
    duty: unique,
    name: 'frees a username when its account takes another, and lets the account keep its own',
    async check({ storage, other }) {
      const ada = createTestRecord({ id: 'ada', usernameKey: 'ada' });
      const kept = nextRevision(ada, { username: 'ADA' });
      const renamed = nextRevision(kept, { usernameKey: 'countess' });
      await storage.insert(ada);
      expectEqual(await storage.replace(kept, 1), 'replaced', 'a change that keeps the name');
      expectEqual(await storage.replace(renamed, 2), 'replaced', 'a change of name');
      expectEqual(await other.findByUsername('ada'), null, 'the former name');
      expectEqual(await other.findByUsername('countess'), renamed, 'the new name');
      expectEqual(await other.insert(createTestRecord({ id: 'new', usernameKey: 'ada' })), 'inserted', 'a new holder');
    },
  },
];
