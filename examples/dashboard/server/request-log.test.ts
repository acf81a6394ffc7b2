import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { AccountError } from '@account-elements/core';

import { createLog } from './request-log.ts';
import { demo } from './seed/people.ts';
import { startTestApplication } from './testing/test-application.ts';

const openLog = () => {
  const lines: string[] = [];
  const errors: string[] = [];
  const log = createLog({ line: (text) => void lines.push(text), error: (text) => void errors.push(text) });
  return { log, lines, errors };
};

describe('the log (H10)', () => {
  it('writes control and format characters as code points', () => {
    const { log, lines } = openLog();
    log.request('GET /a\r\n\u001B[2J\u2028\u202E\0b');
    assert.deepEqual(lines, ['GET /a\\u{d}\\u{a}\\u{1b}[2J\\u{2028}\\u{202e}\\u{0}b']);
  });

  it('starts only the first line of an error at the margin', () => {
    const { log, errors } = openLog();
    log.failure('GET /api/users acc_1', new Error('no table\nPOST /account/password acc_1 200 80 ms\u001B[2J'));
    const [first, ...rest] = (errors[0] ?? '').split('\n');
    assert.equal(first, 'GET /api/users acc_1 Error: no table');
    assert.ok(rest.length > 1 && rest.every((line) => line.startsWith('    ')));
    assert.ok(!errors[0]?.includes('\u001B'));
  });

  it('writes one line without a stack if the service has too much to do, and a stack if the database fails', () => {
    const { log, lines, errors } = openLog();
    log.failure('POST /api/sign-in -', new AccountError('SERVICE_UNAVAILABLE', { retryAfter: 2 }));
    assert.deepEqual(lines, ['POST /api/sign-in - SERVICE_UNAVAILABLE: too many requests']);
    assert.deepEqual(errors, []);
    log.failure('POST /api/sign-in -', new AccountError('SERVICE_UNAVAILABLE', { cause: new Error('SQLITE_BUSY') }));
    assert.match(errors.join(''), /SQLITE_BUSY\n +at /u);
  });

  it('contains no cookie, password or other header of a request or an answer (H7)', async () => {
    const app = await startTestApplication(Date.UTC(2026, 10, 23, 14, 30));
    const browser = app.browser();
    const wrong = 'Not-her-password-1';
    await browser.post('/api/sign-in', { ...demo.mary, password: wrong });
    await browser.post('/api/sign-in', demo.mary);
    const secrets = [wrong, demo.mary.password, 'S3ntinel', ...browser.cookies.values()];
    assert.equal(secrets.length, 5);
    await browser.get('/account', { authorization: 'Bearer S3ntinel' });
    await browser.post('/account/password', { currentPassword: wrong, newPassword: 'S3ntinel-new-1' });
    await browser.post('/api/sign-out', {});
    const log = [...app.lines, ...app.failures].join('\n');
    assert.ok(log.includes('POST /api/sign-out'));
    for (const secret of secrets) assert.ok(!log.includes(secret), log);
    await app.close();
  });

  it('writes at most 200 characters of a path', async () => {
    const app = await startTestApplication(Date.UTC(2026, 10, 23, 14, 30));
    await app.browser().get(`/account/${'A'.repeat(5_000)}`);
    assert.match(app.lines.join('\n'), /^GET \/account\/A{191}… - 404 /u);
    await app.close();
  });

  it('names the account of a request once it is known, and the address of the client', async () => {
    const app = await startTestApplication(Date.UTC(2026, 10, 23, 14, 30));
    const browser = app.browser();
    await browser.post('/api/sign-in', { ...demo.mary, password: 'wrong' });
    await browser.post('/api/sign-in', demo.mary);
    await browser.get('/account');
    await browser.get('/api/users');
    await browser.get('/account/profile%0aPOST /account/password');
    assert.deepEqual(
      app.lines.map((line) => line.replace(/ \d+ ms /u, ' ')),
      [
        'POST /api/sign-in - 422 192.0.2.1',
        'POST /api/sign-in acc_02_mary 200 192.0.2.1',
        'GET /account acc_02_mary 200 192.0.2.1',
        'GET /api/users acc_02_mary 403 192.0.2.1',
        'GET /account/profile%0aPOST%20/account/password - 404 192.0.2.1',
      ],
    );
    assert.deepEqual(app.failures, []);
    await app.close();
  });
});
