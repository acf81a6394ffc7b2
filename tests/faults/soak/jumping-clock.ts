import { openPeople } from '../../e2e/people.ts';
import type { Person } from '../../e2e/people.ts';
import { startServer } from '../../e2e/server.ts';
import type { Server } from '../../e2e/server.ts';
import { createVisitor } from '../people/visitor.ts';
import type { Visitor } from '../people/visitor.ts';
import { startWork } from '../people/work.ts';
import type { Scenario } from './scenario.ts';

const minute = 60_000;
const hour = 60 * minute;

/** The clock of the server is set, forward and back, while people work. */
export const jumpingClock: Scenario = {
  name: 'jumping-clock',
  what: "the server's clock an hour forward and an hour back, while people work",
  async run({ dice, rounds }) {
    const server = await startServer();
    try {
      const work = await startWork([server], { codeUsers: 0 });
      for (let round = 0; round < rounds; round += 1) {
        const jump = dice.between(-hour, hour);
        await server.pass(jump);
        await work.ledger.moreAcknowledged(5);
        await server.pass(-jump);
      }
      await work.end();
      const wrong = [...(await usedCodes(server)), ...(await locks(server))];
      const figures = [`${String(2 * rounds)} jumps, ${String(work.ledger.take().acknowledged)} writes acknowledged`];
      return { violations: [...work.ledger.violations, ...wrong], figures };
    } finally {
      await server.close();
    }
  },
};

/** A code stays used when its time comes again, and the next ones work. */
async function usedCodes(server: Server): Promise<string[]> {
  const people = await openPeople(server, (text) => text);
  const person = await people.registerWithMfa();
  await people.close();
  const { authenticator, backupCodes } = person;
  const wrong: string[] = [];
  const expect = async (what: string, code: string, expected: number): Promise<void> => {
    const status = await secondFactor(server, person, code);
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

/** A lock neither ends nor stays for ever because the clock was set. */
async function locks(server: Server): Promise<string[]> {
  const people = await openPeople(server, (text) => text);
  const person = await people.register({ username: 'guessed-at' });
  await people.close();
  const wrong: string[] = [];
  const expect = async (what: string, expected: number): Promise<void> => {
    const status = await firstFactor(createVisitor([server.address]), person);
    if (status !== expected) wrong.push(`${what}: the right password was answered with ${String(status)}`);
  };

  const guesser = createVisitor([server.address]);
  for (let guess = 0; guess < 10; guess += 1)
    await firstFactor(guesser, { ...person, password: `Guess-${String(guess)}` });
  await expect('after ten guesses', 429);
  await server.pass(-hour);
  await expect('with the clock an hour back', 429);
  await server.pass(hour + 14 * minute);
  await expect('a minute before the lock ends', 429);
  await server.pass(2 * minute);
  await expect('a minute after', 200);
  return wrong;
}

async function firstFactor(visitor: Visitor, { username, password }: Person): Promise<number> {
  const { status } = await visitor.ask('POST', '/api/sign-in', { username, password });
  return status;
}

async function secondFactor(server: Server, person: Person, code: string): Promise<number> {
  const visitor = createVisitor([server.address]);
  await firstFactor(visitor, person);
  const { status } = await visitor.ask('POST', '/api/sign-in/second-factor', { code });
  return status;
}
