import { setTimeout as pause } from 'node:timers/promises';

import { startServer } from '../../harness/server.ts';
import { startLoad } from '../load/load.ts';
import { createInspector } from './inspector.ts';
import type { Scenario } from './scenario.ts';

/** The process that uses the SQLite file is killed during writes. */
export const killedServer: Scenario = {
  name: 'killed-server',
  what: 'SIGKILL to the server on SQLite, at any moment of its writes',
  async run({ random, rounds }) {
    const server = await startServer();
    try {
      const load = await startLoad([server]);
      const inspector = createInspector(server);
      const wrong: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await pause(random.between(5, 150));
        load.log.startFault();
        await server.restart('SIGKILL');
        await load.log.endFault();
        wrong.push(...(await inspector.inspect()));
      }
      await load.end();
      const { acknowledged, lost } = load.log.take();
      const figures = [
        `${String(rounds)} kills, ${String(acknowledged)} writes acknowledged, ${String(lost)} answers lost`,
        `${String(inspector.records)} records inspected after each`,
      ];
      return { violations: [...load.log.violations, ...wrong], figures };
    } finally {
      await server.close();
    }
  },
};
