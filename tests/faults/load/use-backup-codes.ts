import type { TestUserWithMfa } from '../../harness/test-accounts.ts';
import type { LoadContext } from './context.ts';
import { hasOutcome, retryUntilOutcome, signIn } from './outcome.ts';
import type { UserAnswer } from './user-client.ts';

/** How many clients send one code at the same time, across all servers. */
const crowd = 4;

/** Users whose backup codes are sent by several clients. Each code must be accepted exactly once. */
export async function useCodes(who: string, context: LoadContext): Promise<void> {
  while (!context.ended.aborted) {
    const user = await context.registerWithMfa();
    for (const code of user.backupCodes) {
      if (context.ended.aborted) return;
      const accepted = await useCode(who, user, code, context);
      if (accepted === 'locked') break;
      if (accepted > 1) context.log.violation(`a backup code of ${who} was accepted ${String(accepted)} times`);
      if (accepted === 1) context.log.acknowledged(who);
    }
  }
}

/** Sends the code from several clients at once, and then once more. Returns how often it was accepted. */
async function useCode(
  who: string,
  user: TestUserWithMfa,
  code: string,
  context: LoadContext,
): Promise<number | 'locked'> {
  const { log } = context;
  const early = Array.from({ length: crowd }, () => context.newClient());
  const late = context.newClient();
  for (const client of [late, ...early]) {
    const status = await signIn(context, client, user);
    if (status === 429) return lockedOut();
    if (status !== 200) log.violation(`${who} cannot sign in: ${String(status)}`);
  }
  const answers = await Promise.all(early.map((client) => client.ask('POST', '/api/sign-in/second-factor', { code })));
  const noOutcome = answers.filter((answer) => !hasOutcome(answer));
  for (const { status } of noOutcome) log.noOutcome(status);
  // A failure is counted even if its answer is lost, so the user does not try again before the service has recovered.
  if (noOutcome.length > 0) await log.untilAcknowledged(1);

  const last = await retryUntilOutcome(context, () => late.ask('POST', '/api/sign-in/second-factor', { code }));
  const withOutcome = [...answers.filter(hasOutcome), last];
  const accepted = withOutcome.filter(({ status }) => status === 200).length;
  if (withOutcome.some(({ status }) => status === 429)) return accepted > 1 ? accepted : lockedOut();
  for (const { status } of withOutcome.filter((answer) => !isExpected(answer))) {
    log.violation(`a backup code was answered with ${String(status)}`);
  }
  if (accepted === 0 && noOutcome.length === 0) log.violation(`an unused backup code of ${who} was refused`);
  return accepted;

  function lockedOut(): 'locked' {
    log.locked();
    return 'locked';
  }
}

function isExpected({ status }: UserAnswer): boolean {
  return status === 200 || status === 422;
}
