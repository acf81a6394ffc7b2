import type { LoadContext } from './context.ts';
import { hasOutcome, retryUntilOutcome, signIn } from './outcome.ts';

/**
 * A user who repeatedly changes the full name, and reads it after a lost answer. The name is the last one that was acknowledged, or one
 * that was sent since then. Any other name is a lost write.
 */
export async function rename(who: string, context: LoadContext): Promise<void> {
  const { log, ended } = context;
  const user = await context.register();
  const client = context.newClient();
  const status = await signIn(context, client, user);
  if (status !== 200) log.violation(`${who} cannot sign in: ${String(status)}`);
  let possible = new Set([user.fullName]);
  let version = '';

  const look = async (): Promise<void> => {
    const { status, body } = await retryUntilOutcome(context, () => client.ask('GET', '/account'));
    const profile = body['profile'] as { readonly fullName: string; readonly version: string } | undefined;
    if (profile === undefined) return log.violation(`${who} cannot read: ${String(status)}`);
    if (!possible.has(profile.fullName)) {
      log.violation(`${who} is "${profile.fullName}", and was told "${[...possible].join('" or "')}"`);
      possible.add(profile.fullName);
    }
    version = profile.version;
  };

  await look();
  for (let count = 1; !ended.aborted; count += 1) {
    const fullName = `Name ${String(count)} of ${user.username}`;
    const answer = await client.ask('PATCH', '/account/profile', { fullName }, version);
    if (answer.status === 200) {
      log.acknowledged(who);
      possible = new Set([fullName]);
      ({ version } = answer.body['profile'] as { version: string });
      continue;
    }
    // A change without an answer may still arrive. Because of its version, it can only succeed before any later change.
    possible.add(fullName);
    if (!hasOutcome(answer)) log.noOutcome(answer.status);
    else if (answer.status !== 412) log.violation(`a change of name was answered with ${String(answer.status)}`);
    await look();
  }
  await look();
}
