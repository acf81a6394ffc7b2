import { setTimeout as pause } from 'node:timers/promises';

import { residentMegabytes } from '../../bench/memory.ts';
import { startLoad } from '../load/load.ts';
import { createInspector } from './inspector.ts';
import { withPostgres } from './with-postgres.ts';
import type { Scenario } from './scenario.ts';

/** After this many rounds, the memory of a server no longer grows by itself. */
const warm = 10;
const rises = 1.5;
/** The duration of every tenth fault, in milliseconds. */
const outage = 3_000;

/** PostgreSQL is killed while two servers use it, and sometimes one of the servers is killed too. */
export const killedDatabase: Scenario = {
  name: 'killed-database',
  what: 'PostgreSQL killed under two servers, for a moment or for three seconds, and now and then a server with it',
  run: ({ random, rounds }) =>
    withPostgres(async ({ postgres, servers }) => {
      const [steady, mortal] = servers;
      const load = await startLoad(servers);
      const inspector = createInspector(steady);
      const wrong: string[] = [];
      const memory: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await pause(random.between(5, 150));
        load.log.startFault();
        await postgres.kill();
        const isHit = random.percent(25);
        if (isHit) await mortal.stop('SIGKILL');
        if (round % 10 === 9) await pause(outage);
        await postgres.start();
        if (isHit) await mortal.restart();
        await load.log.endFault();
        wrong.push(...(await inspector.inspect()));
        memory.push(residentMegabytes(steady.pid));
      }
      await load.end();
      const { acknowledged, lost, unavailable } = load.log.take();
      // Memory that is not yet collected varies, but a leak raises the minimum.
      const half = Math.ceil(rounds / 2);
      const [early, late] = [Math.min(...memory.slice(warm, half)), Math.min(...memory.slice(half))];
      const remembered =
        half > warm ? `at its lowest: ${early.toFixed(0)} MB, later ${late.toFixed(0)} MB` : 'too few rounds to tell';
      const figures = [
        `${String(rounds)} kills, ${String(acknowledged)} writes acknowledged, ${String(unavailable)} answers of 503, ${String(lost)} lost`,
        `${String(inspector.records)} records inspected after each`,
        `memory of the server that lived through all: ${remembered}`,
      ];
      const leak = late > early * rises ? ['the memory of a server rises'] : [];
      return { violations: [...load.log.violations, ...wrong, ...leak], figures };
    }),
};
