import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, it } from 'node:test';

import { createArgon2Hasher } from '@account-elements/adapters/argon2';
import type { ImportedAccount } from '@account-elements/core/authority';
import SqliteDatabase from 'better-sqlite3';

import { openInstallation } from '../installation.ts';
import type { Installation } from '../installation.ts';
import { demo } from '../seed/people.ts';
import { readSettings } from '../settings.ts';
import { totpCode } from '../testing/totp.ts';
import { parseCommand } from './command.ts';
import { runCommand } from './run-command.ts';

const now = Date.UTC(2026, 10, 23, 14, 30);
const mary = 'acc_02_mary';
const newPassword = 'Mechanism-of-Heavens-1831';

let dataDir: string;
let installation: Installation;
let failures: unknown[];
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tally-'));
  failures = [];
  const environment = { DATA_DIR: dataDir };
  const log = { request: () => undefined, failure: (_what: string, thrown: unknown) => void failures.push(thrown) };
  const surroundings = { environment, clock: () => now, log };
  installation = await openInstallation(readSettings(environment), surroundings, { seeds: true });
});
afterEach(async () => {
  await installation.close();
  rmSync(dataDir, { recursive: true });
  assert.deepEqual(failures, []);
});

interface Output {
  readonly exitCode: number;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

async function accounts(args: readonly string[], input: string | Uint8Array = ''): Promise<Output> {
  const standardInput = new PassThrough();
  standardInput.end(input);
  const [lines, notes]: [string[], string[]] = [[], []];
  const terminal = {
    input: standardInput,
    line: (text: string) => void lines.push(text),
    note: (text: string) => void notes.push(text),
  };
  const exitCode = await runCommand(parseCommand(args), installation, terminal);
  return { exitCode, lines, notes };
}

const authority = () => installation.accounts.authority;
const signIn = (password: string = demo.mary.password) => authority().verifyPassword({ username: 'mary', password });
const entriesOf = (accountId: string) =>
  installation.database
    .selectFrom('audit_log')
    .select(['type', 'actor_id as actor'])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute();
const enableMfa = async (): Promise<void> => {
  const { mfa } = authority().serviceWithoutSession(mary);
  const { secret } = await mfa.beginTotp({ password: demo.mary.password });
  await mfa.confirmTotp({ code: totpCode(secret, now) });
};
const guessTenTimes = async (): Promise<void> => {
  for (let guess = 0; guess < 10; guess += 1) await assert.rejects(signIn('Not-the-one-1'));
};

/** Runs a test while another process writes to the database. */
const whileLocked = async (run: () => Promise<void>): Promise<void> => {
  const other = new SqliteDatabase(join(dataDir, 'dashboard.sqlite'));
  other.exec('begin immediate');
  await run();
  other.close();
};

describe('accounts', () => {
  it('find shows the account, without a secret', async () => {
    await enableMfa();
    const { lines, exitCode } = await accounts(['find', 'MARY']);
    assert.equal(exitCode, 0);
    assert.deepEqual(lines, [
      'id           acc_02_mary',
      'username     mary',
      'full name    Mary Somerville',
      'role         Billing specialist',
      'permissions  none',
      'created      2026-01-26T09:00:00.000Z',
      'password     changed never',
      'MFA          on since 2026-11-23T14:30:00.000Z, 10 backup codes',
      'sign-in      not locked',
      'suspended    no',
    ]);
  });

  it('find shows a lock, a suspension, and no control character', async () => {
    await guessTenTimes();
    await accounts(['suspend', 'mary']);
    await authority().accounts.assignRole(mary, { role: { name: 'a\u001B[2J' }, permissions: ['x', 'y'] });
    const { lines } = await accounts(['find', 'mary']);
    assert.deepEqual(lines.slice(3, 5), ['role         a\\u{1b}[2J', 'permissions  x, y']);
    assert.deepEqual(lines.slice(-2), [
      'sign-in      locked until 2026-11-23T14:45:00.000Z',
      'suspended    2026-11-23T14:30:00.000Z',
    ]);
  });

  it('set-password takes the password from standard input', async () => {
    const { lines } = await accounts(['set-password', 'mary'], `${newPassword}\n`);
    assert.deepEqual(lines, ['mary has a new password. Every session has ended.']);
    await signIn(newPassword);
    assert.deepEqual((await entriesOf(mary))[0], { type: 'password-set', actor: 'command-line' });
  });

  it('set-password names the rules that a password breaks, and not the password', async () => {
    await assert.rejects(accounts(['set-password', 'mary'], 'mary\n'), {
      name: 'CommandError',
      code: 'PASSWORD_REJECTED',
      exitCode: 1,
      message: 'The password breaks a rule: minimum length 8, uppercase, digit, special, not personal.',
    });
    await assert.rejects(accounts(['set-password', 'mary']), { code: 'PASSWORD_MISSING' });
    await signIn();
  });

  it('end-mfa lets the user sign in with the password alone', async () => {
    await enableMfa();
    assert.equal((await signIn()).secondFactorRequired, true);
    assert.deepEqual((await accounts(['end-mfa', 'mary'])).lines, ['MFA of mary is off.']);
    assert.equal((await signIn()).secondFactorRequired, false);
    const ended = (await entriesOf(mary)).filter(({ type }) => type === 'mfa-ended');
    assert.deepEqual(ended, [{ type: 'mfa-ended', actor: 'command-line' }]);
  });

  it('end-sessions ends every session', async () => {
    const session = { accountId: mary, sessionId: 'a', epoch: (await signIn()).epoch };
    assert.deepEqual((await accounts(['end-sessions', 'mary'])).lines, ['Every session of mary has ended.']);
    await assert.rejects(authority().serviceFor(session).load(), { code: 'SESSION_ENDED' });
  });

  it('unlock ends the lock of the sign-in', async () => {
    await guessTenTimes();
    await assert.rejects(signIn(), { code: 'ATTEMPTS_LOCKED' });
    assert.deepEqual((await accounts(['unlock', 'mary'])).lines, ['The sign-in of mary is not locked.']);
    await signIn();
  });

  it('suspend and restore end and allow the sign-in', async () => {
    assert.deepEqual((await accounts(['suspend', 'mary'])).lines, ['mary is suspended and cannot sign in.']);
    await assert.rejects(signIn(), { code: 'ACCOUNT_SUSPENDED' });
    assert.deepEqual((await accounts(['restore', 'mary'])).lines, ['mary is not suspended.']);
    await signIn();
    const administered = (await entriesOf(mary)).filter(({ actor }) => actor === 'command-line');
    assert.deepEqual(
      administered.map(({ type }) => type),
      ['account-suspended', 'account-restored'],
    );
  });

  it('remove deletes the account with its sessions and its place in the workspace', async () => {
    await installation.sessions.session.issue(new Headers(), { accountId: mary, epoch: 1 });
    assert.deepEqual((await accounts(['remove', 'mary', '--yes'])).lines, ['The account of mary is deleted.']);
    assert.equal(await authority().accounts.find({ id: mary }), null);
    for (const table of ['tickets', 'members'] as const) {
      const rows = installation.database.selectFrom(table).selectAll().where('account_id', '=', mary);
      assert.deepEqual(await rows.execute(), []);
    }
    assert.deepEqual((await entriesOf(mary)).at(-1), { type: 'account-removed', actor: 'command-line' });
  });

  it('says that an account is unknown, and escapes the name', async () => {
    await assert.rejects(accounts(['find', 'a\u001Bb']), {
      code: 'ACCOUNT_UNKNOWN',
      exitCode: 1,
      message: 'No account has the username "a\\u{1b}b".',
    });
  });

  it('says that the database does not answer', async () => {
    await whileLocked(() =>
      assert.rejects(accounts(['suspend', 'mary']), {
        code: 'SERVICE_UNAVAILABLE',
        message: 'The database does not answer. Nothing was changed: try again.',
      }),
    );
    await signIn();
  });

  it('--help describes every command', async () => {
    assert.match((await accounts(['--help'])).lines.join('\n'), /end-mfa .*\n(?:.*\n)* {2}import/u);
  });
});

describe('accounts import', () => {
  const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  let passwordHash: string;
  beforeEach(async () => {
    passwordHash = await createArgon2Hasher().hash(newPassword);
  });
  const grace = (facts: Partial<ImportedAccount> = {}): string =>
    JSON.stringify({
      ...{ id: 'old-1', username: 'grace', fullName: 'Grace Hopper', passwordHash, createdAt: 1_000, ...facts },
    });

  it('adds an account with its credentials, as a member of the workspace', async () => {
    const line = grace({ totp: { secret: totpSecret }, backupCodes: ['abcd-efgh'] });
    const { lines, notes, exitCode } = await accounts(['import'], `\uFEFF${line}\r\n\n`);
    assert.deepEqual([lines, notes, exitCode], [['Imported 1, already there 0, failed 0.'], [], 0]);
    const { accountId, epoch } = await authority().verifyPassword({ username: 'grace', password: newPassword });
    await authority().verifySecondFactor({ accountId, epoch, code: totpCode(totpSecret, now) });
    const member = installation.database.selectFrom('members').select('joined_at').where('account_id', '=', 'old-1');
    assert.deepEqual(await member.execute(), [{ joined_at: 1_000 }]);
    assert.deepEqual((await entriesOf('old-1'))[0], { type: 'account-imported', actor: 'command-line' });
  });

  it('reads a file', async () => {
    const file = join(dataDir, 'users.jsonl');
    writeFileSync(file, `${grace()}\n${grace({ id: 'old-2', username: 'alan' })}`);
    assert.deepEqual((await accounts(['import', file])).lines, ['Imported 2, already there 0, failed 0.']);
  });

  it('can be repeated', async () => {
    await accounts(['import'], grace());
    await installation.database.deleteFrom('members').where('account_id', '=', 'old-1').execute();
    const again = await accounts(['import'], `${grace()}\n${grace({ id: 'old-2', username: 'alan' })}`);
    assert.deepEqual([again.lines, again.exitCode], [['Imported 1, already there 1, failed 0.'], 0]);
    const member = installation.database.selectFrom('members').select('joined_at').where('account_id', '=', 'old-1');
    assert.equal((await member.execute()).length, 1);
  });

  it('reports each line that fails, without its content, and continues', async () => {
    const secret = 'JBSWY3DPEHPK3PX';
    const lines = [
      `{"passwordHash":"${passwordHash}`,
      grace({ username: 'ada' }),
      grace({ totp: { secret } }),
      grace({ passwordHash: '$unknown$hash' }),
      'null',
      grace(),
      grace({ username: 'alan' }),
    ];
    const output = await accounts(['import'], lines.join('\n'));
    assert.deepEqual([output.lines, output.exitCode], [['Imported 1, already there 0, failed 6.'], 1]);
    assert.deepEqual(output.notes, [
      'Line 1: LINE_INVALID: The line is not JSON.\n',
      'Line 2: USERNAME_TAKEN: Another account has this username, or had it until recently.\n',
      'Line 3: INPUT_INVALID: A value is not valid: totp (too short 10).\n',
      'Line 4: HASH_UNREADABLE: No hasher can read the hash of the password or of a backup code. Add one to formerHashers in accounts.ts.\n',
      'Line 5: INPUT_INVALID: A value is not valid: body (type).\n',
      'Line 7: INPUT_INVALID: A value is not valid: id (taken).\n',
    ]);
  });

  it('says that a file is missing, or is not in UTF-8', async () => {
    const unreadable = { code: 'FILE_UNREADABLE', exitCode: 1 };
    await assert.rejects(accounts(['import', join(dataDir, 'missing.jsonl')]), unreadable);
    await assert.rejects(accounts(['import', dataDir]), unreadable);
    const latin1 = Buffer.from(grace({ fullName: 'Zo\u00EB' }), 'latin1');
    await assert.rejects(accounts(['import'], latin1), unreadable);
    assert.equal(await authority().accounts.find({ id: 'old-1' }), null);
  });

  it('stops if the database does not answer', async () => {
    await whileLocked(async () => {
      const stopped = { code: 'IMPORT_STOPPED', exitCode: 1, message: /has not answered at line 2\./u };
      await assert.rejects(accounts(['import'], `\n${grace()}`), stopped);
    });
    assert.deepEqual((await accounts(['import'], grace())).lines, ['Imported 1, already there 0, failed 0.']);
  });
});
