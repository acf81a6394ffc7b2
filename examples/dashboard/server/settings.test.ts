import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { readSettings } from './settings.ts';

const behindProxies = { TRUSTED_PROXIES: '2', PUBLIC_ORIGINS: 'https://tally.example' };

describe('the settings', () => {
  it('have defaults that are safe on a laptop and listen on this machine only', () => {
    const { host, port, publicOrigins } = readSettings({});
    assert.deepEqual({ host, port, publicOrigins }, { host: '127.0.0.1', port: 4173, publicOrigins: [] });
  });

  it('limit connections, and trust no proxy unless the number is set', () => {
    const { trustedProxies, connectionLimits } = readSettings({});
    assert.equal(trustedProxies, 0);
    assert.deepEqual(connectionLimits, { requestTimeout: 10_000, maxConnections: 2_000 });
    const set = readSettings({ ...behindProxies, REQUEST_TIMEOUT: '5000', MAX_CONNECTIONS: '10' });
    assert.equal(set.trustedProxies, 2);
    assert.deepEqual(set.connectionLimits, { requestTimeout: 5_000, maxConnections: 10 });
  });

  it('add the people of the demo only on this machine, unless it is set', () => {
    const demoPeople = (environment: Record<string, string>): boolean => readSettings(environment).demoPeople;
    assert.equal(demoPeople({}), true);
    assert.equal(demoPeople({ PUBLIC_ORIGINS: 'http://localhost:5173' }), true);
    assert.equal(demoPeople({ DEMO_PEOPLE: 'no' }), false);
    for (const environment of [
      { PUBLIC_ORIGINS: 'https://tally.example' },
      { PUBLIC_ORIGINS: 'https://localhost:5173,https://tally.example' },
      { DATABASE_URL: 'postgres://db.example/tally' },
      { HOST: '0.0.0.0' },
      { TRUSTED_PROXIES: '1', PUBLIC_ORIGINS: 'http://localhost:5173' },
    ]) {
      assert.equal(demoPeople(environment), false);
      assert.equal(demoPeople({ ...environment, DEMO_PEOPLE: 'yes' }), true);
    }
  });

  it('need the public origins behind a proxy, because cookies would not be secure without them', () => {
    assert.throws(() => readSettings({ TRUSTED_PROXIES: '1' }), {
      code: 'SETTING_INVALID',
      message: /PUBLIC_ORIGINS/u,
    });
    assert.equal(readSettings({ TRUSTED_PROXIES: '1', DEMO_PEOPLE: 'yes' }).trustedProxies, 1);
  });

  it('serve the pages of the demo only with its people', () => {
    assert.notEqual(readSettings({}).htmlDir, null);
    assert.equal(readSettings({ DEMO_PEOPLE: 'no' }).htmlDir, null);
  });

  it('have a breach check only if its address is given', () => {
    const url = 'https://range.example/range/';
    assert.equal(readSettings({}).breachCheckUrl, null);
    assert.equal(readSettings({ BREACH_CHECK_URL: url }).breachCheckUrl, url);
  });

  it('have strict confirmations only for yes', () => {
    assert.equal(readSettings({}).hasStrictConfirmations, false);
    assert.equal(readSettings({ STRICT_CONFIRMATIONS: 'yes' }).hasStrictConfirmations, true);
    assert.throws(() => readSettings({ STRICT_CONFIRMATIONS: '1' }), { code: 'SETTING_INVALID' });
  });

  it('use a free port for 0', () => {
    assert.equal(readSettings({ PORT: '0' }).port, 0);
  });

  it('accept an origin with a slash, and remove it', () => {
    assert.deepEqual(readSettings({ PUBLIC_ORIGINS: 'https://tally.example/' }).publicOrigins, [
      'https://tally.example',
    ]);
  });

  it('accept several origins with commas between them', () => {
    const { publicOrigins } = readSettings({ PUBLIC_ORIGINS: 'https://tally.example, https://calls.example:8443/' });
    assert.deepEqual(publicOrigins, ['https://tally.example', 'https://calls.example:8443']);
  });

  it('use a file in the data folder unless a database server is set', () => {
    assert.deepEqual(readSettings({ DATA_DIR: '/data' }).database, { engine: 'sqlite', dataDir: '/data' });
    const url = 'postgres://tally:secret@db.example/tally';
    assert.deepEqual(readSettings({ DATABASE_URL: url }).database, {
      engine: 'postgres',
      url,
      connections: 10,
      timeout: 700,
    });
    assert.partialDeepStrictEqual(readSettings({ DATABASE_URL: url, DATABASE_CONNECTIONS: '25' }), {
      database: { connections: 25 },
    });
  });

  it('do not repeat the password of an invalid database address', () => {
    assert.throws(
      () => readSettings({ DATABASE_URL: 'mysql://tally:secret@db.example/tally' }),
      (error: Error) => !error.message.includes('secret'),
    );
  });

  for (const environment of [
    { DATABASE_URL: 'db.example' },
    { DATABASE_URL: 'mysql://db.example/tally' },
    { DATABASE_URL: 'postgres://db.example' },
    { DATABASE_URL: 'postgres:///tally' },
    { DATABASE_URL: 'postgres://db.example/tally', DATABASE_CONNECTIONS: '0' },
    { DATABASE_URL: 'postgres://db.example/tally', DATABASE_CONNECTIONS: 'many' },
    { DATABASE_URL: 'postgres://db.example/tally', DATABASE_TIMEOUT: '-1' },
    { PORT: '65536' },
    { PORT: '-1' },
    { PORT: '80a' },
    { DEMO_PEOPLE: 'maybe' },
    { SECURITY_CONTACT: 'security@tally.example' },
    { TRUSTED_PROXIES: '-1' },
    { TRUSTED_PROXIES: 'one' },
    { REQUEST_TIMEOUT: '0' },
    { MAX_CONNECTIONS: '0' },
    { PUBLIC_ORIGINS: 'tally.example' },
    { PUBLIC_ORIGINS: 'https://tally.example/app' },
    { PUBLIC_ORIGINS: 'https://tally.example?a' },
    { PUBLIC_ORIGINS: 'https://ada@tally.example' },
    { PUBLIC_ORIGINS: 'ftp://tally.example' },
    { PUBLIC_ORIGINS: 'https://tally.example,' },
    { PUBLIC_ORIGINS: 'https://tally.example https://calls.example' },
    { PUBLIC_ORIGINS: 'https://tally.example,http://calls.example' },
    { BREACH_CHECK_URL: 'range.example/' },
    { BREACH_CHECK_URL: 'https://range.example/range' },
  ]) {
    it(`are rejected with ${JSON.stringify(environment)}`, () => {
      assert.throws(() => readSettings(environment), { code: 'SETTING_INVALID' });
    });
  }
});
