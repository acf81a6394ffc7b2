import type { PersonWithMfa } from '../../e2e/people.ts';
import type { Scene } from './scene.ts';
import { isSettled, settle, signIn } from './settle.ts';
import type { Answer } from './visitor.ts';

/** How many come with one code at the same moment, over all servers. */
const crowd = 4;

/** People whose backup codes several others have got hold of: whatever happens, each code opens the account once. */
export async function useCodes(who: string, scene: Scene): Promise<void> {
  while (!scene.ended.aborted) {
    const person = await scene.registerWithMfa();
    for (const code of person.backupCodes) {
      if (scene.ended.aborted) return;
      const accepted = await useCode(who, person, code, scene);
      if (accepted === 'locked') break;
      if (accepted > 1) scene.ledger.broken(`a backup code of ${who} was accepted ${String(accepted)} times`);
      if (accepted === 1) scene.ledger.acknowledged(who);
    }
  }
}

/** Gives the code from several places at once, and afterwards once more. Counts how often it was taken. */
async function useCode(who: string, person: PersonWithMfa, code: string, scene: Scene): Promise<number | 'locked'> {
  const { ledger } = scene;
  const early = Array.from({ length: crowd }, () => scene.newVisitor());
  const late = scene.newVisitor();
  for (const visitor of [late, ...early]) {
    const status = await signIn(scene, visitor, person);
    if (status === 429) return lockedOut();
    if (status !== 200) ledger.broken(`${who} cannot sign in: ${String(status)}`);
  }
  const answers = await Promise.all(
    early.map((visitor) => visitor.ask('POST', '/api/sign-in/second-factor', { code })),
  );
  const unsettled = answers.filter((answer) => !isSettled(answer));
  for (const { status } of unsettled) ledger.unsettled(status);
  // A guess counts against the account although its answer is lost, so nobody tries on while the service is away.
  if (unsettled.length > 0) await ledger.moreAcknowledged(1);

  const last = await settle(scene, () => late.ask('POST', '/api/sign-in/second-factor', { code }));
  const settled = [...answers.filter(isSettled), last];
  const accepted = settled.filter(({ status }) => status === 200).length;
  if (settled.some(({ status }) => status === 429)) return accepted > 1 ? accepted : lockedOut();
  for (const { status } of settled.filter((answer) => !isVerdict(answer))) {
    ledger.broken(`a backup code was answered with ${String(status)}`);
  }
  if (accepted === 0 && unsettled.length === 0) ledger.broken(`an unused backup code of ${who} was refused`);
  return accepted;

  function lockedOut(): 'locked' {
    ledger.locked();
    return 'locked';
  }
}

function isVerdict({ status }: Answer): boolean {
  return status === 200 || status === 422;
}
