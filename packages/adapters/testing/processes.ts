import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import type { Order } from './racing-process.ts';
import type { SqliteFile } from './sqlite-file.ts';

/** A process on a database file. */
export interface FileProcess {
  readonly child: ChildProcess;
  /** Gives an order and waits for what comes of it. */
  carryOut(order: Order): Promise<readonly (number | string)[]>;
  /** Lets it end and gives its exit code. */
  end(): Promise<unknown>;
}

/** Starts a process and waits until it takes orders. */
export async function startProcess(file: SqliteFile): Promise<FileProcess> {
  const child = fork(new URL('./racing-process.ts', import.meta.url), [file.path]);
  await once(child, 'message');
  return {
    child,
    async carryOut(order) {
      const answered = once(child, 'message');
      child.send(order);
      const [outcome] = (await answered) as [readonly (number | string)[]];
      return outcome;
    },
    async end() {
      const ended = once(child, 'exit');
      child.disconnect();
      const [code] = (await ended) as unknown[];
      return code;
    },
  };
}
