import { setTimeout as pause } from 'node:timers/promises';

import type { Ledger } from '../people/ledger.ts';
import { createVisitor } from '../people/visitor.ts';
import type { Visitor } from '../people/visitor.ts';
import { startWork } from '../people/work.ts';
import type { Dice } from './dice.ts';
import { withPostgres } from './on-postgres.ts';
import type { Scenario } from './scenario.ts';

/** Milliseconds of work. */
const duration = 15_000;

/** Proxies send requests again, and the second overtakes the first. */
export const repeatedRequests: Scenario = {
  name: 'repeated-requests',
  what: 'each change sent twice, to either server, in either order',
  run: ({ dice }) =>
    withPostgres(async ({ servers }) => {
      const newVisitor = (addresses: readonly string[], ledger: Ledger): Visitor => twice(addresses, ledger, dice);
      const work = await startWork(servers, { newVisitor, codeUsers: 2 });
      await pause(duration);
      await work.end();
      const { acknowledged } = work.ledger.take();
      const figures = [`${String(acknowledged)} writes acknowledged, each by one of two equal requests`];
      return { violations: work.ledger.violations, figures };
    }),
};

/** Somebody whose changes arrive twice. Signing in is no change; two people may do it at once. */
function twice(addresses: readonly string[], ledger: Ledger, dice: Dice): Visitor {
  const visitor = createVisitor(addresses);
  return {
    async ask(method, path, body, ifMatch) {
      const send = async (delay: number) => {
        await pause(delay);
        return visitor.ask(method, path, body, ifMatch);
      };
      if (method === 'GET' || path === '/api/sign-in') return send(0);
      const [one, other] = await Promise.all([send(dice.between(0, 10)), send(dice.between(0, 10))]);
      if (one.status === 200 && other.status === 200) ledger.broken(`${path} was done twice`);
      return other.status === 200 ? other : one;
    },
  };
}
