import { setTimeout as pause } from 'node:timers/promises';

import { startLoad } from '../load/load.ts';
import { withPostgres } from './with-postgres.ts';
import type { Scenario } from './scenario.ts';

/** Two connections for each server, and a transaction that locks the accounts. */
export const exhaustedPool: Scenario = {
  name: 'exhausted-pool',
  what: 'every connection of two small pools waits for a lock, three times for three seconds',
  run: () =>
    withPostgres(
      async ({ postgres, servers }) => {
        const load = await startLoad(servers);
        for (let time = 0; time < 3; time += 1) {
          load.log.startFault();
          await postgres.query(`begin; lock table account_elements_accounts; select pg_sleep(3); commit`);
          await load.log.endFault();
          await pause(200);
        }
        await load.end();
        const { acknowledged, lost, unavailable } = load.log.take();
        const figures = [
          `${String(acknowledged)} writes acknowledged, ${String(unavailable)} answers of 503, ${String(lost)} lost`,
        ];
        const silent = unavailable === 0 ? ['no request was answered with 503 while everything was locked'] : [];
        return { violations: [...load.log.violations, ...silent], figures };
      },
      { environment: { DATABASE_CONNECTIONS: '2' } },
    ),
};
