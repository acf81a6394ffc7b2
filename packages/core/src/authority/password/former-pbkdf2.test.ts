import assert from 'node:assert/strict';
import { pbkdf2Sync } from 'node:crypto';
import { describe, test } from 'node:test';

import { createPbkdf2Hasher } from './pbkdf2.ts';

const password = 'Zoë-Änderung-1843 🗝';

/** Hashes that the named systems have written, or that are in their own tests. */
const hashes = {
  // Django 5.2.17: PBKDF2PasswordHasher().encode(password, salt, iterations=2000)
  'Django with SHA-256': [password, 'pbkdf2_sha256$2000$GLWDPheLW2EWzfavlQGlGv$8IsXF0ztqu1Gw5VR9Ot6nf3OQPA0kQJp3VtponcnYZY='],
  'Django with SHA-1': [password, 'pbkdf2_sha1$2000$T4VphrgXxpSgsrBLthQn8e$i80/YUEsTQWCH/y7RGwQigOfaVQ='],
  // Werkzeug 3.1.9: generate_password_hash(password, 'pbkdf2:sha256:2000')
  'Werkzeug with SHA-256': [password, 'pbkdf2:sha256:2000$O38kU8c9eL9Zd9nx$49f96d12a765b18f6ad35ca45ba819108a08bfce8e348c3c2a02307f78135de6'],
  'Werkzeug with SHA-1': [password, 'pbkdf2:sha1:2000$hT6dDJ3f99d6F0Hx$a99f76e3cff59c4180c183771ab31d2379389558'],
  'Werkzeug with SHA-512': [password, 'pbkdf2:sha512:2000$AZCDuZim574JKYEe$25e9497a29796f621bc6f799698b98f6291c2cb407662ad4175d64e9cc12d0bd4839b25f2fdae9d50b960ac03ffc24fcc15b91a496f884a64fe09356d7b2ac1f'],
  // passlib 1.7.4: pbkdf2_sha256.using(rounds=2000).hash(password)
  'passlib with SHA-1': [password, '$pbkdf2$2000$cI5RKkUohZASYuxdi/Fe6w$TYaW9YHjmBT1jVL6Ppl27wgg74s'],
  'passlib with SHA-256': [password, '$pbkdf2-sha256$2000$JWTsnfOeMwZAaM1ZK2XsXQ$HPWLSWmo/vTIZGf050z2WE6qqy4xqe5z0zXthtyOQ.4'],
  'passlib with SHA-512': [password, '$pbkdf2-sha512$2000$MQYgJCTknLO2FuKcM0bIOQ$SBnXONyt7/AEtQudi3vHxMCQ4RbM25DtorKFFC1CscbmwwmBDVq5EPEGYqSBp4a/vixgBAfN5r1xL743LNC/rg'],
  // RustCrypto, tests of the crate password-auth
  'RustCrypto with SHA-256': ['password', '$pbkdf2-sha256$i=4096,l=32$c2FsdA$xeR41ZKIyEGqUw22hFxMjZYok6ABzk4RpJY4c6qYE0o'],
  // Ory Kratos, tests of hasherx: 32 of 64 bytes of the digest
  'Ory with SHA-512': ['test', '$pbkdf2-sha512$i=100000,l=32$bdHBpn7OWOivJMVJypy2UqR0UnaD5prQXRZevj/05YU$+wArTfv1a+bNGO1iZrmEdVjhA+lL11wF4/IxpgYfPwc'],
  // ASP.NET Core, PasswordHasherTest.cs
  'ASP.NET Core Identity 2': ['my password', 'AAABAgMEBQYHCAkKCwwNDg+ukCEMDf0yyQ29NYubggHIVY0sdEUfdyeM+E1LtH1uJg=='],
  'ASP.NET Core Identity 3 with SHA-1': ['my password', 'AQAAAAAAAAD6AAAAEAhftMyfTJylOlZT+eEotFXd1elee8ih5WsjXaR3PA9M'],
  'ASP.NET Core Identity 3 with SHA-256': ['my password', 'AQAAAAEAACcQAAAAEAABAgMEBQYHCAkKCwwNDg+yWU7rLgUwPZb1Itsmra7cbxw2EFpwpVFIEtP+JIuUEw=='],
  'ASP.NET Core Identity 3 with SHA-512': ['my password', 'AQAAAAIAAAD6AAAAIJbVi5wbMR+htSfFp8fTw8N8GOS/Sje+S/4YZcgBfU7EQuqv4OkVYmc4VJl9AGZzmRTxSkP7LtVi9IWyUxX8IAAfZ8v+ZfhjCcudtC1YERSqE1OEdXLW9VukPuJWBBjLuw=='],
} as const; // prettier-ignore

/** An ASP.NET Core Identity hash with these numbers in its header. */
function aspNetHash(digest: number, iterations: number, saltLength: number, bytes: number): string {
  const header = Buffer.alloc(13 + bytes);
  header[0] = 1;
  for (const [index, value] of [digest, iterations, saltLength].entries()) header.writeUInt32BE(value, 1 + 4 * index);
  return header.toString('base64');
}

