import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { createArgon2Hasher } from '@account-elements/adapters/argon2';
import { createMemoryStorage } from '@account-elements/adapters/memory';
import type { AccountStorage } from '@account-elements/core';
import { createPbkdf2Hasher } from '@account-elements/core/authority';
import type { PasswordVerifier } from '@account-elements/core/authority';
import { createSparseTestRecord, createTestAuthority, createTestHasher } from '@account-elements/core/testing';

import { createArgon2Verifier } from './argon2.ts';
import { createBcryptVerifier } from './bcrypt.ts';
import { createFormerHashers } from './former-hashers.ts';

const password = 'Zoë-Änderung-1843 🗝';
// It has characters that normal form KC replaces.
const compatible = 'ﬁne-Zoë-①-🗝';

/** Hashes that the named systems have written. PBKDF2: see the tests of the PBKDF2 hasher in core. */
const hashes: Readonly<Record<string, readonly [password: string, hash: string]>> = {
  // pyca/bcrypt 5.0.0: hashpw(password, gensalt(4, b'2b'))
  'bcrypt 2a': [password, '$2a$04$TJGoGOG5.sNy4in0jMbVNOn7mZ2U4KCuDl7WrLqBh6VeMZHBe.Hka'],
  'bcrypt 2b': [password, '$2b$04$vo3HV0Rpt9ZpUnxXrALR.OWNZ6pbwIWBW6CFiEAltiJ/svBCOYzYK'],
  // PHP 8.2.36: password_hash($password, PASSWORD_BCRYPT, ['cost' => 4])
  'bcrypt 2y of PHP': [password, '$2y$04$22XHjEVFvBSxy6WjGzTejObP7pxIroO.8AL7Q5xhGJIgy.//IXgte'],
  // Django 5.2.17: encode(password, salt) of the hashers with a low cost
  'bcrypt of Django': [password, 'bcrypt$$2b$04$pRu5dxdpNit7Z/SgwMZyMeMGEYq3DRgMpOWd6FEWB0/KyE3weXKaC'],
  'bcrypt with SHA-256 of Django': [password, 'bcrypt_sha256$$2b$04$muPeqEF5g/ZmEDg6SSaXU.fKuhgL.mxaJHdOrZLFqQyO.YkciiyuW'],
  // argon2-cffi 25.1.0: hash_secret of argon2.low_level
  'Argon2i, salt of 8 bytes': [password, '$argon2i$v=19$m=512,t=2,p=2$c2FsdHNhbHQ$AGQURj400vWQhh7bub4E3Y5EV0oy5i8eyzxUAI9+DO0'],
  'Argon2d': [password, '$argon2d$v=19$m=256,t=3,p=4$c29tZXNhbHRzb21lc2FsdA$EGVMECjEtdMGcsHfJTYwmy+wwKTPQy+lEvjeoX9wbpA'],
  'Argon2id, four lanes': [password, '$argon2id$v=19$m=65536,t=3,p=4$MDEyMzQ1Njc4OWFiY2RlZg$HvbZG0a9YQ2ld26Y4tmEPTzenPFjKmO0y07Gw/Zw9ds'],
  'Argon2id, 64 bytes of salt and hash': [password, '$argon2id$v=19$m=256,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2RlZg$UEAzjuJqRxgC0nIdjXv0w1nXivtBq5yoUdxmtI+eM+aapS+DPLcso/m3WLnYAmEIJhJXjNheG1HITdEbietgQA'],
  'Argon2i, version 16': [password, '$argon2i$v=16$m=256,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$Jlyt4y+sUSl0mi1gyunstrE8toPYViaNeLwBX0qdOmo'],
  'Argon2d, version 16, hash of 16 bytes': [password, '$argon2d$v=16$m=256,t=2,p=2$MDEyMzQ1Njc4OWFiY2RlZg$omsFvGsiyf5LweUk9H95Iw'],
  // The first version of the reference implementation did not write the version.
  'Argon2i without a version': [password, '$argon2i$m=256,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$Jlyt4y+sUSl0mi1gyunstrE8toPYViaNeLwBX0qdOmo'],
  'Argon2id, parameters in another order': [password, '$argon2id$v=19$t=3,p=4,m=65536$MDEyMzQ1Njc4OWFiY2RlZg$HvbZG0a9YQ2ld26Y4tmEPTzenPFjKmO0y07Gw/Zw9ds'],
  // PHP 8.2.36: password_hash($password, PASSWORD_ARGON2I, ['memory_cost' => 512, 'time_cost' => 4])
  'Argon2i of PHP': [password, '$argon2i$v=19$m=512,t=4,p=1$bnFLUmZFNTh5WVlvR1VWMg$fr1Uqt2NlfqFoUqEfVzroKZe4fkunHgNV4HDlIn7uxw'],
  'Argon2id of Django': [password, 'argon2$argon2id$v=19$m=1024,t=2,p=8$NndKUXdlZGJjcTNEZWRzUkVyOXRJdg$eo5HTEdQjkQs/E5FlIgCzll+s2sRTP7410RhAZ9NCl8'],
  // passlib 1.7.4: scrypt.using(rounds=10).hash(password)
  'scrypt of passlib': [password, '$scrypt$ln=10,r=8,p=1$UyplrLUWgjDm/F+rlXJubQ$YghjzLfE1qXmWGs3nt7yG1YBR8w60t4aScZR18vVORc'],
  'scrypt of Django': [password, 'scrypt$1024$zrdf0ZDkC4wy2PHrWjQ3BO$8$5$nw/4U45H1VKB2M3GNHK7j9MPiputWopuo3VEp1+jr8isS/6oqIH/Ly/Ls6Tn56MKw8fqPI/F0iFVSAl9swu1jA=='],
  // Werkzeug 3.1.9: generate_password_hash(password, 'scrypt:1024:8:2')
  'scrypt of Werkzeug': [password, 'scrypt:1024:8:2$LtpOSPuHKpMmTrXF$3170f45b1e381ec0fd8290eb03fd0cb7e84f8d7c6675dd457629cf2acf9ac55c6560d72a506e980097dc4fadbdbb49d67139e58811e29df0ef5408ea07cafccf'],
  // better-auth 1.7.25: hashPassword; Lucia 3.2.2: new Scrypt().hash; Lucia 2.7.7: generateLuciaPasswordHash
  'scrypt of better-auth': [compatible, '38c56f0721ac24ae8b3052f0cf65f88a:03acdba85a4aed93d1b8e537bc0456807c588df2e65ff2ccccd80eb840d5c5e0ff14cd615a0011bd1830cd6eeb8a5d1c36037baa8f90aa31e5e85a182507b4eb'],
  'scrypt of Lucia 3': [compatible, '5433fbe4f8e9cd39cd06eed217d576bb:6e95034f4135bb36e8320ef8d229167cf72df30202956ffdb296c2214e4f8b6bcf87862810d1d21880f8b4030158dc2a484e3c391c2691b1941ddba84ebc32ad'],
  'scrypt of Lucia 2': [compatible, 's2:64oevji0ic3q4ntb:db26d2944a37eca4448bfa6988c1086e8e58d73c7c1be94940a9b77daa80e23740b3b7cfcded976ec2394d057f997d5f0ef2134546da53bde764b4ee6f355797'],
  'PBKDF2 of Django': [password, 'pbkdf2_sha1$2000$T4VphrgXxpSgsrBLthQn8e$i80/YUEsTQWCH/y7RGwQigOfaVQ='],
}; // prettier-ignore

