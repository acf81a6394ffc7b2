import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Readable } from 'node:stream';

import { CommandError } from './command-error.ts';

/** Standard input: a terminal, or a file or pipe. */
export type PasswordInput = Readable & { readonly isTTY?: boolean | undefined };

/**
 * Reads a password from the first line of standard input, so that it is neither in the history of the shell nor in the list of processes. A
 * terminal does not show it.
 *
 * @param prompt receives what a terminal shows.
 * @throws {CommandError} `PASSWORD_MISSING`
 */
export async function readPassword(input: PasswordInput, prompt: (text: string) => void): Promise<string> {
  const isTerminal = input.isTTY === true;
  if (isTerminal) prompt('New password: ');
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input, output: silent, terminal: isTerminal, historySize: 0 });
  try {
    return await new Promise((resolve, reject) => {
      reader.once('line', resolve);
      reader.once('close', () =>
        reject(new CommandError('PASSWORD_MISSING', 'There is no password on standard input.')),
      );
    });
  } finally {
    reader.close();
    if (isTerminal) prompt('\n');
  }
}
