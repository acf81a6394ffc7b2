import type { Scene } from './scene.ts';
import { isSettled, signIn } from './settle.ts';

/**
 * Somebody who changes their password over and over. One that was acknowledged opens the account, and the one before it does not;
 * when the answer got lost, exactly one of the two does.
 */
export async function changePasswords(who: string, scene: Scene): Promise<void> {
  while (!scene.ended.aborted) {
    // Somebody else, when guesses whose answers were lost have locked the one before.
    if ((await changeUntilLocked(who, scene)) === 'locked') scene.ledger.locked();
  }
}

async function changeUntilLocked(who: string, scene: Scene): Promise<'locked' | 'ended'> {
  const { ledger, ended } = scene;
  const person = await scene.register();
  const tryPassword = (password: string, visitor = scene.newVisitor()): Promise<number> =>
    signIn(scene, visitor, { ...person, password });
  let current = person.password;

  for (let count = 1; !ended.aborted; count += 1) {
    const visitor = scene.newVisitor();
    const status = await tryPassword(current, visitor);
    if (status === 429) return 'locked';
    if (status !== 200) ledger.broken(`the password of ${who} that was acknowledged does not open the account`);
    const next = `Copper-Kettle-${String(1000 + count)}`;
    const answer = await visitor.ask('POST', '/account/password', { currentPassword: current, newPassword: next });
    if (answer.status === 200) {
      if ((await tryPassword(current)) === 200) ledger.broken(`the old password of ${who} still opens the account`);
      ledger.acknowledged(who);
      current = next;
      continue;
    }
    if (answer.status === 429) return 'locked';
    if (isSettled(answer)) ledger.broken(`a change of password was answered with ${String(answer.status)}`);
    else ledger.unsettled(answer.status);
    // A guess counts against the account although its answer is lost, so nobody tries on while the service is away.
    await ledger.moreAcknowledged(1);
    // The new one first: a refusal is a write, after which a change still under way can no longer succeed.
    const statuses = [await tryPassword(next), await tryPassword(current)];
    if (statuses.includes(429)) return 'locked';
    const [isNew, isOld] = statuses.map((seen) => seen === 200);
    if (isOld === isNew) ledger.broken(`both passwords of ${who}, or neither, open the account`);
    if (isNew === true) current = next;
  }
  return 'ended';
}