const verifiers = createFormerHashers();
const verifierOf = (hash: string): PasswordVerifier | undefined =>
  verifiers.find((verifier) => verifier.canVerify?.(hash) === true);

async function storageWith(passwordHash: string): Promise<AccountStorage> {
  const storage = createMemoryStorage();
  await storage.insert(createSparseTestRecord({ username: 'ada', usernameKey: 'ada', passwordHash, totp: null }));
  return storage;
}

describe('the former hashers', () => {
  for (const [name, [right, hash]] of Object.entries(hashes)) {
    test(`accept the right password and no other: ${name}`, async () => {
      const verifier = verifierOf(hash);
      assert.equal(await verifier?.verify(right, hash), true);
      assert.equal(await verifier?.verify(`${right} `, hash), false);
      assert.equal(await verifier?.verify(right.toLowerCase(), hash), false);
      assert.equal(await verifier?.verify('', hash), false);
    });

    test(`do not read a damaged hash: ${name}`, async () => {
      const damaged = [hash.slice(0, -1), hash.slice(0, -9), hash.slice(1), `${hash}A`, `${hash}\n`, ` ${hash}`, `x\n${hash}`, hash.replace(/.$/u, '*'), hash.replaceAll('$', '$$$$')]; // prettier-ignore
      for (const text of damaged.filter((text) => text !== hash)) {
        assert.equal(verifierOf(text), undefined, text);
        for (const verifier of verifiers) assert.equal(await verifier.verify(right, text), false, text);
      }
    });

    test(`sign in an imported user, and renew the hash once: ${name}`, async () => {
      const storage = await storageWith(hash);
      const passwordHasher = createTestHasher();
      const authority = createTestAuthority({ storage, passwordHasher, formerHashers: createFormerHashers() });
      await assert.rejects(authority.verifyPassword({ username: 'ada', password: 'Not-the-one-1' }), {
        code: 'PASSWORD_WRONG',
      });
      await authority.verifyPassword({ username: 'ada', password: right });
      assert.match((await storage.findByUsername('ada'))?.passwordHash ?? '', /^\$test\$/u);
      await authority.verifyPassword({ username: 'ada', password: right });
    });
  }

  for (const [name, passwordHasher, hash] of [
    // Werkzeug 3.1.9: generate_password_hash(password, 'pbkdf2'), argon2-cffi 25.1.0: PasswordHasher().hash(password)
    ['PBKDF2', createPbkdf2Hasher(), 'pbkdf2:sha256:1000000$R4qVdW3AcJYYcObO$1fe21915d77a76dcec9a02525167a1eb0d7440dcdd8d3ff359de4cc9fdc912de'],
    ['Argon2', createArgon2Hasher(), hashes['Argon2id, four lanes']?.[1] ?? ''],
  ] as const) {
    test(`keep a hash of another system that is stronger than a new hash: ${name}`, async () => {
      const storage = await storageWith(hash);
      const authority = createTestAuthority({ storage, passwordHasher, formerHashers: createFormerHashers() });
      await authority.verifyPassword({ username: 'ada', password });
      assert.equal((await storage.findByUsername('ada'))?.passwordHash, hash);
    });
  } // prettier-ignore

  const longest = '0123456789'.repeat(8);
  for (const [name, hash] of [
    // pyca/bcrypt 3.2.2 of 72 x, PHP 8.2.36 of 80 x
    ['Python', '$2b$04$eqtpTysmhdgRZbWflWHCUe.R2pGga4r0/fz5s9fiC1LOzRljI9DIm'],
    ['PHP', '$2y$04$ISn3SpQO9XOr222zb2DcLuBLNny.r7N//.EJs6ijciCWfi2buOwqG'],
  ] as const) {
    test(`compare the first 72 bytes of a password with a bcrypt hash of ${name}`, async () => {
      const verifier = verifierOf(hash);
      for (const right of ['x'.repeat(72), 'x'.repeat(80), `${'x'.repeat(72)}y`]) {
        assert.equal(await verifier?.verify(right, hash), true, right);
      }
      for (const wrong of ['x'.repeat(71), `${'x'.repeat(71)}y`, longest]) {
        assert.equal(await verifier?.verify(wrong, hash), false, wrong);
      }
    });
  }

  const [, bcryptHash] = hashes['bcrypt 2b'] ?? ['', ''];
  const unsupported = {
    'the broken bcrypt 2x': bcryptHash.replace('2b', '2x'),
    'bcrypt without a variant': bcryptHash.replace('2b', '2'),
    'bcrypt of passlib with SHA-256':
      '$bcrypt-sha256$v=2,t=2b,r=12$n79VH.0Q2TMWmt3Oqt9uku$Kq4Noyk3094Y2QlB8NdRT8SvGiI4ft2',
    phpass: '$P$BDJMTGIC0EbIxnJg3OFVMlvkDWYP2H0',
    'MD5 crypt': '$1$3azHgidD$SrJPt7B.9rekpmwJwtON31',
    'SHA-512 crypt':
      '$6$saltsalt$qFmFH.bQmmtXzyBY0s9v7Oicd2z4XSIecDzlB5KiA2/jctKu9YterLp8wwnSq.qc.eoxqOmSuNp2xS0ktL3nh/',
    'an MD5 hash': '5f4dcc3b5aa765d61d8327deb882cf99',
    'a SHA-256 hash': '5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8',
    'SHA-1 of Django': 'sha1$salt$5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8',
    'an unusable password of Django': '!iUsZlLXkZmqPQ4iDbqcsxVDcmMxl5eIpWbPIAVPH',
    'plain text': 'password',
    'no text': '',
  };
  for (const [name, passwordHash] of Object.entries(unsupported)) {
    test(`do not read ${name}: the host learns it, and no failure is counted`, async () => {
      const storage = await storageWith(passwordHash);
      const authority = createTestAuthority({ storage, formerHashers: createFormerHashers() });
      const before = await storage.findByUsername('ada');
      await assert.rejects(authority.verifyPassword({ username: 'ada', password }), { code: 'HASH_UNREADABLE' });
      assert.deepEqual((await storage.findByUsername('ada'))?.attempts, before?.attempts);
    });
  }
});