describe('the PBKDF2 hasher, with hashes of other systems', () => {
  const hasher = createPbkdf2Hasher();

  for (const [name, [right, hash]] of Object.entries(hashes)) {
    test(`accepts the right password and no other: ${name}`, async () => {
      assert.equal(hasher.canVerify?.(hash), true);
      assert.equal(await hasher.verify(right, hash), true);
      assert.equal(await hasher.verify(`${right} `, hash), false);
      assert.equal(await hasher.verify('', hash), false);
    });

    test(`does not read a damaged hash: ${name}`, async () => {
      // Without its end, with more at an end, with other lines, with another character.
      const damaged = [hash.slice(0, -1), hash.slice(0, -9), hash.slice(1), `${hash}A`, `${hash}\n`, ` ${hash}`, `x\n${hash}`, hash.replace(/.$/u, '*')]; // prettier-ignore
      for (const text of damaged) {
        assert.equal(hasher.canVerify?.(text), false, text);
        assert.equal(await hasher.verify(right, text), false, text);
        assert.equal(hasher.isOutdated(text), true, text);
      }
    });
  }

  const withRounds: readonly (readonly [string, (rounds: number) => string])[] = [
    ...Object.entries(hashes)
      .filter(([name]) => !name.startsWith('ASP'))
      .map(([name, [, hash]]) => {
        return [
          name,
          (rounds: number) => hash.replace(/(?<=[$:=])(?:2000|4096|100000)(?=[$,])/u, String(rounds)),
        ] as const;
      }),
    ['ASP.NET Core Identity 3', (rounds) => aspNetHash(1, rounds, 16, 48)],
  ];
  for (const [name, hashWith] of withRounds) {
    test(`reads at most 2 000 000 rounds (A16): ${name}`, async () => {
      assert.equal(hasher.canVerify?.(hashWith(2_000_000)), true);
      for (const rounds of [0, 2_000_001, 4_294_967_295]) {
        assert.equal(hasher.canVerify?.(hashWith(rounds)), false, String(rounds));
        assert.equal(await hasher.verify(password, hashWith(rounds)), false, String(rounds));
      }
    });
  }

  test('counts the rounds of every block of a hash that is longer than its digest (A16)', () => {
    // 60 bytes are three blocks of SHA-1.
    assert.equal(hasher.canVerify?.(aspNetHash(0, 666_666, 16, 76)), true);
    assert.equal(hasher.canVerify?.(aspNetHash(0, 666_667, 16, 76)), false);
  });

  test('does not read ASP.NET hashes with an unknown digest, a missing or too long part or another version', () => {
    const ofVersion = (version: number): string => {
      const bytes = Buffer.from(aspNetHash(1, 1000, 16, 48), 'base64');
      bytes[0] = version;
      return bytes.toString('base64');
    };
    const unreadable = [aspNetHash(3, 1000, 16, 48), aspNetHash(1, 1000, 33, 48), aspNetHash(1, 1000, 4_294_967_295, 48), aspNetHash(1, 1000, 0, 48), aspNetHash(1, 1000, 129, 177), aspNetHash(1, 1000, 16, 81), aspNetHash(1, 1000, 16, 84), aspNetHash(1, 1000, 16, 34), ofVersion(0), ofVersion(2)]; // prettier-ignore
    for (const text of unreadable) assert.equal(hasher.canVerify?.(text), false, text);
    assert.equal(hasher.canVerify?.(aspNetHash(1, 1000, 16, 48)), true);
    assert.equal(hasher.canVerify?.(aspNetHash(1, 1000, 128, 176)), true);
  });

  test('reads an ASP.NET hash of version 3 that is as long as one of version 2', async () => {
    const bytes = Buffer.from(aspNetHash(1, 10, 16, 36), 'base64');
    assert.equal(bytes.length, 49);
    pbkdf2Sync(password, Buffer.alloc(16), 10, 20, 'sha256').copy(bytes, 29);
    assert.equal(await hasher.verify(password, bytes.toString('base64')), true);
  });

  test('does not read a salt that is not canonical Base64', () => {
    for (const name of ['RustCrypto with SHA-256', 'passlib with SHA-1'] as const) {
      const [, hash] = hashes[name];
      assert.equal(hasher.canVerify?.(hash.replace(/[A-Za-z](?=\$[^$]+$)/u, 'B')), false, name);
    }
  });

  test('does not read half a byte of a hexadecimal hash', () => {
    assert.equal(hasher.canVerify?.(`${hashes['Werkzeug with SHA-256'][1]}0`), false);
  });

  test('does not read a PHC string whose hash has another length than it says', () => {
    const [, hash] = hashes['RustCrypto with SHA-256'];
    for (const length of ['31', '33', '64', '0', '032']) {
      assert.equal(hasher.canVerify?.(hash.replace('l=32', `l=${length}`)), false, length);
    }
  });

  test('never finds a hash outdated that takes at least the work of a new one', () => {
    const rounds = (hash: string, count: number): string => hash.replace('$2000$', `$${count}$`).replace(':2000$', `:${count}$`);
    const isOutdated = (hash: string): boolean => createPbkdf2Hasher({ iterations: 600_000 }).isOutdated(hash);
    for (const name of ['Django with SHA-256', 'passlib with SHA-256', 'Werkzeug with SHA-256'] as const) {
      const [, hash] = hashes[name];
      assert.deepEqual([599_999, 600_000, 1_000_000].map((count) => isOutdated(rounds(hash, count))), [true, false, false], name);
    }
    // The rounds of the digests with the same work are those of OWASP.
    const [[, sha1], [, sha512]] = [hashes['passlib with SHA-1'], hashes['passlib with SHA-512']];
    assert.deepEqual([1_399_999, 1_400_000].map((count) => isOutdated(rounds(sha1, count))), [true, false]);
    assert.deepEqual([219_999, 220_000].map((count) => isOutdated(rounds(sha512, count))), [true, false]);
  }); // prettier-ignore

  test('reads any text in linear time', () => {
    // A quadratic expression would take minutes.
    for (const start of ['$pbkdf2-sha256$i=1$', '$pbkdf2-sha256$1$', 'pbkdf2_sha256$1$', 'pbkdf2:sha256:1$', 'A', '']) {
      for (const part of ['A', '=', '$', 'A$', '1', '\n']) {
        assert.equal(hasher.canVerify?.(start + part.repeat(1_000_000)), false);
      }
    }
  });
});
