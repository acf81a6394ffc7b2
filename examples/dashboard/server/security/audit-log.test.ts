import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { sql } from 'kysely';

import { openDatabase } from '../database.ts';
import type { DatabasePlace } from '../database-place.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { demo } from '../seed/people.ts';
import { startTestApplication } from '../testing/test-application.ts';
import type { TestApplication, TestBrowser } from '../testing/test-application.ts';
import { createAuditLog } from './audit-log.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const day = 24 * 60 * 60_000;
const mary = 'acc_02_mary';
const wrong = 'Not-the-one-1';
const next = 'Mechanism-of-Heavens-1831';

describe('the audit log', () => {
  let app: TestApplication;
  beforeEach(async () => {
    app = await startTestApplication(now, { trustedProxies: 1 });
  });
  afterEach(() => app.close());

  const at = { 'x-forwarded-for': '198.51.100.7' };
  const signIn = async (): Promise<TestBrowser> => {
    const browser = app.browser();
    assert.equal((await browser.post('/api/sign-in', demo.mary, at)).status, 200);
    return browser;
  };
  const entries = async () => {
    await app.auditLog.flush();
    return app.database.selectFrom('audit_log').selectAll().orderBy('id').execute();
  };
  const tickets = async (): Promise<string[]> =>
    (await app.database.selectFrom('tickets').select('id_hash').execute()).map((ticket) => ticket.id_hash);

  it('has the account, time, code and address of a failed sign-in', async () => {
    await app.browser().post('/api/sign-in', { ...demo.mary, password: wrong }, at);
    const [entry, ...others] = await entries();
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...entry },
      {
        ...{ id: 1, account_id: mary, type: 'attempt-failed', at: now, outcome: null, code: 'PASSWORD_WRONG' },
        ...{ session_id: null, address: '198.51.100.7', actor_id: null, dismissed_id: null },
      },
    );
  });

  it('has the session and the address of a change', async () => {
    const browser = await signIn();
    const [sessionId] = await tickets();
    const change = { currentPassword: demo.mary.password, newPassword: next };
    assert.equal((await browser.post('/account/password', change, at)).status, 200);
    const entry = (await entries()).find(({ type }) => type === 'password-changed');
    assert.equal(entry?.session_id, sessionId);
    assert.equal(entry?.address, '198.51.100.7');
  });

  it('contains no password, session cookie or device token', async () => {
    const browser = await signIn();
    const secrets = [demo.mary.password, next, wrong, ...browser.cookies.values()];
    await browser.post('/account/password', { currentPassword: wrong, newPassword: next }, at);
    await browser.post('/account/password', { currentPassword: demo.mary.password, newPassword: next }, at);
    const text = JSON.stringify(await entries());
    for (const secret of [...secrets, ...browser.cookies.values()]) assert.ok(!text.includes(secret));
    assert.match(text, /attempt-failed.*password-changed/u);
  });

  it('makes no sign-in fail if it cannot be written, and the server log says which entry is missing', async () => {
    await sql`create trigger full before insert on audit_log begin select raise(abort, 'full'); end`.execute(
      app.database,
    );
    await signIn();
    await app.auditLog.flush();
    assert.equal(app.failures.length, 1);
    assert.match(app.failures.join(''), /^The audit log has no entry for: signed-in acc_02_mary .*full/u);
  });

  it('has every recorded entry, in order, after flush', async () => {
    const log = createAuditLog(app.database, { failure: () => assert.fail() });
    for (let count = 0; count < 5; count += 1) log.record({ type: 'signed-in', accountId: mary, at: now + count });
    await log.flush();
    const rows = await app.database.selectFrom('audit_log').select('at').orderBy('id').execute();
    assert.deepEqual(
      rows.map((row) => row.at - now),
      [0, 1, 2, 3, 4],
    );
  });

  it('is written when ten wrong passwords end a session, and this session is removed', async () => {
    const [ended, kept] = [await signIn(), await signIn()];
    const before = await tickets();
    for (let count = 0; count < 10; count += 1) {
      await ended.post('/account/password', { currentPassword: wrong, newPassword: next }, at);
    }
    const last = (await entries()).at(-1);
    assert.equal(last?.type, 'session-ended');
    const after = await tickets();
    assert.deepEqual(
      before.filter((key) => !after.includes(key)),
      [last?.session_id],
    );
    assert.equal((await ended.get('/account')).status, 401);
    assert.equal((await kept.get('/account')).status, 200);
  });
});

describe('the retention of the audit log', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tally-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  it('is 400 days, checked at the start of the server', async () => {
    const place: DatabasePlace = { engine: 'sqlite', dataDir };
    const randomBytes = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));
    const options = {
      sealingKeys: [{ id: 'k1', bytes: randomBytes(32) }],
      randomBytes,
      demoPeople: false,
      seeds: true,
    };
    await prepareDatabase(place, { ...options, clock: () => now });
    const database = openDatabase(place);
    const log = createAuditLog(database, { failure: () => assert.fail() });
    await log.append({ type: 'signed-in', accountId: mary, at: now });
    await log.append({ type: 'username-changed', accountId: mary, at: now + 1 });
    await prepareDatabase(place, { ...options, clock: () => now + 400 * day });
    assert.equal((await database.selectFrom('audit_log').select('id').execute()).length, 2);
    await prepareDatabase(place, { ...options, clock: () => now + 400 * day + 1 });
    const rows = await database.selectFrom('audit_log').select('type').execute();
    assert.deepEqual(
      rows.map(({ type }) => type),
      ['username-changed'],
    );
    await database.destroy();
  });
});
