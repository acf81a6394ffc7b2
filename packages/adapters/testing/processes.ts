import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import type { DatabaseTarget } from './database-target.ts';
import type { Order } from './racing-process.ts';

/** Another process that uses a database. */
export interface DatabaseProcess {
  readonly child: ChildProcess;
  /** Sends an order and waits for its result. */
  carryOut(order: Order): Promise<readonly (number | string)[]>;
  /** Ends the process and returns its exit code. */
  end(): Promise<unknown>;
}

/** Starts a process and waits until it accepts orders. */
export async function startProcess(target: DatabaseTarget): Promise<DatabaseProcess> {
  const child = fork(new URL('./racing-process.ts', import.meta.url), [JSON.stringify(target)]);
  await nextMessage(child);
  return {
    child,
    async carryOut(order) {
      const answered = nextMessage(child);
      child.send(order);
      return answered;
    },
    async end() {
      const ended = once(child, 'exit');
      child.disconnect();
      const [code] = (await ended) as unknown[];
      return code;
    },
  };
}

/** Returns the next message of the process. Rejects if the process ends instead. */
async function nextMessage(child: ChildProcess): Promise<readonly (number | string)[]> {
  const heard = new AbortController();
  const { signal } = heard;
  const died = once(child, 'exit', { signal }).then(([code]: unknown[]) => {
    throw new Error(`The process ended with code ${String(code)}`);
  });
  try {
    const [outcome] = (await Promise.race([once(child, 'message', { signal }), died])) as [
      readonly (number | string)[],
    ];
    return outcome;
  } finally {
    heard.abort();
  }
}
