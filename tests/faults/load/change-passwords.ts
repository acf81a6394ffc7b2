import type { LoadContext } from './context.ts';
import { hasOutcome, signIn } from './outcome.ts';

/**
 * A user who repeatedly changes the password. After an acknowledged change, only the new password is valid. After a lost answer,
 * exactly one of the two is.
 */
export async function changePasswords(who: string, context: LoadContext): Promise<void> {
  while (!context.ended.aborted) {
    // Continues with a new user when failures with lost answers have locked the account.
    if ((await changeUntilLocked(who, context)) === 'locked') context.log.locked();
  }
}

async function changeUntilLocked(who: string, context: LoadContext): Promise<'locked' | 'ended'> {
  const { log, ended } = context;
  const user = await context.register();
  const tryPassword = (password: string, client = context.newClient()): Promise<number> =>
    signIn(context, client, { ...user, password });
  let current = user.password;

  for (let count = 1; !ended.aborted; count += 1) {
    const client = context.newClient();
    const status = await tryPassword(current, client);
    if (status === 429) return 'locked';
    if (status !== 200) log.violation(`the password of ${who} that was acknowledged does not open the account`);
    const next = `Copper-Kettle-${String(1000 + count)}`;
    const answer = await client.ask('POST', '/account/password', { currentPassword: current, newPassword: next });
    if (answer.status === 200) {
      if ((await tryPassword(current)) === 200) log.violation(`the old password of ${who} still opens the account`);
      log.acknowledged(who);
      current = next;
      continue;
    }
    if (answer.status === 429) return 'locked';
    if (hasOutcome(answer)) log.violation(`a change of password was answered with ${String(answer.status)}`);
    else log.noOutcome(answer.status);
    // A failure is counted even if its answer is lost, so the user does not try again before the service has recovered.
    await log.untilAcknowledged(1);
    // Tries the new password first. A failure is a write, and after it a change that is still in progress can no longer succeed.
    const statuses = [await tryPassword(next), await tryPassword(current)];
    if (statuses.includes(429)) return 'locked';
    const [isNew, isOld] = statuses.map((seen) => seen === 200);
    if (isOld === isNew) log.violation(`both passwords of ${who}, or neither, open the account`);
    if (isNew === true) current = next;
  }
  return 'ended';
}
