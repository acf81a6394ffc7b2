import { parseArgs } from 'node:util';

import { CommandError } from './command-error.ts';

/** The commands for one account, each with its description. */
export const accountCommands = {
  find: 'shows the account',
  'set-password': 'sets a new password from standard input. Every session ends, and MFA stays as it is',
  'end-mfa': 'turns MFA off, for a user who has lost the phone and the backup codes. Every session ends',
  'end-sessions': 'ends every session',
  unlock: 'ends every lock of the sign-in',
  suspend: 'ends every session, and rejects every sign-in',
  restore: 'ends a suspension',
  remove: 'with --yes: deletes the account for good',
} as const;

/** The name of a command for one account. */
export type AccountCommand = keyof typeof accountCommands;

/** What the administrator has asked for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: AccountCommand; readonly username: string }
  /** `null`: from standard input. */
  | { readonly name: 'import'; readonly file: string | null };

const importDescription = 'adds accounts of another system: one ImportedAccount as JSON on each line';

/** The description of all commands. */
export const usage = [
  'accounts <command> <username>, or accounts import [file]',
  '',
  ...Object.entries({ ...accountCommands, import: importDescription }).map(
    ([name, description]) => `  ${name.padEnd(14)}${description}`,
  ),
].join('\n');

/**
 * Reads the arguments of the command line.
 *
 * @throws {CommandError} `COMMAND_INVALID`
 */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name, operand, ...others] = positionals;
  if (values.help === true) return { name: 'help' };
  if (name === undefined) throw invalid(`A command is missing.\n\n${usage}`);
  if (others.length > 0) throw invalid(`"${others.join(' ')}" is too much: give one username.`);
  if (values.yes === true && name !== 'remove') throw invalid('--yes belongs to remove only.');
  if (name === 'import') return { name, file: operand === undefined || operand === '-' ? null : operand };
  if (!isAccountCommand(name)) throw invalid(`"${name}" is not a command.\n\n${usage}`);
  if (operand === undefined) throw invalid(`${name} needs a username.`);
  if (name === 'remove' && values.yes !== true) {
    throw invalid('remove deletes the account for good. To do this, add --yes.');
  }
  return { name, username: operand };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h' }, yes: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (cause) {
    throw invalid((cause as Error).message);
  }
}

function isAccountCommand(name: string): name is AccountCommand {
  return Object.hasOwn(accountCommands, name);
}

function invalid(message: string): CommandError {
  return new CommandError('COMMAND_INVALID', message);
}
