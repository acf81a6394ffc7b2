import { isAccountError } from '@account-elements/core';
import type { AccountError } from '@account-elements/core';
import type { ImportedAccount } from '@account-elements/core/authority';

import { fromDatabase } from '../database-failure.ts';
import type { Installation } from '../installation.ts';
import { CommandError } from './command-error.ts';
import { toCommandError } from './failure-text.ts';

/** The result of an import. */
export interface ImportResult {
  readonly imported: number;
  /** The accounts that an earlier import has added. */
  readonly present: number;
  readonly failed: number;
}

type Parts = Pick<Installation, 'accounts' | 'auditLog' | 'database'>;

/**
 * Imports one account from each line, and makes each a member of the workspace. A line that fails is reported, and the import continues. An
 * import of accounts with ids can be repeated: it skips those that exist.
 *
 * @param report receives an error with the number of its line, and nothing from the line, which contains secrets.
 * @throws {CommandError} `IMPORT_STOPPED` if the database does not answer; `FILE_UNREADABLE`.
 */
export async function importAccounts(
  lines: AsyncIterable<string>,
  parts: Parts,
  report: (text: string) => void,
): Promise<ImportResult> {
  const result = { imported: 0, present: 0, failed: 0 };
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      result[await importLine(line.trim(), parts)] += 1;
    } catch (thrown) {
      const { code, message } = errorOfLine(thrown, number);
      report(`Line ${number}: ${code}: ${message}`);
      result.failed += 1;
    }
    // Otherwise the entries of a large import would wait in memory.
    await parts.auditLog.flush();
  }
  return result;
}

async function importLine(line: string, { accounts, database }: Parts): Promise<'imported' | 'present'> {
  const account = parseLine(line);
  const { accounts: administration } = accounts.authority;
  let outcome: 'imported' | 'present' = 'imported';
  const { id, createdAt } = await administration.import(account).catch(async (thrown: unknown) => {
    const existing = isIdTaken(thrown) ? await administration.find({ username: account.username }) : null;
    // Another account with this id is not the one of this line.
    if (existing === null || existing.account.id !== account.id) throw thrown;
    outcome = 'present';
    return existing.account;
  });
  const member = database
    .insertInto('members')
    .values({ account_id: id, joined_at: Date.parse(createdAt) })
    .onConflict((conflict) => conflict.doNothing());
  await fromDatabase(() => member.execute());
  return outcome;
}

// The authority checks the content.
function parseLine(line: string): ImportedAccount {
  try {
    return JSON.parse(line) as ImportedAccount;
  } catch {
    // The message of the error would contain a part of the line.
    throw new CommandError('LINE_INVALID', 'The line is not JSON.');
  }
}

function isIdTaken(thrown: unknown): boolean {
  return isAccountError(thrown) && thrown.issues.some(({ field, rule }) => field === 'id' && rule === 'taken');
}

function errorOfLine(thrown: unknown, line: number): CommandError {
  if (thrown instanceof CommandError) return thrown;
  if (!isAccountError(thrown)) throw thrown;
  if (isOfDatabase(thrown)) {
    const message = `The database has not answered at line ${line}. Run the import again: it skips the accounts that exist.`;
    throw new CommandError('IMPORT_STOPPED', message, { cause: thrown });
  }
  return toCommandError(thrown);
}

function isOfDatabase({ code }: AccountError): boolean {
  return code === 'SERVICE_UNAVAILABLE' || code === 'OUTCOME_UNKNOWN';
}
