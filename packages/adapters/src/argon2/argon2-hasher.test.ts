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
    `$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$${'A'.repeat(42)}`,
    // Another version, and parameters that the package ignores.
    `$argon2id$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$${'A'.repeat(43)}`,
    `$argon2id$v=16$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$${'A'.repeat(43)}`,
    `$argon2id$v=19$m=64,t=1,p=1,data=AAAA$c29tZXNhbHRzb21lc2FsdA$${'A'.repeat(43)}`,
    `argon2argon2$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$${'A'.repeat(43)}`,
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

  test('finds a hash outdated only if its memory multiplied by its passes is less than that of a new one', async () => {
    const written = await createArgon2Hasher({ memoryCost: 128, timeCost: 2 }).hash('right');
    const isOutdatedFor = (options: object): boolean => createArgon2Hasher(options).isOutdated(written);
    assert.equal(isOutdatedFor({ memoryCost: 128, timeCost: 2 }), false);
    assert.equal(isOutdatedFor({ memoryCost: 64, timeCost: 1 }), false);
    assert.equal(isOutdatedFor({ memoryCost: 64, timeCost: 4 }), false);
    assert.equal(isOutdatedFor({ memoryCost: 256, timeCost: 1 }), false);
    assert.equal(isOutdatedFor({ memoryCost: 128, timeCost: 2, parallelism: 2 }), false);
    assert.equal(isOutdatedFor({ memoryCost: 129, timeCost: 2 }), true);
    assert.equal(isOutdatedFor({ memoryCost: 128, timeCost: 3 }), true);
  });

  test('keeps the stronger hashes of argon2-cffi, which have four lanes', async () => {
    // argon2-cffi 25.1.0: PasswordHasher() has m=65536, t=3, p=4.
    const stronger =
      '$argon2id$v=19$m=65536,t=3,p=4$MDEyMzQ1Njc4OWFiY2RlZg$HvbZG0a9YQ2ld26Y4tmEPTzenPFjKmO0y07Gw/Zw9ds';
    assert.equal(await createArgon2Hasher().verify('Zoë-Änderung-1843 🗝', stronger), true);
    assert.equal(createArgon2Hasher().isOutdated(stronger), false);
  });

  test('replaces hashes shorter than 16 bytes', async () => {
    const hasher = createArgon2Hasher(cheap);
    for (const [outputLen, isOutdated] of [
      [12, true],
      [16, false],
    ] as const) {
      const written = await hash('right', { ...cheap, outputLen });
      assert.equal(await hasher.verify('right', written), true);
      assert.equal(hasher.isOutdated(written), isOutdated);
    }
  });

  test('reads the notation of Django', async () => {
    // Django 5.2.17: Argon2PasswordHasher with memory_cost 1024
    const django =
      'argon2$argon2id$v=19$m=1024,t=2,p=8$NndKUXdlZGJjcTNEZWRzUkVyOXRJdg$eo5HTEdQjkQs/E5FlIgCzll+s2sRTP7410RhAZ9NCl8';
    const hasher = createArgon2Hasher(cheap);
    assert.equal(hasher.canVerify?.(django), true);
    assert.equal(await hasher.verify('Zoë-Änderung-1843 🗝', django), true);
    assert.equal(await hasher.verify('Zoë-Änderung-1843', django), false);
    assert.equal(hasher.isOutdated(django), false);
    assert.equal(createArgon2Hasher().isOutdated(django), true);
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
