import { setTimeout as pause } from 'node:timers/promises';

import type { Scene } from './scene.ts';
import type { Answer, Visitor } from './visitor.ts';

/** Asks again until there is a yes or a no, as a person would, and notes each time there was neither. */
export async function settle({ ledger }: Pick<Scene, 'ledger'>, ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (isSettled(answer)) return answer;
    ledger.unsettled(answer.status);
    await pause(100);
  }
}

/** Whether an answer says what was done. */
export function isSettled({ status }: Answer): boolean {
  return status !== 0 && status !== 503;
}

/** The first step of a sign-in, whatever it takes. Gives the status of the answer that settled it. */
export async function signIn(
  scene: Pick<Scene, 'ledger'>,
  visitor: Visitor,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<number> {
  const { status } = await settle(scene, () => visitor.ask('POST', '/api/sign-in', { username, password }));
  return status;
}
