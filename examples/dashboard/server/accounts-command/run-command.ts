import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

import { isAccountError } from '@account-elements/core';
import type { AccountDetails } from '@account-elements/core/authority';

import { fromDatabase } from '../database-failure.ts';
import type { Installation } from '../installation.ts';
import { printable } from '../request-log.ts';
import { CommandError } from './command-error.ts';
import { usage } from './command.ts';
import type { AccountCommand, Command } from './command.ts';
import { toCommandError } from './failure-text.ts';
import { importAccounts } from './import-accounts.ts';
import { readLines } from './read-lines.ts';
import { readPassword } from './read-password.ts';
import type { PasswordInput } from './read-password.ts';

/** The terminal of the administrator, or what replaces it. */
export interface Terminal {
  readonly input: PasswordInput;
  /** Writes a line of the result. */
  line(text: string): void;
  /** Writes a text about the command, which is not part of the result. It ends with a line break, unless the user answers it. */
  note(text: string): void;
}

/** The actor in the audit log. */
const actor = { actorId: 'command-line' } as const;

/**
 * Carries out a command of an administrator. Each event of the authority is in the audit log, with the actor `command-line`.
 *
 * @returns the exit code: 1 if accounts could not be imported.
 * @throws {CommandError}
 */
export async function runCommand(command: Command, installation: Installation, terminal: Terminal): Promise<number> {
  try {
    return await installation.actors.run(actor, () => run(command, installation, terminal));
  } catch (thrown) {
    throw isAccountError(thrown) ? toCommandError(thrown) : thrown;
  } finally {
    await installation.auditLog.flush();
  }
}

async function run(command: Command, installation: Installation, terminal: Terminal): Promise<number> {
  if (command.name === 'help') {
    terminal.line(usage);
    return 0;
  }
  if (command.name === 'import') {
    const input: Readable = command.file === null ? terminal.input : createReadStream(command.file);
    const result = await importAccounts(readLines(input), installation, (text) =>
      terminal.note(`${printable(text)}\n`),
    );
    terminal.line(`Imported ${result.imported}, already there ${result.present}, failed ${result.failed}.`);
    return result.failed === 0 ? 0 : 1;
  }
  const { name, username } = command;
  const found = await installation.accounts.authority.accounts.find({ username });
  if (found === null) {
    throw new CommandError('ACCOUNT_UNKNOWN', `No account has the username "${printable(username)}".`);
  }
  for (const line of await actions[name](found, installation, terminal)) terminal.line(printable(line));
  return 0;
}

type Action = (found: AccountDetails, installation: Installation, terminal: Terminal) => Promise<readonly string[]>;

/** Each returns the lines that say how the account is now. */
const actions: Readonly<Record<AccountCommand, Action>> = {
  find: async (found) => describe(found),
  'set-password': async ({ account }, { accounts }, { input, note }) => {
    await accounts.authority.accounts.setPassword(account.id, await readPassword(input, note));
    return [`${account.profile.username} has a new password. Every session has ended.`];
  },
  'end-mfa': async ({ account }, { accounts }) => {
    await accounts.authority.accounts.endMfa(account.id);
    return [`MFA of ${account.profile.username} is off.`];
  },
  'end-sessions': async ({ account }, { accounts }) => {
    await accounts.authority.accounts.endSessions(account.id);
    return [`Every session of ${account.profile.username} has ended.`];
  },
  unlock: async ({ account }, { accounts }) => {
    await accounts.authority.accounts.unlock(account.id);
    return [`The sign-in of ${account.profile.username} is not locked.`];
  },
  suspend: async ({ account }, { accounts }) => {
    await accounts.authority.accounts.suspend(account.id);
    return [`${account.profile.username} is suspended and cannot sign in.`];
  },
  restore: async ({ account }, { accounts }) => {
    await accounts.authority.accounts.restore(account.id);
    return [`${account.profile.username} is not suspended.`];
  },
  remove: async ({ account }, { accounts, database }) => {
    await accounts.authority.accounts.remove(account.id);
    const tickets = database.deleteFrom('tickets').where('account_id', '=', account.id);
    const member = database.deleteFrom('members').where('account_id', '=', account.id);
    await fromDatabase(() => tickets.execute());
    await fromDatabase(() => member.execute());
    return [`The account of ${account.profile.username} is deleted.`];
  },
};

function describe({ account, lockedUntil, suspendedAt }: AccountDetails): readonly string[] {
  const { id, profile, role, permissions, createdAt, password, mfa } = account;
  const facts: Readonly<Record<string, string>> = {
    id,
    username: profile.username,
    'full name': profile.fullName,
    role: role?.name ?? 'none',
    permissions: permissions.join(', ') || 'none',
    created: createdAt,
    password: password.isSet ? `changed ${password.changedAt ?? 'never'}` : 'none',
    MFA: mfa.enabled ? `on since ${mfa.enabledAt ?? '?'}, ${mfa.backupCodesRemaining} backup codes` : 'off',
    'sign-in': lockedUntil === null ? 'not locked' : `locked until ${lockedUntil}`,
    suspended: suspendedAt ?? 'no',
  };
  return Object.entries(facts).map(([name, value]) => `${name.padEnd(12)} ${value}`);
}
