import type { Scene } from './scene.ts';
import { isSettled, settle, signIn } from './settle.ts';

/**
 * Somebody who changes their full name over and over, and looks it up whenever an answer did not come. The name is the last one that
 * was acknowledged, or one that was sent since; anything else is a write that got lost.
 */
export async function rename(who: string, scene: Scene): Promise<void> {
  const { ledger, ended } = scene;
  const person = await scene.register();
  const visitor = scene.newVisitor();
  const status = await signIn(scene, visitor, person);
  if (status !== 200) ledger.broken(`${who} cannot sign in: ${String(status)}`);
  let possible = new Set([person.fullName]);
  let version = '';

  const look = async (): Promise<void> => {
    const { status, body } = await settle(scene, () => visitor.ask('GET', '/account'));
    const profile = body['profile'] as { readonly fullName: string; readonly version: string } | undefined;
    if (profile === undefined) return ledger.broken(`${who} cannot read: ${String(status)}`);
    if (!possible.has(profile.fullName)) {
      ledger.broken(`${who} is "${profile.fullName}", and was told "${[...possible].join('" or "')}"`);
      possible.add(profile.fullName);
    }
    version = profile.version;
  };

  await look();
  for (let count = 1; !ended.aborted; count += 1) {
    const fullName = `Name ${String(count)} of ${person.username}`;
    const answer = await visitor.ask('PATCH', '/account/profile', { fullName }, version);
    if (answer.status === 200) {
      ledger.acknowledged(who);
      possible = new Set([fullName]);
      ({ version } = answer.body['profile'] as { version: string });
      continue;
    }
    // What got no answer may still arrive. The version that it was sent with lets it do so before anything later only.
    possible.add(fullName);
    if (!isSettled(answer)) ledger.unsettled(answer.status);
    else if (answer.status !== 412) ledger.broken(`a change of name was answered with ${String(answer.status)}`);
    await look();
  }
  await look();
}
