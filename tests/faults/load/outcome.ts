import { setTimeout as pause } from 'node:timers/promises';

import type { LoadContext } from './context.ts';
import type { UserAnswer, UserClient } from './user-client.ts';

/** Sends a request until its answer has an outcome, and logs each answer without one. */
export async function retryUntilOutcome(
  { log }: Pick<LoadContext, 'log'>,
  ask: () => Promise<UserAnswer>,
): Promise<UserAnswer> {
  for (;;) {
    const answer = await ask();
    if (hasOutcome(answer)) return answer;
    log.noOutcome(answer.status);
    await pause(100);
  }
}

/** Returns whether an answer tells what was done. */
export function hasOutcome({ status }: UserAnswer): boolean {
  return status !== 0 && status !== 503;
}

/** Sends the first step of a sign-in until its answer has an outcome, and returns the status of that answer. */
export async function signIn(
  context: Pick<LoadContext, 'log'>,
  client: UserClient,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<number> {
  const { status } = await retryUntilOutcome(context, () => client.ask('POST', '/api/sign-in', { username, password }));
  return status;
}
