import { openTestAccounts } from '../../harness/test-accounts.ts';
import type { TestUser } from '../../harness/test-accounts.ts';
import { startServer } from '../../harness/server.ts';
import type { Server } from '../../harness/server.ts';
import { createUserClient } from '../load/user-client.ts';
import type { UserClient } from '../load/user-client.ts';
import { startLoad } from '../load/load.ts';
import type { Scenario } from './scenario.ts';

const minute = 60_000;
const hour = 60 * minute;

/** The clock of the server is set forward and back under load. */
export const jumpingClock: Scenario = {
  name: 'jumping-clock',
  what: "the server's clock an hour forward and an hour back, during a load",
  async run({ random, rounds }) {
    const server = await startServer();
    try {
      const load = await startLoad([server], { codeUsers: 0 });
      for (let round = 0; round < rounds; round += 1) {
        const jump = random.between(-hour, hour);
        await server.pass(jump);
        await load.log.untilAcknowledged(5);
        await server.pass(-jump);
      }
      await load.end();
      const wrong = [...(await usedCodes(server)), ...(await locks(server))];
      const figures = [`${String(2 * rounds)} jumps, ${String(load.log.take().acknowledged)} writes acknowledged`];
      return { violations: [...load.log.violations, ...wrong], figures };
    } finally {
      await server.close();
    }
  },
};

/** A used code stays used when its time step occurs again, and later codes are accepted. */
async function usedCodes(server: Server): Promise<string[]> {
  const accounts = openTestAccounts(server);
  const user = await accounts.registerWithMfa();
  await accounts.close();
  const { authenticator, backupCodes } = user;
  const wrong: string[] = [];
  const expect = async (what: string, code: string, expected: number): Promise<void> => {
    const status = await secondFactor(server, user, code);
    if (status !== expected) wrong.push(`${what} was answered with ${String(status)}`);
  };

  const code = authenticator.codeOffBy(0);
  await expect('a fresh code', code, 200);
  await server.pass(-10 * minute);
  await expect('a used code before its time', code, 422);
  await expect('a code of a time that was over', authenticator.codeOffBy(0), 422);
  await expect('a backup code while the clock is behind', backupCodes[0] ?? '', 200);
  await server.pass(10 * minute);
  await expect('a used code when its time comes again', code, 422);
  await server.pass(hour);
  await expect('a fresh code an hour later', authenticator.codeOffBy(0), 200);
  await server.pass(-hour);
  return wrong;
}

/** A change of the clock neither ends a lock nor makes it permanent. */
async function locks(server: Server): Promise<string[]> {
  const accounts = openTestAccounts(server);
  const user = await accounts.register({ username: 'guessed-at' });
  await accounts.close();
  const wrong: string[] = [];
  const expect = async (what: string, expected: number): Promise<void> => {
    const status = await firstFactor(createUserClient([server.address]), user);
    if (status !== expected) wrong.push(`${what}: the right password was answered with ${String(status)}`);
  };

  const guesser = createUserClient([server.address]);
  for (let guess = 0; guess < 10; guess += 1)
    await firstFactor(guesser, { ...user, password: `Guess-${String(guess)}` });
  await expect('after ten guesses', 429);
  await server.pass(-hour);
  await expect('with the clock an hour back', 429);
  await server.pass(hour + 14 * minute);
  await expect('a minute before the lock ends', 429);
  await server.pass(2 * minute);
  await expect('a minute after', 200);
  return wrong;
}

async function firstFactor(client: UserClient, { username, password }: TestUser): Promise<number> {
  const { status } = await client.ask('POST', '/api/sign-in', { username, password });
  return status;
}

async function secondFactor(server: Server, user: TestUser, code: string): Promise<number> {
  const client = createUserClient([server.address]);
  await firstFactor(client, user);
  const { status } = await client.ask('POST', '/api/sign-in/second-factor', { code });
  return status;
}
