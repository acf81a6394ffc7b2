import type { AccountError, InputIssue } from '@account-elements/core';

import { CommandError } from './command-error.ts';

/** Returns the error with a text for an administrator. */
export function toCommandError(error: AccountError): CommandError {
  return new CommandError(error.code, textOf(error), { cause: error });
}

function textOf({ code, issues }: AccountError): string {
  switch (code) {
    case 'PASSWORD_REJECTED':
      return `The password breaks a rule: ${issues.map(({ rule, params }) => withNumber(rule, params)).join(', ')}.`;
    case 'INPUT_INVALID':
      return `A value is not valid: ${issues.map(({ field, rule, params }) => `${field} (${withNumber(rule, params)})`).join(', ')}.`;
    case 'USERNAME_TAKEN':
      return 'Another account has this username, or had it until recently.';
    case 'HASH_UNREADABLE':
      return 'No hasher can read the hash of the password or of a backup code. Add one to formerHashers in accounts.ts.';
    case 'ACCOUNT_MISSING':
      return 'The account was removed at the same time.';
    case 'SERVICE_UNAVAILABLE':
      return 'The database does not answer. Nothing was changed: try again.';
    case 'OUTCOME_UNKNOWN':
      return 'The connection to the database broke, so the change was perhaps made: try again.';
    case 'RECORD_CORRUPT':
      return 'The stored account is damaged.';
    default:
      return 'The account could not be changed.';
  }
}

function withNumber(rule: InputIssue['rule'], params: InputIssue['params']): string {
  const [number] = Object.values(params ?? {}) as readonly (number | null)[];
  const words = rule.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
  return typeof number === 'number' ? `${words} ${number}` : words;
}