describe('the limits of the former hashers (A16)', () => {
  const salt = 'MDEyMzQ1Njc4OWFiY2RlZg';
  const hash32 = 'A'.repeat(43);
  const argon2 = (parameters: string, rest = `${salt}$${hash32}`): string => `$argon2id$v=19$${parameters}$${rest}`;
  const scrypt = (N: number, r: number, p: number): readonly string[] => [
    `$scrypt$ln=${Math.log2(N)},r=${r},p=${p}$${salt}$${hash32}`,
    `scrypt$${N}$salt$${r}$${p}$${hash32}=`,
    `scrypt:${N}:${r}:${p}$salt$${'0'.repeat(64)}`,
  ];

  const readable = [
    bcryptHashOfCost('04'),
    bcryptHashOfCost('15'),
    argon2('m=131072,t=16,p=16'),
    argon2('m=8,t=1,p=1'),
    ...scrypt(2 ** 18, 8, 1),
    ...scrypt(2 ** 14, 8, 16),
    ...scrypt(2 ** 15, 1, 64),
    ...scrypt(2, 1, 1),
    ...scrypt(2, 64, 64),
  ];
  for (const hash of readable) test(`read ${hash}`, () => assert.ok(verifierOf(hash)));

  const beyond = [
    ...['00', '03', '16', '31', '4', '99'].map(bcryptHashOfCost),
    argon2('m=131073,t=1,p=1'),
    argon2('m=64,t=17,p=1'),
    argon2('m=1024,t=1,p=17'),
    argon2('m=4294967296,t=1,p=1'),
    argon2('m=15,t=1,p=2'),
    argon2('m=64,t=0,p=1'),
    argon2('m=0,t=1,p=1'),
    argon2('m=64,t=1'),
    argon2('m=64,t=1,t=1'),
    argon2('m=064,t=1,p=1'),
    argon2('m=64,t=1,p=1,data=AAAA'),
    argon2('m=64,t=1,p=1', `MDEyMzQ1Ng$${hash32}`),
    argon2('m=64,t=1,p=1', `${salt}$${'A'.repeat(20)}`),
    argon2('m=64,t=1,p=1', `${'A'.repeat(88)}$${hash32}`),
    argon2('m=64,t=1,p=1', `${salt}$${'A'.repeat(42)}`),
    argon2('m=64,t=1,p=1', `${salt}$${'A'.repeat(34)}`),
    `$argon2id$v=18$m=64,t=1,p=1$${salt}$${hash32}`,
    ...scrypt(2 ** 19, 8, 1),
    ...scrypt(2 ** 18, 8, 2),
    ...scrypt(2 ** 18, 9, 1),
    ...scrypt(2 ** 20, 1, 1),
    // Node rejects N of 2^16 and more if r is 1.
    ...scrypt(2 ** 16, 1, 1),
    ...scrypt(1, 8, 1),
    ...scrypt(2, 65, 1),
    ...scrypt(2, 1, 65),
    ...scrypt(2, 1_048_576, 1),
    ...scrypt(2, 1, 1_048_576),
    ...scrypt(3, 8, 1),
    ...scrypt(1024, 0, 1),
    ...scrypt(1024, 8, 0),
    ...scrypt(1024, 8, 1e9),
  ];
  for (const hash of beyond) {
    test(`do not read or compute ${hash}`, async () => {
      assert.equal(verifierOf(hash), undefined);
      for (const verifier of verifiers) assert.equal(await verifier.verify(password, hash), false);
    });
  }

  test('verify every scrypt hash within the limits', async () => {
    // These hashes do not match. A rejected parameter would be an exception.
    for (const hash of [...scrypt(2 ** 14, 8, 16), ...scrypt(2 ** 15, 1, 64), ...scrypt(2, 1, 1), ...scrypt(2, 64, 64)]) {
      assert.equal(await verifierOf(hash)?.verify(password, hash), false, hash);
    }
  }); // prettier-ignore

  test('parse any text in linear time', () => {
    // A quadratic expression would take minutes.
    for (const start of ['', '$2b$04$', 'bcrypt$', argon2('m=8,t=1,p=1', ''), 'scrypt$2$', 'scrypt:2:1:1$', '$scrypt$ln=1,r=1,p=1$', 's2:']) {
      for (const part of ['A', '=', '$', 'A$', '1', '0:', ':', '\n', 'm=1,']) {
        assert.equal(verifierOf(start + part.repeat(1_000_000)), undefined);
      }
    }
  }); // prettier-ignore
});

describe('a former hasher whose package is not installed', () => {
  const missing = (): Promise<never> =>
    Promise.reject(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }));
  for (const [name, verifier, packageName] of [
    ['bcrypt 2b', createBcryptVerifier(missing), '@node-rs/bcrypt'],
    ['Argon2d', createArgon2Verifier(missing), '@node-rs/argon2'],
  ] as const) {
    test(`reports ${packageName} to the host, and counts no failure`, async () => {
      const storage = await storageWith(hashes[name]?.[1] ?? '');
      const authority = createTestAuthority({ storage, formerHashers: [verifier] });
      for (let turn = 0; turn < 12; turn += 1) {
        await assert.rejects(authority.verifyPassword({ username: 'ada', password }), (thrown: Error) => {
          assert.equal((thrown as { code?: string }).code, 'HASH_UNREADABLE');
          assert.match(String(thrown.cause), new RegExp(`${packageName} could not be loaded: install it`, 'u'));
          return true;
        });
      }
    });
  }
});

function bcryptHashOfCost(cost: string): string {
  return `$2b$${cost}$vo3HV0Rpt9ZpUnxXrALR.OWNZ6pbwIWBW6CFiEAltiJ/svBCOYzYK`;
}
