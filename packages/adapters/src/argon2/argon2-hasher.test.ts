import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { hash } from '@node-rs/argon2';

import { createArgon2Hasher } from './argon2-hasher.ts';

// The package's own name for it is a const enum, which is gone when types are erased.
const argon2i = 1;

const cheap = { memoryCost: 64, timeCost: 1 };

describe('the Argon2 hasher', () => {
  test('writes PHC strings of Argon2id with 19 MiB, two passes and one thread', async () => {
    const written = await createArgon2Hasher().hash('Notes-on-1843-engines');
    assert.match(written, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/u);
  });

  test('accepts the password it has hashed and no other', async () => {
    const hasher = createArgon2Hasher(cheap);
    const written = await hasher.hash('pässwörd 🗝');
    assert.equal(await hasher.verify('pässwörd 🗝', written), true);
    assert.equal(await hasher.verify('passwörd 🗝', written), false);
    assert.equal(await hasher.verify('', written), false);
  });

  test('gives every hash its own salt', async () => {
    const hasher = createArgon2Hasher(cheap);
    assert.notEqual(await hasher.hash('same'), await hasher.hash('same'));
  });

  test('reads hashes of other parameters', async () => {
    const written = await createArgon2Hasher({ memoryCost: 128, timeCost: 3, parallelism: 2 }).hash('right');
    assert.equal(await createArgon2Hasher(cheap).verify('right', written), true);
  });

  for (const unreadable of [
    '',
    'plain',
    '$argon2id$',
    '$argon2id$v=19$m=64,t=1,p=1$salt',
    '$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$',
    `$argon2id$v=19$m=64,t=1,p=1$YQ$${'A'.repeat(43)}`,
    '$pbkdf2-sha256$i=1$a$b',
    ...['m=0,t=1,p=1', 'm=64,t=0,p=1', 'm=64,t=1,p=0', 'm=8,t=1,p=2', 'm=-64,t=1,p=1', 'm=64,t=1', 'm=6.4,t=1,p=1'].map(
      (work) => `$argon2id$v=19$${work}$c29tZXNhbHRzb21lc2FsdA$${'A'.repeat(43)}`,
    ),
    `$argon2id$v=19$m=131073,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$${'A'.repeat(43)}`,
    `$argon2id$v=19$m=64,t=17,p=1$c29tZXNhbHRzb21lc2FsdA$${'A'.repeat(43)}`,
    `$argon2id$v=19$m=256,t=1,p=17$c29tZXNhbHRzb21lc2FsdA$${'A'.repeat(43)}`,
    '\0',
  ]) {
    test(`cannot read ${JSON.stringify(unreadable)}: a mismatch, and outdated`, async () => {
      const hasher = createArgon2Hasher(cheap);
      assert.equal(hasher.canVerify?.(unreadable), false);
      assert.equal(await hasher.verify('anything', unreadable), false);
      assert.equal(hasher.isOutdated(unreadable), true);
    });
  }

  test('does not read the weaker variants of Argon2', async () => {
    const written = await hash('right', { ...cheap, algorithm: argon2i });
    assert.equal(createArgon2Hasher(cheap).canVerify?.(written), false);
    assert.equal(await createArgon2Hasher(cheap).verify('right', written), false);
  });

  test('finds hashes of less work outdated, and of as much or more not', async () => {
    const written = await createArgon2Hasher({ memoryCost: 128, timeCost: 2 }).hash('right');
    const isOutdatedFor = (options: object): boolean => createArgon2Hasher(options).isOutdated(written);
    assert.equal(isOutdatedFor({ memoryCost: 128, timeCost: 2 }), false);
    assert.equal(isOutdatedFor({ memoryCost: 64, timeCost: 1 }), false);
    assert.equal(isOutdatedFor({ memoryCost: 129, timeCost: 2 }), true);
    assert.equal(isOutdatedFor({ memoryCost: 128, timeCost: 3 }), true);
    assert.equal(isOutdatedFor({ memoryCost: 128, timeCost: 2, parallelism: 2 }), true);
  });

  test('leaves the event loop free while it hashes', async () => {
    let turns = 0;
    const count = (): void => {
      turns += 1;
      immediate = setImmediate(count);
    };
    let immediate = setImmediate(count);
    await createArgon2Hasher().hash('Notes-on-1843-engines');
    clearImmediate(immediate);
    assert.ok(turns > 10, `${turns} turns`);
  });
});
