import { setTimeout as pause } from 'node:timers/promises';

import type { WorkLog } from '../load/work-log.ts';
import { createUserClient } from '../load/user-client.ts';
import type { UserClient } from '../load/user-client.ts';
import { startLoad } from '../load/load.ts';
import type { RandomChoices } from './random-choices.ts';
import { withPostgres } from './with-postgres.ts';
import type { Scenario } from './scenario.ts';

/** The duration of the load, in milliseconds. */
const duration = 15_000;

/** Proxies repeat requests, and the repetition overtakes the first request. */
export const repeatedRequests: Scenario = {
  name: 'repeated-requests',
  what: 'each change sent twice, to either server, in either order',
  run: ({ random }) =>
    withPostgres(async ({ servers }) => {
      const newClient = (addresses: readonly string[], log: WorkLog): UserClient => twice(addresses, log, random);
      const load = await startLoad(servers, { newClient, codeUsers: 2 });
      await pause(duration);
      await load.end();
      const { acknowledged } = load.log.take();
      const figures = [`${String(acknowledged)} writes acknowledged, each by one of two equal requests`];
      return { violations: load.log.violations, figures };
    }),
};

/** A client whose changes arrive twice. A sign-in is sent once, because both of two sign-ins may succeed. */
function twice(addresses: readonly string[], log: WorkLog, random: RandomChoices): UserClient {
  const client = createUserClient(addresses);
  return {
    async ask(method, path, body, ifMatch) {
      const send = async (delay: number) => {
        await pause(delay);
        return client.ask(method, path, body, ifMatch);
      };
      if (method === 'GET' || path === '/api/sign-in') return send(0);
      const [one, other] = await Promise.all([send(random.between(0, 10)), send(random.between(0, 10))]);
      if (one.status === 200 && other.status === 200) log.violation(`${path} was done twice`);
      return other.status === 200 ? other : one;
    },
  };
}
