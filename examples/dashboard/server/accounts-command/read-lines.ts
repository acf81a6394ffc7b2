import type { Readable } from 'node:stream';

import { CommandError } from './command-error.ts';

/**
 * Reads a text in UTF-8 line by line, without the ends of the lines.
 *
 * @throws {CommandError} `FILE_UNREADABLE`
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const chunk of input) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    rest += decoder.decode();
  } catch (cause) {
    const { message } = cause as Error;
    throw new CommandError('FILE_UNREADABLE', `The accounts cannot be read: ${message}`, { cause });
  }
  if (rest !== '') yield rest;
}
